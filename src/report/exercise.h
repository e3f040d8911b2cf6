#pragma once

#include <string>

#include "report/view.h"
#include "scenario/score.h"

namespace noticeclock {

/// A team's view at one moment of an exercise.
struct ExerciseView {
    const Exercise* exercise = nullptr;
    Instant at{};
    const Assessment* assessment = nullptr;  ///< of what the team can know then
    bool story = false;                      ///< only what was told
};

/// What the team has been told so far, in order of time; then what follows from it, as `evaluate`
/// prints it. Nothing of what is told later.
[[nodiscard]] std::string exercise_text(const ExerciseView& exercise, const View& view);

/// Schema "noticeclock/exercise/1". Fields: see noticeclock(1).
[[nodiscard]] std::string exercise_json(const ExerciseView& exercise, const View& view);

/// How a team did: duties named and missed, deadlines, decisions. `present` is the last stage's.
[[nodiscard]] std::string score_text(const ExerciseScore& score, const Exercise& exercise,
                                     const Assessment& present, const View& view);

/// Schema "noticeclock/exercise-score/1". Fields: see noticeclock(1).
[[nodiscard]] std::string score_json(const ExerciseScore& score, const Exercise& exercise,
                                     const Assessment& present, const View& view);

}  // namespace noticeclock
