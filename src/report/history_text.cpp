#include <algorithm>

#include "incident/offset.h"
#include "report/assumption_text.h"
#include "report/change_lines.h"
#include "report/difference.h"
#include "report/duty_words.h"
#include "report/history.h"
#include "report/history_account.h"
#include "report/journal_words.h"
#include "report/label.h"
#include "report/page.h"
#include "report/wording.h"

namespace noticeclock {

namespace {

using Kind = HistoryStep::Kind;

constexpr std::size_t named_at_most = 6;
constexpr std::size_t told_alone = 2;
constexpr std::size_t open_shown = 8;

// Duties for which the same changed are told together.
struct Group {
    std::vector<std::string> lines;
    std::vector<const DutyResult*> duties;
};

class Screen {
  public:
    Screen(const History& history, const View& view)
        : history_(history),
          view_(view),
          present_(history.steps.back().state.assessment),
          times_(view.language, view.zone, present_.now),
          page_(view) {}

    std::string render() {
        head();
        const HistoryStep* earlier = nullptr;
        for (const auto& step : history_.steps) {
            tell(step, earlier);
            earlier = &step;
        }
        assumptions();
        return page_.take();
    }

  private:
    [[nodiscard]] std::string words(JournalPhrase phrase,
                                    const std::vector<std::string>& arguments = {}) const {
        return say(view_.language, phrase, arguments);
    }

    void head() {
        const auto& incident = *present_.incident;
        page_.line(incident.id + "  " + incident.title, 0, Tone::strong, 2);
        page_.heading(words(JournalPhrase::history_head));
        page_.line(zero_line(), 2, Tone::plain, 2);
        if (!history_.has_journal)
            page_.line(words(JournalPhrase::no_journal), 2, Tone::warning, 2);
    }

    [[nodiscard]] std::string zero_line() const {
        if (!history_.zero) return words(JournalPhrase::no_zero);
        const auto label = event_label(*history_.rulebook, history_.zero->event, view_.language);
        return words(JournalPhrase::zero_is, {label, times_.time(history_.zero->at)});
    }

    void tell(const HistoryStep& step, const HistoryStep* earlier) {
        page_.heading(title(step));
        if (earlier != nullptr) tell_passed(step, *earlier);
        for (const auto& entry : step.entries) tell_entry(entry, step);
        if (step.kind == Kind::entries) return tell_learned(step);
        tell_state(step);
    }

    [[nodiscard]] std::string title(const HistoryStep& step) const {
        const auto offset = step.at - history_.zero.value_or(Zero{}).at;
        auto text = history_.zero ? offset_text(offset) + "  " : std::string();
        text += times_.time(step.at);
        if (step.kind == Kind::start) text += "  " + words(JournalPhrase::start);
        if (step.kind == Kind::present) text += "  " + words(JournalPhrase::present);
        if (step.kind == Kind::mark) {
            const auto hours = std::chrono::duration_cast<std::chrono::hours>(offset).count();
            text += "  " + words(JournalPhrase::mark, {"T+" + std::to_string(hours)});
        }
        return text;
    }

    // What happened and what moved since the step before, without anything having been learned.
    void tell_passed(const HistoryStep& step, const HistoryStep& earlier) {
        if (!step.happened.empty()) {
            page_.line(words(JournalPhrase::happened, {listed(view_.language, step.happened)}), 2,
                       Tone::plain, 2);
        }
        const auto groups = grouped(earlier.state.assessment, step.passed());
        if (groups.empty()) return;
        page_.line(words(JournalPhrase::time_passed), 2, Tone::quiet);
        for (const auto& group : groups) tell_group(group);
    }

    void tell_entry(const HistoryEntry& entry, const HistoryStep& step) {
        page_.line(words(JournalPhrase::by, {entry.by}), 2, Tone::strong, 2);
        for (const auto& change : entry.set) {
            page_.line(words(JournalPhrase::set,
                             {change.name, before_text(change),
                              change.after.value_or(words(JournalPhrase::taken_out))}) +
                           label_of(change.name, step),
                       4, Tone::plain, 2);
        }
        if (!entry.why.empty())
            page_.line(words(JournalPhrase::why, {entry.why}), 4, Tone::quiet, 2);
    }

    [[nodiscard]] std::string before_text(const HistoryChange& change) const {
        if (change.before) return *change.before;
        for (const auto* group : {"timeline.", "notices.", "tasks."}) {
            if (change.name.starts_with(group)) return words(JournalPhrase::not_listed);
        }
        return say(view_.language, Phrase::unknown);
    }

    // What a person calls it: " (people affected in Japan)".
    [[nodiscard]] std::string label_of(const std::string& name, const HistoryStep& step) const {
        const auto label = fact_label(*step.state.assessment.rulebook, name, view_.language);
        return label.empty() ? label : " (" + label + ")";
    }

