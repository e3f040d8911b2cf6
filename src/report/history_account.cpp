#include "report/history_account.h"

#include <algorithm>

#include "report/duty_words.h"

namespace noticeclock {

DutyCounts count_duties(const Assessment& assessment) {
    DutyCounts counts;
    for (const auto& duty : assessment.duties) {
        if (duty.required()) ++counts.required;
        if (!duty.outcome && duty.may_be_required()) ++counts.undetermined;
        if (duty.required() && duty.standing == Standing::overdue) ++counts.overdue;
        if (is_sent(duty)) ++counts.sent;
    }
    return counts;
}

std::vector<const DutyResult*> open_duties(const Assessment& assessment) {
    std::vector<const DutyResult*> open;
    for (const auto& duty : assessment.duties) {
        const bool dated = duty.clock.state == ClockResult::State::dated && duty.clock.deadline;
        if (duty.required() && dated && !is_sent(duty)) open.push_back(&duty);
    }
    return open;
}

std::vector<std::string> questions_without(const Assessment& asked, const Assessment& other) {
    std::vector<std::string> keys;
    for (const auto& question : asked.questions) {
        const bool there =
            std::any_of(other.questions.begin(), other.questions.end(),
                        [&](const Question& known) { return known.key == question.key; });
        if (!there) keys.push_back(question.key);
    }
    return keys;
}

std::vector<Assumption> journal_assumptions(const History& history) {
    std::vector<Assumption> found;
    for (const auto& assumption : history.steps.back().state.incident->assumptions) {
        const bool concerned = assumption.kind == Assumption::Kind::known_at ||
                               assumption.kind == Assumption::Kind::known_from_start ||
                               assumption.kind == Assumption::Kind::not_yet ||
                               assumption.kind == Assumption::Kind::on_the_day;
        if (concerned) found.push_back(assumption);
    }
    return found;
}

}  // namespace noticeclock
