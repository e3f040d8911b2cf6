#include <algorithm>

#include "report/assumption_text.h"
#include "report/citation.h"
#include "report/codes.h"
#include "report/page.h"
#include "report/runbook.h"
#include "report/runbook_head.h"
#include "report/runbook_timeline.h"
#include "report/runbook_words.h"
#include "report/task_words.h"
#include "report/wording.h"

namespace noticeclock {

namespace {

using P = RunbookPhrase;

class Screen {
  public:
    Screen(const RunbookPage& page, const View& view)
        : page_(page), state_(page.state), view_(view), words_(page, view), out_(view) {}

    std::string render() {
        head();
        timeline();
        tasks();
        levels();
        decisions();
        teams();
        assumptions();
        return out_.take();
    }

  private:
    [[nodiscard]] std::string in_words(P phrase,
                                       const std::vector<std::string>& arguments = {}) const {
        return say(view_.language, phrase, arguments);
    }

    [[nodiscard]] const Rulebook& rulebook() const { return *state_.assessment->rulebook; }

    void head() {
        const auto& incident = *state_.assessment->incident;
        out_.line(incident.id + "  " + incident.title, 0, Tone::strong, 2);
        for (const auto& line : runbook_head(page_, words_, view_)) out_.line(line, 0, Tone::quiet);
    }

    void timeline() {
        out_.heading(in_words(P::timeline));
        Table table;
        Row titles;
        for (const auto phrase :
             {P::column_offset, P::column_time, P::column_state, P::column_left, P::column_what}) {
            titles.cells.push_back({in_words(phrase), Tone::quiet});
        }
        table.add(std::move(titles));
        for (const auto& row : timeline_rows(page_, words_, view_)) table.add(cells_of(row));
        out_.table(table);
        const auto undated = undated_duties(*state_.assessment);
        if (undated == 0) return;
        out_.line(in_words(P::undated_duties, {std::to_string(undated)}), 2, Tone::quiet);
    }

    static Row cells_of(const TimelineRow& row) {
        const bool now = row.kind == TimelineEntry::Kind::now;
        const auto tone = now ? Tone::strong : Tone::plain;
        const auto mark = [&](const Cell& cell) { return now ? Cell{"=====", tone} : cell; };
        return {{{row.offset, tone}, {row.time, tone}, mark(row.state), mark(row.left), row.what},
                {}};
    }

    void tasks() {
        out_.heading(in_words(P::tasks));
        if (std::none_of(state_.tasks.begin(), state_.tasks.end(),
                         [&](const TaskState& task) { return is_shown(page_, *task.task); })) {
            out_.line(in_words(P::no_tasks), 2);
            return;
        }
        out_.line(in_words(P::raci), 2, Tone::quiet);
        for (const auto& phase : state_.runbook->phases) write_phase(phase);
    }

    void write_phase(const Phase& phase) {
        Table table(1);
        for (const auto& task : state_.tasks) {
            if (task.task->phase == phase.id && is_shown(page_, *task.task)) table.add(row(task));
        }
        if (table.empty()) return;
        out_.blank();
        out_.line(phase.title.in(view_.language), 2, Tone::strong);
        const auto controls = words_.controls(phase.controls);
        if (!controls.empty()) out_.line(controls, 2, Tone::quiet, 2);
        out_.table(table, 4);
    }

    [[nodiscard]] Row row(const TaskState& task) const {
        const bool needed = task.standing != TaskStanding::not_applicable;
        const bool open = needed && task.standing != TaskStanding::done;
        Row row{{words_.state(task),
                 {task.task->title.in(view_.language), needed ? Tone::strong : Tone::quiet}},
                {}};
        const auto add = [&](const std::string& text, Tone tone) {
            if (!text.empty()) row.details.push_back({text, tone});
        };
        if (needed || view_.all) add(state_.runbook->id + "." + task.task->id, Tone::quiet);
        for (const auto& line : words_.standing(task)) {
            add(line, task.late ? Tone::warning : Tone::plain);
        }
        const bool kept = task.record != nullptr && !task.record->evidence.empty();
        if (open || view_.all) add(words_.owners(*task.task), Tone::plain);
        if ((needed && !kept) || view_.all) add(words_.evidence(*task.task), Tone::plain);
        if (open || view_.all) {
            add(words_.own_controls(*task.task), Tone::quiet);
            add(task.task->note.in(view_.language), Tone::quiet);
        }
        return row;
    }

    void levels() {
        if (state_.levels.empty()) return;
        out_.heading(in_words(P::service_levels));
        Table table;
        for (const auto& level : state_.levels) {
            table.add(
                {{words_.state(level),
                  {level.level->title.in(view_.language) + ": " + words_.measured(level), {}}},
                 {}});
        }
        out_.table(table);
    }

    void decisions() {
        if (state_.decisions.empty()) return;
        out_.heading(in_words(P::decisions));
        for (const auto& decision : state_.decisions) write_decision(decision);
    }

    void write_decision(const ClassificationState& decision) {
        const auto cite =
            cite_behind(rulebook().citations, decision.classification->cite, view_.language);
        out_.line(words_.result(decision) + cite, 2, decision.result ? Tone::strong : Tone::warning,
                  2);
        Table path;
        for (const auto& step : decision.path) {
            path.add(
                {{{answer_text(step.answer, view_.language), {}}, {words_.label(step), {}}}, {}});
        }
        const auto otherwise = words_.otherwise(decision);
        if (!otherwise.empty()) path.add({{{"", {}}, {otherwise, {}}}, {}});
        out_.table(path, 4);
        if (decision.decisive.empty()) return;
        out_.line(in_words(P::unknown_facts), 4);
        Table facts;
        for (const auto& [key, label] : words_.facts(decision.decisive)) {
            facts.add({{{key, {}}, {label, {}}}, {}});
        }
        out_.table(facts, 6);
    }

    void teams() {
        if (state_.runbook->teams.empty()) return;
        out_.heading(in_words(P::teams));
        for (const auto& team : state_.runbook->teams) {
            out_.line(team.title.in(view_.language), 2, Tone::strong);
            Table table;
            for (const auto& [phase, work] : team.work) {
                table.add({{{state_.runbook->find_phase(phase)->title.in(view_.language), {}},
                            {work.in(view_.language), {}}},
                           {}});
            }
            out_.table(table, 4);
        }
    }

    void assumptions() {
        const auto lines =
            assumption_lines(rulebook(), state_.assessment->assumptions, words_.times());
        if (lines.empty()) return;
        out_.heading(say(view_.language, Phrase::assumptions_section));
        for (const auto& line : lines) out_.item("-", line);
    }

    const RunbookPage& page_;
    const RunbookState& state_;
    const View& view_;
    TaskWords words_;
    Page out_;
};

}  // namespace

std::string runbook_text(const RunbookPage& page, const View& view) {
    return Screen(page, view).render();
}

}  // namespace noticeclock
