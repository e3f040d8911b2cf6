#pragma once

#include <string>
#include <vector>

#include "incident/incident.h"

namespace noticeclock {

/// One value that an entry of the journal sets.
struct JournalFact {
    /// Where it stands in the incident: {"affected", "JP"}, {"data", "encrypted"},
    /// {"notices", "gdpr.authority"}. The time of an event is {"timeline", "aware", "at"}, one for
    /// a law {"timeline", "aware", "dora"}.
    std::vector<std::string> path;
    Node key;    ///< the name, where it is written
    Node value;  ///< the plain word `absent` takes the value out
    /// The path as a person writes it: "affected.JP", "timeline.aware".
    [[nodiscard]] std::string name() const;
};

/// Who learned what, and when.
struct JournalEntry {
    Moment at;  ///< a bare date is known from its beginning
    std::string by;
    std::string why;  ///< may be empty
    std::vector<JournalFact> facts;
    Node node;  ///< where the entry stands
};

/// Reads `journal:` of an incident: its entries in order of `at`, of the same moment in the order
/// of the file. Every value is checked, also those that a later entry replaces; faults stand at the
/// journal's own lines. The nodes are those of `root`'s document.
[[nodiscard]] std::vector<JournalEntry> read_journal(const Node& root, const IncidentNames& names,
                                                     Diagnostics& diagnostics);

/// Reads what an entry sets: keys are dotted paths or nested mappings, values are written as in the
/// incident. Faulty ones are left out. Only facts, people affected, events, notices and tasks can
/// be set. `root` is the incident, for its zone.
[[nodiscard]] std::vector<JournalFact> read_journal_facts(const Node& set, const Node& root,
                                                          const IncidentNames& names,
                                                          Diagnostics& diagnostics);

/// The zone in which an incident's times without an offset are read, as far as it names one that
/// exists.
[[nodiscard]] std::optional<Zone> zone_of_incident(const Node& root);

/// Whether the node is the plain word `absent`.
[[nodiscard]] bool is_absent(const Node& node);

}  // namespace noticeclock
