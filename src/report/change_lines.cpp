#include "report/change_lines.h"

#include "report/codes.h"
#include "report/label.h"
#include "report/wording.h"

namespace noticeclock {

ChangeLines::ChangeLines(const Assessment& after, const View& view)
    : after_(after), language_(view.language), words_(after, view) {}

std::vector<std::string> ChangeLines::lines(const Difference& difference) const {
    if (difference.before == nullptr) return {line_of_new(*difference.after)};
    if (difference.after == nullptr)
        return {say(language_, Phrase::disappears, {outcome(*difference.before)})};
    return lines_of_both(difference);
}

std::string ChangeLines::line_of_new(const DutyResult& duty) const {
    const auto date = say(language_, Phrase::act_by_label) + " " + act_by(duty);
    return say(language_, Phrase::appears, {separated(language_, {outcome(duty), date})});
}

std::vector<std::string> ChangeLines::lines_of_both(const Difference& difference) const {
    const auto& a = *difference.before;
    const auto& b = *difference.after;
    std::vector<std::string> lines;
    const auto arrow = [&](Phrase phrase, const std::string& from, const std::string& to) {
        if (from != to) lines.push_back(say(language_, phrase, {from, to}));
    };
    if (difference.outcome) arrow(Phrase::outcome_change, outcome(a), outcome(b));
    if (difference.standing && !difference.outcome)
        arrow(Phrase::outcome_change, words_.state(a).text, words_.state(b).text);
    if (b.may_be_required()) arrow(Phrase::act_by_change, act_by(a), act_by(b));
    if (difference.dates) arrow(Phrase::due_change, due(a), due(b));
    return lines;
}

std::string ChangeLines::outcome(const DutyResult& duty) const {
    return outcome_text(duty.possible, language_);
}

std::string ChangeLines::act_by(const DutyResult& duty) const {
    const bool dated = duty.may_be_required() && duty.clock.deadline;
    return dated ? words_.act_by(duty) : no_date(duty);
}

std::string ChangeLines::due(const DutyResult& duty) const {
    return duty.clock.deadline ? words_.due(duty) : no_date(duty);
}

std::string ChangeLines::no_date(const DutyResult& duty) const {
    if (duty.clock.state != ClockResult::State::not_started || duty.clock.waits_for.empty())
        return say(language_, Phrase::no_date);
    return say(language_, Phrase::waits_for,
               {awaited_text(*after_.rulebook, duty.clock.waits_for.front(), language_)});
}

}  // namespace noticeclock
