#pragma once

#include <optional>
#include <string>
#include <vector>

#include "scenario/expectation_reader.h"

namespace noticeclock {

/// What a team said about one duty.
struct Answer {
    std::string key;                 ///< "gdpr.authority" or "gdpr.authority[DE]"
    bool owed = true;                ///< whether it holds that the duty is owed
    bool no_figure = false;          ///< `due: none`: the law gives no figure
    std::optional<Moment> due;       ///< by when, if it said so
    std::optional<Instant> decided;  ///< when it decided, if it said so
};

/// What a team answered in an exercise.
struct Answers {
    std::string team;  ///< may be empty
    std::vector<Answer> answers;
};

/// Reads a file of answers: `team`, and under `answers` for each duty `owed`, `due` and `decided`,
/// the last also as an offset after T+0. Times without an offset from UTC are read in `zone`.
[[nodiscard]] Answers read_answers(const Node& root, const ExpectationNames& names,
                                   const std::optional<Zone>& zone, Instant zero,
                                   Diagnostics& diagnostics);

}  // namespace noticeclock
