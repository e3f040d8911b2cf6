#include "report/clock_story.h"

#include "report/clock_words.h"
#include "report/condition_text.h"
#include "report/derivation.h"
#include "report/label.h"
#include "report/wording.h"

namespace noticeclock {

namespace {

using State = ClockResult::State;

class ClockStory {
  public:
    ClockStory(const Assessment& assessment, const DutyResult& duty, const View& view,
               const DutyWords& words, Page& page)
        : book_(*assessment.rulebook),
          duty_(duty),
          language_(view.language),
          words_(words),
          page_(page) {}

    void tell() {
        page_.heading(say(language_, Phrase::clock_section));
        if (!duty_.duty->clock) {
            page_.line(say(language_, Phrase::no_clock), 2);
            return;
        }
        page_.line(clock_words(book_, *duty_.version, *duty_.duty->clock, language_), 2,
                   Tone::strong, 2);
        const auto& clock = duty_.clock;
        clock.parts.empty() ? tell_one(clock, clock, 2) : tell_parts(clock);
        for (const auto& line : words_.conditions(duty_)) page_.line(line, 2, Tone::quiet, 2);
        tell_end();
    }

  private:
    void tell_parts(const ClockResult& clock) {
        page_.line(say(language_, Phrase::limbs), 2);
        for (std::size_t i = 0; i < clock.parts.size(); ++i) {
            const auto& part = clock.parts[i];
            const auto text = clock_words(book_, *duty_.version, *part.clock, language_);
            page_.item(std::to_string(i + 1) + ".", text + verdict(clock, i), 4);
            if (part.state != State::excluded) tell_one(part, part, 7);
        }
    }

    [[nodiscard]] std::string verdict(const ClockResult& clock, std::size_t i) const {
        const auto& part = clock.parts[i];
        if (clock.chosen == i) return "  <= " + say(language_, Phrase::limb_won);
        if (part.state == State::excluded)
            return "  (" + say(language_, Phrase::limb_excluded) + ")";
        return part.uncertain ? "  (" + say(language_, Phrase::limb_uncertain) + ")"
                              : std::string();
    }

    void tell_one(const ClockResult& clock, const ClockResult& part, std::size_t indent) {
        tell_state(clock, indent);
        if (clock.start) page_.line(start_line(clock), indent, Tone::plain, 2);
        if (part.clock != nullptr && (clock.deadline || clock.fault))
            tell_rule(*part.clock, indent);
        if (!clock.deadline) return;
        write_steps(*clock.deadline, language_, indent, page_);
        if (part.clock != nullptr && part.clock->target)
            page_.line(
                say(language_, Phrase::target_line, {period_text(*part.clock->target, language_)}),
                indent, Tone::plain, 2);
        for (const auto& inner : clock.parts) tell_one(inner, inner, indent + 2);
    }

    void tell_state(const ClockResult& clock, std::size_t indent) {
        if (clock.state == State::not_started)
            page_.line(waiting_line(clock), indent, Tone::plain, 2);
        if (clock.state == State::no_figure)
            page_.line(say(language_, Phrase::clock_no_figure), indent);
        if (clock.fault)
            page_.line(fault_text(*clock.fault, words_.times()), indent, Tone::alarm, 2);
    }

    [[nodiscard]] std::string waiting_line(const ClockResult& clock) const {
        std::vector<std::string> awaited;
        for (const auto& name : clock.waits_for)
            awaited.push_back(awaited_text(book_, name, language_));
        return say(language_, Phrase::clock_not_started, {listed(language_, awaited)});
    }

    [[nodiscard]] std::string start_line(const ClockResult& clock) const {
        const auto when = words_.times().moment(*clock.start);
        if (clock.started_by == no_slot)
            return say(language_, Phrase::started_by_sent, {clock.started_by_duty, when});
        const auto label = slot_label(book_, clock.started_by, nullptr, std::nullopt, language_);
        return say(language_, Phrase::started_by, {label, when});
    }

    void tell_rule(const Clock& clock, std::size_t indent) {
        const auto rule = book_.counting.find(clock.count);
        if (rule == book_.counting.end()) return;
        page_.line(say(language_, Phrase::counted_by,
                       {rule->second.title.in(language_), rule->second.cite}),
                   indent, Tone::plain, 2);
        if (!rule->second.note.empty() && told_ != rule->first)
            page_.line(rule->second.note.in(language_), indent + 2, Tone::quiet);
        told_ = rule->first;
    }

    void tell_end() {
        if (!duty_.clock.deadline) return;
        Table table;
        const auto label = duty_.clock.guidance ? Phrase::guidance_label : Phrase::due_label;
        table.add({{{say(language_, label), {}}, {words_.due(duty_), Tone::strong}}, {}});
        const auto standing = is_sent(duty_) ? words_.state(duty_).text : words_.left(duty_).text;
        table.add({{{say(language_, Phrase::act_by_label), {}},
                    {words_.act_by(duty_) + "  (" + standing + ")", Tone::strong}},
                   {}});
        page_.table(table);
    }

    const Rulebook& book_;
    const DutyResult& duty_;
    Language language_;
    const DutyWords& words_;
    Page& page_;
    std::string told_;  // the counting rule whose note has been told
};

}  // namespace

void write_clock_story(const Assessment& assessment, const DutyResult& duty, const View& view,
                       const DutyWords& words, Page& page) {
    ClockStory(assessment, duty, view, words, page).tell();
}

void write_steps(const Deadline& deadline, Language language, std::size_t indent, Page& page) {
    const ClockText times(language, deadline.zone);
    std::string cited;
    Table table;
    for (std::size_t i = 0; i < deadline.steps.size(); ++i) {
        const auto& step = deadline.steps[i];
        auto text = step_text(step, deadline, times);
        if (!step.cite.empty() && step.cite != cited) text += "  [" + step.cite + "]";
        cited = step.cite;
        table.add({{{std::to_string(i + 1) + ".", Tone::quiet}, {std::move(text), {}}}, {}});
    }
    page.table(table, indent);
}

}  // namespace noticeclock
