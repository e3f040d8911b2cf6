#pragma once

#include <optional>
#include <string>
#include <vector>

#include "scenario/answers.h"
#include "scenario/stages.h"

namespace noticeclock {

/// What a team's answer about a duty is worth.
enum class Naming : std::uint8_t {
    named,     ///< owed, and the team says so
    missed,    ///< owed, and the team says nothing or the contrary
    wrong,     ///< not owed, but the team says it is
    released,  ///< not owed, as the team says
    open,      ///< not decided by what is known: no answer is wrong yet
};

/// What a team's deadline is worth.
enum class DueScore : std::uint8_t {
    right,      ///< from the conservative to the last moment that the law allows
    early,      ///< before that: safe, but not the law's
    late,       ///< after the last moment
    missing,    ///< none was given
    no_figure,  ///< the law gives no date, and the team none either
    invented,   ///< the law gives no date
    unscored,   ///< the duty was not named, or its naming was not right
};

/// When a team decided, held against the deadline.
enum class DecisionScore : std::uint8_t {
    in_time,       ///< before the conservative reading has passed
    after_act_by,  ///< after it, before the last moment
    late,          ///< after the last moment
    missing,       ///< it is not said when
    no_date,       ///< there is no deadline to hold it against
    unscored,      ///< as above
};

/// One duty, as the team saw it and as it is.
struct ScoredDuty {
    std::string key;
    Naming naming = Naming::open;
    DueScore due = DueScore::unscored;
    DecisionScore decision = DecisionScore::unscored;
    std::optional<Answer> answer;
    const DutyResult* result = nullptr;    ///< null: there is no such duty
    std::optional<Instant> certain_since;  ///< when what the team knew made the duty certain
    bool before_certain = false;           ///< decided before that
};

/// How a team did.
struct ExerciseScore {
    std::string team;
    Instant at{};                    ///< the moment judged
    std::vector<ScoredDuty> duties;  ///< those owed, by act by; then the others that were answered
    std::vector<std::string> too_late;  ///< answers decided after the moment judged: not counted
    /// How many duties were scored so.
    [[nodiscard]] std::size_t count(Naming naming) const;
    [[nodiscard]] std::size_t count(DueScore due) const;
    [[nodiscard]] std::size_t count(DecisionScore decision) const;
};

/// Holds a team's answers against what followed from what it could know. `stages` must not be
/// empty, must have decided the duties answered, and must outlive the score; the last is the moment
/// judged.
[[nodiscard]] ExerciseScore score_of(const Answers& answers,
                                     const std::vector<ExerciseStage>& stages);

/// The names of the scores in JSON. They are part of the documented contract.
[[nodiscard]] std::string_view code_of(Naming naming);
[[nodiscard]] std::string_view code_of(DueScore due);
[[nodiscard]] std::string_view code_of(DecisionScore decision);

}  // namespace noticeclock