    void tell_learned(const HistoryStep& step) {
        const auto& before = step.before.assessment;
        const auto& after = step.state.assessment;
        const auto groups = grouped(before, after);
        page_.line(words(groups.empty() ? JournalPhrase::no_effect : JournalPhrase::effects), 2,
                   Tone::quiet);
        for (const auto& group : groups) tell_group(group);
        tell_questions(JournalPhrase::settled, questions_without(before, after));
        tell_questions(JournalPhrase::asked, questions_without(after, before));
    }

    void tell_questions(JournalPhrase phrase, const std::vector<std::string>& keys) {
        if (keys.empty()) return;
        page_.line(words(phrase, {listed_first(view_.language, keys, named_at_most)}), 2,
                   Tone::quiet, 2);
    }

    [[nodiscard]] std::vector<Group> grouped(const Assessment& before,
                                             const Assessment& after) const {
        std::vector<Group> groups;
        const ChangeLines changes(after, view_);
        for (const auto& difference : differences(before, after)) {
            auto lines = changes.lines(difference);
            if (lines.empty()) continue;
            const auto* duty = difference.after != nullptr ? difference.after : difference.before;
            const auto same = std::find_if(groups.begin(), groups.end(), [&](const Group& group) {
                return group.lines == lines;
            });
            if (same == groups.end()) {
                groups.push_back({std::move(lines), {duty}});
            } else {
                same->duties.push_back(duty);
            }
        }
        return groups;
    }

    void tell_group(const Group& group) {
        if (group.duties.size() <= told_alone) {
            for (const auto* duty : group.duties) {
                page_.line(duty->key + "  " + duty->duty->title.in(view_.language), 4, Tone::strong,
                           2);
            }
        } else {
            page_.line(several(group), 4, Tone::strong, 2);
        }
        for (const auto& line : group.lines) page_.line(line, 6, Tone::plain, 2);
    }

    [[nodiscard]] std::string several(const Group& group) const {
        std::vector<std::string> keys;
        for (const auto* duty : group.duties) keys.push_back(duty->key);
        const auto most = view_.all ? keys.size() : named_at_most;
        return words(JournalPhrase::several,
                     {std::to_string(keys.size()), listed_first(view_.language, keys, most)});
    }

    void tell_state(const HistoryStep& step) {
        const auto& assessment = step.state.assessment;
        const auto counts = count_duties(assessment);
        page_.line(words(JournalPhrase::summary,
                         {std::to_string(counts.required), std::to_string(counts.undetermined),
                          std::to_string(counts.overdue), std::to_string(counts.sent)}),
                   2);
        const auto open = open_duties(assessment);
        if (open.empty()) return;
        if (step.kind != Kind::mark) return tell_open(assessment, open);
        const DutyWords duty_words(assessment, view_);
        const auto next = std::find_if(open.begin(), open.end(), [&](const DutyResult* duty) {
            return duty->clock.deadline->act_by >= step.at;
        });
        if (next == open.end()) return;
        page_.line(words(JournalPhrase::next, {duty_words.act_by(**next), (*next)->key}), 2,
                   Tone::plain, 2);
    }

    void tell_open(const Assessment& assessment, const std::vector<const DutyResult*>& open) {
        const DutyWords duty_words(assessment, view_);
        Table table;
        const auto shown = view_.all ? open.size() : std::min(open.size(), open_shown);
        for (std::size_t i = 0; i < shown; ++i) {
            const auto& duty = *open[i];
            table.add({{{duty_words.act_by(duty)},
                        duty_words.state(duty),
                        {duty.key + "  " + duty.duty->title.in(view_.language)}},
                       {}});
        }
        page_.table(table, 4);
        if (shown == open.size()) return;
        std::vector<std::string> rest;
        for (std::size_t i = shown; i < open.size(); ++i) rest.push_back(open[i]->key);
        page_.line(
            words(JournalPhrase::several,
                  {std::to_string(rest.size()), listed_first(view_.language, rest, named_at_most)}),
            4, Tone::quiet, 2);
    }

    void assumptions() {
        const auto found = journal_assumptions(history_);
        if (found.empty()) return;
        page_.heading(say(view_.language, Phrase::assumptions_section));
        for (const auto& line : assumption_lines(*history_.rulebook, found, times_))
            page_.item("-", line);
    }

    const History& history_;
    const View& view_;
    const Assessment& present_;
    ClockText times_;
    Page page_;
};

}  // namespace

std::string history_text(const History& history, const View& view) {
    return Screen(history, view).render();
}

}  // namespace noticeclock
