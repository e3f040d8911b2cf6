#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "incident/journal.h"

namespace noticeclock {

/// How far knowledge goes; empty: without limit.
struct Knowledge {
    std::optional<Instant> entries;  ///< entries of the journal dated after it do not count
    std::optional<Instant> dates;    ///< what is dated after it has not happened yet
    /// What was known at a moment.
    [[nodiscard]] static Knowledge at(Instant moment) { return {moment, moment}; }
};

/// An incident as it was known, and what was taken for granted for it.
struct Replay {
    std::shared_ptr<const Document> document;  ///< without `journal`
    std::vector<Assumption> assumptions;
};

/// The incident file as a person would have written it with that knowledge. A fact that the journal
/// names is what its latest entry says. Before the first one it is unknown (an event, a notice or a
/// task is not listed); but a value outside the journal other than that of its last entry was known
/// from the start. Everything else is known all along. Events, notices, holds and tasks dated after
/// `knowledge.dates` are taken out, a bare date being read as its beginning. `root` must be a
/// mapping.
[[nodiscard]] Replay replay(const Node& root, const std::vector<JournalEntry>& journal,
                            const IncidentNames& names, const Knowledge& knowledge);

/// The same, with the journal read from the incident. Entries that do not count because they are
/// dated after `knowledge.entries` are pointed out with a warning, unless dates are limited too.
/// With faults in the journal the incident is returned without it; without a document when its root
/// is no mapping, which is a fault.
[[nodiscard]] Replay replay(const Document& document, const IncidentNames& names,
                            const Knowledge& knowledge, Diagnostics& diagnostics);

/// Reads the incident as it was known; empty when there are errors or there is no document.
[[nodiscard]] std::optional<Incident> read_replay(Replay replay, const IncidentNames& names,
                                                  const Knowledge& knowledge,
                                                  Diagnostics& diagnostics);

/// What an incident lists with a time that lies after `after` and not after `until`:
/// "timeline.contained", "notices.gdpr.authority".
[[nodiscard]] std::vector<std::string> happened_between(const Node& root, Instant after,
                                                        Instant until);

/// The value that an incident lists under the path of a journal's fact; empty: none.
[[nodiscard]] std::optional<Node> listed_value(const Node& root,
                                               const std::vector<std::string>& path);

}  // namespace noticeclock
