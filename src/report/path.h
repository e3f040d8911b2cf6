#pragma once

#include <string>
#include <vector>

#include "assess/assessment.h"
#include "report/duty_scene.h"

namespace noticeclock {

/// One question of a duty's decision as it was answered.
struct PathStep {
    const Ask* ask = nullptr;
    std::string label;
    ConditionNode tree;
    ResultMask exits =
        0;  ///< the outcomes this question leads to, or may lead to when its answer is unknown
    bool ends = false;  ///< no way leads on from here
};

/// The questions that the decision reached, in order; an unknown answer is followed both ways.
struct Path {
    std::vector<PathStep> steps;
    std::vector<std::string> not_reached;  ///< labels of the questions behind the one that ended it
    bool falls_through = false;            ///< some way reaches the end: the duty's `otherwise`
};

[[nodiscard]] Path path_of(const DutyScene& scene, const DutyResult& duty, const ClockText& times);

/// The words of a question: its label, else its condition as written; an exception by its name.
[[nodiscard]] std::string ask_label(const Ask& ask, const std::vector<Term>& terms,
                                    Language language);

/// What one answer about a decisive fact would make of a duty.
struct WhatIf {
    std::string answer;       ///< in words
    ResultMask possible = 0;  ///< the outcomes then possible
};

/// For each answer about one fact that the decision can tell apart: the outcome then.
[[nodiscard]] std::vector<WhatIf> what_if(const Assessment& assessment, const DutyScene& scene,
                                          const DutyResult& duty, Slot slot,
                                          const ClockText& times);

}  // namespace noticeclock
