#include "report/change.h"
#include "report/codes.h"
#include "report/difference.h"
#include "report/duty_words.h"
#include "report/label.h"
#include "report/page.h"
#include "report/wording.h"

namespace noticeclock {

namespace {

class Change {
  public:
    Change(const Assessment& before, const Assessment& after, const View& view)
        : before_(before),
          after_(after),
          language_(view.language),
          words_(after, view),
          page_(view) {}

    std::string render() {
        page_.line(after_.incident->id + "  " + after_.incident->title, 0, Tone::strong, 2);
        page_.heading(say(language_, Phrase::change_head));
        const auto all = differences(before_, after_);
        if (all.empty()) page_.line(say(language_, Phrase::no_change), 2);
        for (const auto& difference : all) tell(difference);
        return page_.take();
    }

  private:
    void tell(const Difference& difference) {
        const auto& duty = *(difference.after != nullptr ? difference.after : difference.before);
        page_.line(duty.key + "  " + duty.duty->title.in(language_), 2, Tone::strong, 2);
        if (difference.before == nullptr) return tell_new(duty);
        if (difference.after == nullptr)
            return page_.line(say(language_, Phrase::disappears, {outcome(duty)}), 4);
        tell_both(difference);
    }

    void tell_new(const DutyResult& duty) {
        page_.line(say(language_, Phrase::appears,
                       {separated(language_, {outcome(duty), say(language_, Phrase::act_by_label) +
                                                                 " " + act_by(duty)})}),
                   4, Tone::plain, 2);
    }

    void tell_both(const Difference& difference) {
        const auto& a = *difference.before;
        const auto& b = *difference.after;
        if (difference.outcome) arrow(Phrase::outcome_change, outcome(a), outcome(b));
        if (difference.standing && !difference.outcome)
            arrow(Phrase::outcome_change, words_.state(a).text, words_.state(b).text);
        if (act_by(a) != act_by(b) && b.may_be_required())
            arrow(Phrase::act_by_change, act_by(a), act_by(b));
        if (difference.dates && due(a) != due(b)) arrow(Phrase::due_change, due(a), due(b));
    }

    void arrow(Phrase phrase, const std::string& from, const std::string& to) {
        if (from != to) page_.line(say(language_, phrase, {from, to}), 4, Tone::plain, 2);
    }

    [[nodiscard]] std::string outcome(const DutyResult& duty) const {
        return outcome_text(duty.possible, language_);
    }

    [[nodiscard]] std::string act_by(const DutyResult& duty) const {
        const bool dated = duty.may_be_required() && duty.clock.deadline;
        return dated ? words_.act_by(duty) : no_date(duty);
    }

    [[nodiscard]] std::string due(const DutyResult& duty) const {
        return duty.clock.deadline ? words_.due(duty) : no_date(duty);
    }

    [[nodiscard]] std::string no_date(const DutyResult& duty) const {
        if (duty.clock.state != ClockResult::State::not_started || duty.clock.waits_for.empty())
            return say(language_, Phrase::no_date);
        return say(language_, Phrase::waits_for,
                   {awaited_text(*after_.rulebook, duty.clock.waits_for.front(), language_)});
    }

    const Assessment& before_;
    const Assessment& after_;
    Language language_;
    DutyWords words_;
    Page page_;
};

}  // namespace

std::string change_text(const Assessment& before, const Assessment& after, const View& view) {
    return Change(before, after, view).render();
}

}  // namespace noticeclock
