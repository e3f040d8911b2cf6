#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "assess/assessment.h"
#include "assess/zero.h"
#include "incident/replay.h"

namespace noticeclock {

/// One value that was learned, as it is written in the incident.
struct HistoryChange {
    std::string name;                   ///< "affected.JP"
    std::optional<std::string> before;  ///< empty: not listed
    std::optional<std::string> after;   ///< empty: taken out
};

/// One entry of the journal.
struct HistoryEntry {
    Moment at;
    std::string by;
    std::string why;
    std::vector<HistoryChange> set;
};

/// What was known at a moment, and what followed from it.
struct KnownState {
    std::unique_ptr<Incident> incident;
    Assessment assessment;  ///< of `incident`
};

/// One step of the way.
struct HistoryStep {
    enum class Kind : std::uint8_t {
        start,    ///< T+0, or the first entry when that is earlier; no entry counts yet
        entries,  ///< what was learned at one moment
        mark,     ///< an internal milestone: T+24
        present,  ///< now
    } kind = Kind::start;
    Instant at{};
    std::vector<HistoryEntry> entries{};
    std::vector<std::string> happened{};  ///< since the step before: "timeline.contained"
    KnownState before{};  ///< of `entries`: the same moment without them; else empty
    KnownState state{};   ///< with all that was known at that moment
    /// The state as the passing of time alone left it.
    [[nodiscard]] const Assessment& passed() const {
        return before.incident ? before.assessment : state.assessment;
    }
};

/// How knowledge grew in an incident, and how outcomes and deadlines moved with it.
struct History {
    std::optional<Zero> zero;
    bool has_journal = false;
    std::vector<HistoryStep> steps;  ///< in order of time; entries stand before a mark of the same
                                     ///< moment
    const Rulebook* rulebook = nullptr;
};

/// Replays an incident at its start, at every moment of its journal up to now, at the milestones
/// passed, and now. Each state is judged at its own moment. The texts of the laws that concern any
/// of them are read. Faults go to `diagnostics`: also those of a state that was inconsistent at its
/// time.
[[nodiscard]] History history_of(Rulebook& rulebook, const Document& document, Instant now,
                                 const AssessOptions& options, Diagnostics& diagnostics);

}  // namespace noticeclock
