#pragma once

#include <string>
#include <vector>

#include "document/language.h"
#include "scenario/score.h"

namespace noticeclock {

/// The fixed phrases of the reports on exercises.
enum class ExercisePhrase : unsigned char {
    moment,
    told_heading,
    nothing_told,
    learned,
    taken_out,
    score_heading,
    team,
    named_line,
    due_line,
    decision_line,
    nothing_owed,
    column_duty,
    column_naming,
    column_due,
    column_decision,
    answered_due,
    answered_decided,
    certain_since,
    before_certain,
    not_counted,
    no_figure,
    count_
};

/// The phrase in one language, its {0}, {1} ... replaced by the arguments.
[[nodiscard]] std::string say(Language language, ExercisePhrase phrase,
                              const std::vector<std::string>& arguments = {});

[[nodiscard]] std::string naming_text(Naming naming, Language language);
[[nodiscard]] std::string due_text(DueScore due, Language language);
[[nodiscard]] std::string decision_text(DecisionScore decision, Language language);

}  // namespace noticeclock
