#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "assess/zero.h"
#include "document/language.h"
#include "incident/replay.h"

namespace noticeclock {

/// Something that the team of an exercise is told, and what it thereby learns.
struct Inject {
    std::chrono::minutes after{};  ///< T+0
    Instant at{};
    Text by;                         ///< who tells it
    Text tell;                       ///< what is said; may be empty
    std::vector<JournalFact> facts;  ///< may be empty
    Node node;
};

/// An incident file whose story is told step by step: what stands outside `injects` is known from
/// the start.
struct Exercise {
    Instant start{};                 ///< T+0: `exercise: {start: ...}`, else that of the incident
    std::vector<Inject> injects;     ///< in order of time, of the same time in that of the file
    std::vector<JournalEntry> told;  ///< the journal with what the injects set, in order of time
};

/// Whether a document tells a story: has `injects`.
[[nodiscard]] bool has_injects(const Node& root);

/// Reads `exercise` and `injects` of an incident file, which must have `injects`. Empty when there
/// are faults, which are added to `diagnostics`.
[[nodiscard]] std::optional<Exercise> read_exercise(const Document& document,
                                                    const IncidentNames& names,
                                                    Diagnostics& diagnostics);

/// The incident as the team can know it at a moment: nothing of later injects, and nothing that is
/// dated later. Empty when there are faults.
[[nodiscard]] std::optional<Incident> known_incident(const Document& document,
                                                     const Exercise& exercise, Instant at,
                                                     const IncidentNames& names,
                                                     Diagnostics& diagnostics);

}  // namespace noticeclock
