#include "report/assumption_text.h"
#include "report/citation.h"
#include "report/codes.h"
#include "report/markdown.h"
#include "report/runbook.h"
#include "report/runbook_head.h"
#include "report/runbook_timeline.h"
#include "report/runbook_words.h"
#include "report/task_words.h"
#include "report/wording.h"

namespace noticeclock {

namespace {

using P = RunbookPhrase;

class Sheet {
  public:
    Sheet(const RunbookPage& page, const View& view)
        : page_(page), state_(page.state), view_(view), words_(page, view) {}

    std::string render() {
        head();
        timeline();
        tasks();
        levels();
        decisions();
        teams();
        assumptions();
        return std::move(out_);
    }

  private:
    [[nodiscard]] std::string in_words(P phrase) const { return say(view_.language, phrase); }

    void heading(std::size_t level, const std::string& text) {
        out_ += (out_.empty() ? "" : "\n") + std::string(level, '#') + " " + markdown_text(text) +
                "\n\n";
    }
    void item(const std::string& text, std::size_t indent = 0) {
        if (!text.empty()) out_ += std::string(indent, ' ') + "- " + markdown_text(text) + "\n";
    }

    void head() {
        const auto& incident = *state_.assessment->incident;
        heading(1, incident.id + "  " + incident.title);
        for (const auto& line : runbook_head(page_, words_, view_)) item(line);
    }

    void timeline() {
        heading(2, in_words(P::timeline));
        out_ += markdown_row({in_words(P::column_offset), in_words(P::column_time),
                              in_words(P::column_state), in_words(P::column_left),
                              in_words(P::column_what)});
        out_ += markdown_rule(5);
        for (const auto& row : timeline_rows(page_, words_, view_)) {
            out_ +=
                markdown_row({row.offset, row.time, row.state.text, row.left.text, row.what.text});
        }
        const auto undated = undated_duties(*state_.assessment);
        if (undated == 0) return;
        out_ += "\n" +
                markdown_text(say(view_.language, P::undated_duties, {std::to_string(undated)})) +
                "\n";
    }

    void tasks() {
        heading(2, in_words(P::tasks));
        bool any = false;
        for (const auto& phase : state_.runbook->phases) any = write_phase(phase) || any;
        out_ +=
            (any ? "\n" + markdown_text(in_words(P::raci)) : markdown_text(in_words(P::no_tasks))) +
            "\n";
    }

    bool write_phase(const Phase& phase) {
        bool any = false;
        for (const auto& task : state_.tasks) {
            if (task.task->phase != phase.id || !is_shown(page_, *task.task)) continue;
            if (!any) {
                heading(3, phase.title.in(view_.language));
                item(words_.controls(phase.controls));
            }
            any = true;
            write_task(task);
        }
        return any;
    }

    void write_task(const TaskState& task) {
        out_ += "- **" + markdown_text(words_.state(task).text) + "** " +
                markdown_text(task.task->title.in(view_.language)) + "\n";
        item(state_.runbook->id + "." + task.task->id, 2);
        for (const auto& line : words_.standing(task)) item(line, 2);
        if (task.standing == TaskStanding::not_applicable && !view_.all) return;
        item(words_.owners(*task.task), 2);
        item(words_.evidence(*task.task), 2);
        item(words_.own_controls(*task.task), 2);
        item(task.task->note.in(view_.language), 2);
    }

    void levels() {
        if (state_.levels.empty()) return;
        heading(2, in_words(P::service_levels));
        out_ += markdown_row(
            {in_words(P::column_state), in_words(P::column_what), in_words(P::column_time)});
        out_ += markdown_rule(3);
        for (const auto& level : state_.levels) {
            out_ += markdown_row({words_.state(level).text, level.level->title.in(view_.language),
                                  words_.measured(level)});
        }
    }

    void decisions() {
        if (state_.decisions.empty()) return;
        heading(2, in_words(P::decisions));
        for (const auto& decision : state_.decisions) {
            item(words_.result(decision) + cite_behind(state_.assessment->rulebook->citations,
                                                       decision.classification->cite,
                                                       view_.language));
            for (const auto& step : decision.path) {
                item(answer_text(step.answer, view_.language) + ": " + words_.label(step), 2);
            }
            item(words_.otherwise(decision), 2);
            if (decision.decisive.empty()) continue;
            item(in_words(P::unknown_facts), 2);
            for (auto& [key, label] : words_.facts(decision.decisive)) {
                item(key.append("  ").append(label), 4);
            }
        }
    }

    void teams() {
        if (state_.runbook->teams.empty()) return;
        heading(2, in_words(P::teams));
        std::vector<std::string> titles{""};
        for (const auto& phase : state_.runbook->phases) {
            titles.push_back(phase.title.in(view_.language));
        }
        out_ += markdown_row(titles) + markdown_rule(titles.size());
        for (const auto& team : state_.runbook->teams) write_team(team);
    }

    void write_team(const Team& team) {
        std::vector<std::string> cells{team.title.in(view_.language)};
        for (const auto& phase : state_.runbook->phases) {
            std::string work;
            for (const auto& [id, text] : team.work) {
                if (id == phase.id) work = text.in(view_.language);
            }
            cells.push_back(work);
        }
        out_ += markdown_row(cells);
    }

    void assumptions() {
        const auto& assessment = *state_.assessment;
        const auto lines =
            assumption_lines(*assessment.rulebook, assessment.assumptions, words_.times());
        if (lines.empty()) return;
        heading(2, say(view_.language, Phrase::assumptions_section));
        for (const auto& line : lines) item(line);
    }

    const RunbookPage& page_;
    const RunbookState& state_;
    const View& view_;
    TaskWords words_;
    std::string out_;
};

}  // namespace

std::string runbook_markdown(const RunbookPage& page, const View& view) {
    return Sheet(page, view).render();
}

}  // namespace noticeclock
