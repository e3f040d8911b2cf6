#pragma once

#include <memory>
#include <string>
#include <vector>

#include "assess/assessment.h"
#include "scenario/exercise.h"

namespace noticeclock {

/// What followed from what the team knew at one moment of an exercise.
struct ExerciseStage {
    Instant at{};
    std::unique_ptr<Incident> incident;
    Assessment assessment;  ///< of `incident`
};

/// The states of an exercise at T+0, at every inject up to `at`, and at `at`; each is judged at its
/// own moment. `duties` are decided even where their laws are out of scope. All texts of the
/// rulebook must have been read. Empty when there are faults.
[[nodiscard]] std::vector<ExerciseStage> stages_of(const Document& document,
                                                   const Exercise& exercise, Instant at,
                                                   const Rulebook& rulebook,
                                                   const std::vector<std::string>& duties,
                                                   Diagnostics& diagnostics);

}  // namespace noticeclock
