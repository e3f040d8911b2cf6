#include "report/clock_story.h"

#include "report/citation.h"
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
          all_(view.all),
          words_(words),
          page_(page) {}

    void tell() {
        page_.heading(say(language_, Phrase::clock_section));
        if (!duty_.duty->clock) {
            page_.line(say(language_, Phrase::no_clock), 2);
            return;
        }
        const auto& clock = duty_.clock;
        if (clock.parts.empty()) {
            page_.line(words_of(*duty_.duty->clock), 2, Tone::strong, 2);
            tell_one(clock, *duty_.duty->clock, 2, true);
        } else {
            tell_limbs(clock, *duty_.duty->clock, 2);
        }
        for (const auto& line : words_.conditions(duty_)) page_.line(line, 2, Tone::quiet, 2);
        tell_end();
    }

  private:
    [[nodiscard]] std::string words_of(const Clock& clock) const {
        return clock_words(book_, *duty_.version, clock, language_);
    }

    void tell_limbs(const ClockResult& clock, const Clock& rule, std::size_t indent) {
        page_.line(say(language_, limbs_phrase(rule.kind)), indent, Tone::strong);
        for (std::size_t i = 0; i < clock.parts.size(); ++i) tell_limb(clock, i, indent);
    }

    void tell_limb(const ClockResult& clock, std::size_t i, std::size_t indent) {
        const auto& part = clock.parts[i];
        const bool open = !part.parts.empty() && part.state != State::excluded;
        const auto text = open ? case_text(*part.clock) : words_of(*part.clock);
        page_.item(std::to_string(i + 1) + ".", text + verdict(clock, i), indent + 2);
        if (part.state == State::excluded) return;
        if (open) return tell_limbs(part, *part.clock, indent + 6);
        tell_one(part, *part.clock, indent + 6, clock.chosen == i);
    }

    // An alternative with limbs of its own: what makes it apply; its limbs follow below.
    [[nodiscard]] std::string case_text(const Clock& clock) const {
        if (!clock.when) return say(language_, Phrase::limb_otherwise);
        return say(language_, Phrase::limb_case,
                   {condition_text(book_, duty_.version->terms, *clock.when, language_)});
    }

    [[nodiscard]] std::string verdict(const ClockResult& clock, std::size_t i) const {
        const auto& part = clock.parts[i];
        if (clock.chosen == i) return "  <= " + say(language_, Phrase::limb_won);
        if (part.state == State::excluded)
            return "  (" + say(language_, Phrase::limb_excluded) + ")";
        return part.uncertain ? "  (" + say(language_, Phrase::limb_uncertain) + ")"
                              : std::string();
    }

    // The limb that decides in full; of the others where they would end.
    void tell_one(const ClockResult& clock, const Clock& rule, std::size_t indent, bool decides) {
        tell_state(clock, indent);
        if (clock.start) page_.line(start_line(clock), indent, Tone::plain, 2);
        if (!clock.deadline) return;
        if (!decides && !all_) return tell_ends(*clock.deadline, clock.guidance, indent);
        tell_rule(rule, indent);
        write_steps(*clock.deadline, language_, indent, page_);
        if (rule.target) {
            page_.line(say(language_, Phrase::target_line, {period_text(*rule.target, language_)}),
                       indent, Tone::plain, 2);
        }
    }

    void tell_ends(const Deadline& deadline, bool guidance, std::size_t indent) {
        const auto times = words_.times().in(deadline.zone);
        const auto due = times.end(deadline.due, deadline.due_ends_day, deadline.zone);
        const auto act_by = times.end(deadline.act_by, deadline.act_by_ends_day, deadline.zone);
        const auto label = guidance ? Phrase::guidance_label : Phrase::due_label;
        auto text = say(language_, label) + " " + due;
        if (act_by != due) text += ", " + say(language_, Phrase::act_by_label) + " " + act_by;
        page_.line(text, indent, Tone::plain, 2);
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
        for (const auto name : clock.waits_for)
            awaited.push_back(awaited_text(book_, name, language_));
        return say(language_, Phrase::clock_not_started, {listed(language_, awaited)});
    }

    [[nodiscard]] std::string start_line(const ClockResult& clock) const {
        const auto when = words_.times().moment(*clock.start);
        if (clock.started_by == no_slot) {
            const std::string duty(clock.started_by_duty);
            return say(language_, Phrase::started_by_sent, {duty, when});
        }
        const auto label = slot_label(book_, clock.started_by, nullptr, std::nullopt, language_);
        return say(language_, Phrase::started_by, {label, when});
    }

    void tell_rule(const Clock& clock, std::size_t indent) {
        const auto rule = book_.counting.find(clock.count);
        if (rule == book_.counting.end()) return;
        page_.line(say(language_, Phrase::counted_by,
                       {rule->second.title.in(language_),
                        cite_text(book_.citations, rule->second.cite, language_)}),
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
        table.add({{{say(language_, Phrase::act_by_label), {}},
                    {words_.act_by(duty_) + "  (" + standing() + ")", Tone::strong}},
                   {}});
        page_.table(table);
    }

    [[nodiscard]] std::string standing() const {
        const bool held = duty_.clock.state == State::held;
        if (held || is_sent(duty_)) return words_.state(duty_).text;
        const auto left = words_.left(duty_).text;
        return duty_.standing == Standing::open ? say(language_, Phrase::still_left, {left}) : left;
    }

    const Rulebook& book_;
    const DutyResult& duty_;
    Language language_;
    bool all_;
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
    Table table;
    for (std::size_t i = 0; i < deadline.steps.size(); ++i) {
        table.add({{{std::to_string(i + 1) + ".", Tone::quiet},
                    {step_text(deadline.steps[i], deadline, times), {}}},
                   {}});
    }
    page.table(table, indent);
}

}  // namespace noticeclock
