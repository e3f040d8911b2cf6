#include "library/answer.h"

#include "library/code.h"
#include "report/assumption_text.h"
#include "report/clock_text.h"
#include "report/codes.h"
#include "report/duty_scene.h"
#include "report/question_list.h"
#include "report/recipient.h"

namespace noticeclock {
namespace {

api::Text published(const Text& text) {
    return {text.in(Language::en), text.in(Language::ja)};
}

std::optional<api::Date> day_ended(bool ends_day, Instant at, const Zone& zone) {
    if (!ends_day) return std::nullopt;
    return api::Date(std::chrono::sys_days(ended_day(at, zone).time_since_epoch()));
}

std::optional<api::Deadline> deadline_of(const ClockResult& clock) {
    if (!clock.deadline) return std::nullopt;
    const auto& deadline = *clock.deadline;
    return api::Deadline{
        deadline.due,         day_ended(deadline.due_ends_day, deadline.due, deadline.zone),
        deadline.act_by,      day_ended(deadline.act_by_ends_day, deadline.act_by, deadline.zone),
        deadline.zone.name(), clock.provisional,
        clock.guidance,
    };
}

api::Recipient published_recipient(const Assessment& assessment, const DutyResult& duty) {
    const auto recipient = recipient_of(assessment, duty, Language::en);
    return {recipient.code,
            {recipient.name, recipient_of(assessment, duty, Language::ja).name},
            recipient.url};
}

std::vector<std::string> decisive_keys(const Assessment& assessment, const DutyResult& duty) {
    std::vector<std::string> keys;
    if (duty.decisive.empty()) return keys;
    const DutyScene scene(assessment, duty);
    for (const auto slot : duty.decisive) keys.push_back(scene.key(slot));
    return keys;
}

void add_outcome(const Assessment& assessment, const DutyResult& result, api::Duty& duty) {
    if (result.outcome) duty.outcome = published(*result.outcome);
    for (const auto outcome : outcomes_of(result.possible))
        duty.possible.push_back(published(outcome));
    duty.decisive = decisive_keys(assessment, result);
    if (result.exit) duty.exception = result.duty->asks[*result.exit].exception;
}

api::Duty published(const Assessment& assessment, const DutyResult& result) {
    api::Duty duty;
    duty.key = result.key;
    duty.law = result.law->id;
    duty.title = published(result.duty->title);
    duty.law_title = published(result.law->title);
    add_outcome(assessment, result, duty);
    duty.cite = result.duty->cite;
    if (result.place) duty.place = assessment.rulebook->places.at(*result.place).code;
    duty.recipient = published_recipient(assessment, result);
    duty.clock = published(result.clock.state);
    duty.deadline = deadline_of(result.clock);
    duty.standing = published(result.standing);
    return duty;
}

api::Question published(const Assessment& assessment, const Question& asked) {
    api::Question question;
    question.key = asked.key;
    question.text = {question_text(assessment, asked, Language::en),
                     question_text(assessment, asked, Language::ja)};
    question.act_by = asked.act_by;
    for (const auto duty : asked.duties) question.duties.push_back(assessment.duties[duty].key);
    return question;
}

std::vector<std::string> ids_of(const std::vector<const Law*>& laws) {
    std::vector<std::string> ids;
    ids.reserve(laws.size());
    for (const auto* law : laws) ids.push_back(law->id);
    return ids;
}

}  // namespace

api::Answer answer_of(const Assessment& assessment, const Zone& zone) {
    api::Answer answer;
    answer.incident = assessment.incident->id;
    answer.now = assessment.now;
    for (const auto& duty : assessment.duties) answer.duties.push_back(published(assessment, duty));
    for (const auto& question : assessment.questions)
        answer.questions.push_back(published(assessment, question));
    const ClockText english(Language::en, zone, assessment.now);
    const ClockText japanese(Language::ja, zone, assessment.now);
    for (const auto& assumption : assessment.assumptions) {
        answer.assumptions.push_back(
            {std::string(code_of(assumption.kind)),
             {assumption_text(*assessment.rulebook, assumption, english),
              assumption_text(*assessment.rulebook, assumption, japanese)}});
    }
    answer.out_of_scope = ids_of(assessment.out_of_scope);
    answer.not_in_force = ids_of(assessment.not_in_force);
    return answer;
}

}  // namespace noticeclock
