#include "scenario/score.h"

#include <algorithm>
#include <array>

namespace noticeclock {
namespace {

bool is_dated(const DutyResult& duty) {
    return duty.clock.state == ClockResult::State::dated && duty.clock.deadline.has_value();
}

/// The last day of a period that ends at this instant.
CivilDate last_day(const Deadline& deadline, Instant end) {
    return deadline.zone.date(end - std::chrono::seconds(1));
}

DueScore score_day(CivilDate day, const Deadline& deadline) {
    if (day < last_day(deadline, deadline.act_by)) return DueScore::early;
    return day > last_day(deadline, deadline.due) ? DueScore::late : DueScore::right;
}

DueScore score_due(const Answer& answer, const DutyResult& duty) {
    if (!is_dated(duty)) return answer.due ? DueScore::invented : DueScore::no_figure;
    if (!answer.due) return DueScore::missing;
    const auto& deadline = *duty.clock.deadline;
    if (answer.due->precision == Precision::day) return score_day(answer.due->date, deadline);
    if (answer.due->at < deadline.act_by) return DueScore::early;
    return answer.due->at > deadline.due ? DueScore::late : DueScore::right;
}

DecisionScore score_decision(const Answer& answer, const DutyResult& duty) {
    if (!answer.decided) return DecisionScore::missing;
    if (!is_dated(duty)) return DecisionScore::no_date;
    const auto& deadline = *duty.clock.deadline;
    if (*answer.decided <= deadline.act_by) return DecisionScore::in_time;
    return *answer.decided <= deadline.due ? DecisionScore::after_act_by : DecisionScore::late;
}

/// Since when the duty has been certain without a break.
std::optional<Instant> certain_since(const std::string& key,
                                     const std::vector<ExerciseStage>& stages) {
    std::optional<Instant> since;
    for (const auto& stage : stages) {
        const auto* const duty = stage.assessment.find(key);
        if (duty == nullptr || !duty->required()) {
            since.reset();
        } else if (!since) {
            since = stage.at;
        }
    }
    return since;
}

Naming naming_of(const DutyResult* duty, const Answer* answer) {
    const bool says_owed = answer != nullptr && answer->owed;
    if (duty == nullptr || !duty->may_be_required())
        return says_owed ? Naming::wrong : Naming::released;
    if (!duty->required()) return Naming::open;
    return says_owed ? Naming::named : Naming::missed;
}

/// Makes the score of one team.
class Scorer {
  public:
    Scorer(const Answers& answers, const std::vector<ExerciseStage>& stages)
        : answers_(answers), stages_(stages), present_(stages.back().assessment) {}

    ExerciseScore run() {
        score_.team = answers_.team;
        score_.at = stages_.back().at;
        for (const auto& answer : answers_.answers) {
            if (is_too_late(answer)) score_.too_late.push_back(answer.key);
        }
        for (const auto& duty : present_.duties) {
            if (duty.required()) add(duty.key);
        }
        for (const auto& answer : answers_.answers) {
            if (!is_too_late(answer) && !is_scored(answer.key)) add(answer.key);
        }
        return std::move(score_);
    }

  private:
    [[nodiscard]] bool is_too_late(const Answer& answer) const {
        return answer.decided && *answer.decided > score_.at;
    }

    [[nodiscard]] bool is_scored(const std::string& key) const {
        return std::any_of(score_.duties.begin(), score_.duties.end(),
                           [&](const ScoredDuty& duty) { return duty.key == key; });
    }

    [[nodiscard]] const Answer* answer_to(const std::string& key) const {
        const auto found = std::find_if(answers_.answers.begin(), answers_.answers.end(),
                                        [&](const Answer& answer) { return answer.key == key; });
        if (found == answers_.answers.end() || is_too_late(*found)) return nullptr;
        return &*found;
    }

    void add(const std::string& key) {
        const auto* const answer = answer_to(key);
        ScoredDuty duty;
        duty.key = key;
        duty.result = present_.find(key);
        duty.naming = naming_of(duty.result, answer);
        duty.certain_since = certain_since(key, stages_);
        if (answer != nullptr) duty.answer = *answer;
        if (duty.naming == Naming::named) {
            duty.due = score_due(*answer, *duty.result);
            duty.decision = score_decision(*answer, *duty.result);
            duty.before_certain = answer->decided && *answer->decided < *duty.certain_since;
        }
        score_.duties.push_back(std::move(duty));
    }

    const Answers& answers_;
    const std::vector<ExerciseStage>& stages_;
    const Assessment& present_;
    ExerciseScore score_;
};

}  // namespace

std::size_t ExerciseScore::count(Naming naming) const {
    return static_cast<std::size_t>(
        std::count_if(duties.begin(), duties.end(),
                      [&](const ScoredDuty& duty) { return duty.naming == naming; }));
}

std::size_t ExerciseScore::count(DueScore due) const {
    return static_cast<std::size_t>(std::count_if(
        duties.begin(), duties.end(), [&](const ScoredDuty& duty) { return duty.due == due; }));
}

std::size_t ExerciseScore::count(DecisionScore decision) const {
    return static_cast<std::size_t>(
        std::count_if(duties.begin(), duties.end(),
                      [&](const ScoredDuty& duty) { return duty.decision == decision; }));
}

ExerciseScore score_of(const Answers& answers, const std::vector<ExerciseStage>& stages) {
    return Scorer(answers, stages).run();
}

std::string_view code_of(Naming naming) {
    static constexpr std::array<std::string_view, 5> codes{"named", "missed", "wrong", "released",
                                                           "open"};
    return codes.at(static_cast<std::size_t>(naming));
}

std::string_view code_of(DueScore due) {
    static constexpr std::array<std::string_view, 7> codes{
        "right", "early", "late", "missing", "no-figure", "invented", "unscored"};
    return codes.at(static_cast<std::size_t>(due));
}

std::string_view code_of(DecisionScore decision) {
    static constexpr std::array<std::string_view, 6> codes{"in-time", "after-act-by", "late",
                                                           "missing", "no-date",      "unscored"};
    return codes.at(static_cast<std::size_t>(decision));
}

}  // namespace noticeclock
