#include <algorithm>

#include "report/citation.h"
#include "report/clock_story.h"
#include "report/clock_words.h"
#include "report/codes.h"
#include "report/duty_words.h"
#include "report/exceptions.h"
#include "report/explain.h"
#include "report/page.h"
#include "report/path.h"
#include "report/recipient.h"
#include "report/wording.h"

namespace noticeclock {

namespace {

Tone tone_of(Tri answer) {
    return answer == Tri::unknown ? Tone::warning : Tone::plain;
}

class Explanation {
  public:
    Explanation(const Assessment& assessment, const DutyResult& duty, const View& view)
        : assessment_(assessment),
          duty_(duty),
          language_(view.language),
          view_(view),
          words_(assessment, view),
          scene_(assessment, duty),
          page_(view) {}

    std::string render() {
        head();
        decision();
        what_decides();
        write_exceptions(assessment_, duty_, view_, page_);
        if (duty_.may_be_required() || is_sent(duty_))
            write_clock_story(assessment_, duty_, view_, words_, page_);
        notes();
        sources();
        return page_.take();
    }

  private:
    [[nodiscard]] std::string in_words(Phrase phrase,
                                       const std::vector<std::string>& arguments = {}) const {
        return say(language_, phrase, arguments);
    }

    [[nodiscard]] std::string in_language(const std::string& cite) const {
        return cite_text(assessment_.rulebook->citations, cite, language_);
    }

    [[nodiscard]] std::string cited(const std::string& cite) const {
        return cite_behind(assessment_.rulebook->citations, cite, language_);
    }

    void head() {
        page_.line(duty_.key + "  " + duty_.duty->title.in(language_), 0, Tone::strong, 2);
        const auto recipient = recipient_of(assessment_, duty_, language_);
        page_.line(
            separated(language_, {duty_.law->title.in(language_), in_language(duty_.duty->cite),
                                  in_words(Phrase::recipient, {recipient.name}), recipient.url}),
            0, Tone::plain, 2);
        page_.line(
            in_words(Phrase::judged_by,
                     {separated(language_, {duty_.version->title.in(language_),
                                            in_force_text(duty_.version->in_force, language_)})}),
            0, Tone::quiet);
        page_.blank();
        page_.line(in_words(Phrase::outcome_is) + "  " + outcome_line(), 0, Tone::strong, 2);
    }

    [[nodiscard]] std::string outcome_line() const {
        const auto possible = outcome_text(duty_.possible, language_);
        if (!duty_.outcome) return in_words(Phrase::undetermined) + " (" + possible + ")";
        return separated(language_, {possible, state_text()});
    }

    [[nodiscard]] std::string state_text() const {
        if (duty_.standing == Standing::idle || duty_.standing == Standing::open) return {};
        const auto state = words_.state(duty_).text;
        return state == in_words(Phrase::required) ? std::string() : state;
    }

    void decision() {
        page_.heading(in_words(Phrase::decision));
        const auto path = path_of(scene_, duty_, words_.times());
        Table table(1);
        for (std::size_t i = 0; i < path.steps.size(); ++i)
            table.add(step_row(i + 1, path.steps[i]));
        page_.table(table);
        if (path.falls_through) {
            page_.line(
                in_words(Phrase::no_ask_exits, {outcome_text(duty_.duty->otherwise, language_)}),
                2);
        }
        if (!path.not_reached.empty()) {
            page_.line(in_words(Phrase::not_reached, {listed(language_, path.not_reached)}), 2,
                       Tone::quiet, 2);
        }
    }

    [[nodiscard]] Row step_row(std::size_t number, const PathStep& step) const {
        const auto leads =
            step.exits == 0 ? std::string() : "  " + in_words(Phrase::leads_to, {exits_text(step)});
        const auto cite = cited(step.ask->cite);
        const auto answer = answer_text(step.tree.answer, language_);
        Row row{{{std::to_string(number) + ".", Tone::quiet},
                 {step.label + cite + ": " + answer + leads, tone_of(step.tree.answer)}},
                {}};
        add_facts(view_.all ? step.tree : pruned(step.tree), 0, true, row);
        return row;
    }

    // An unknown answer shows both ways: "if yes not required".
    [[nodiscard]] std::string exits_text(const PathStep& step) const {
        if (step.tree.answer != Tri::unknown) return outcome_text(step.exits, language_);
        std::vector<std::string> ways;
        const auto way = [&](Tri answer, const std::optional<Outcome>& exit) {
            if (exit) {
                ways.push_back(in_words(Phrase::if_answer, {answer_text(answer, language_),
                                                            outcome_text(*exit, language_)}));
            }
        };
        way(Tri::yes, step.ask->yes);
        way(Tri::no, step.ask->no);
        return listed(language_, ways);
    }

    // The question itself stands above: of its condition only what is below is shown, or the value
    // it met when it is a single test. A joint right below a term shares the term's line.
    void add_facts(const ConditionNode& node, std::size_t depth, bool top, Row& row) const {
        const bool term = node.kind == Condition::Kind::term && !node.parts.empty();
        if (top && term) return add_facts(node.parts.front(), depth, true, row);
        const bool joined = term && is_joint(node.parts.front());
        const auto& shown = joined ? node.parts.front() : node;
        add_fact(node, joined ? shown.text : std::string(), depth, row);
        for (const auto& part : shown.parts) add_facts(part, depth + 1, false, row);
    }

    static bool is_joint(const ConditionNode& node) {
        return node.kind == Condition::Kind::all || node.kind == Condition::Kind::any;
    }

    void add_fact(const ConditionNode& node, const std::string& joint, std::size_t depth,
                  Row& row) const {
        std::string text = answer_text(node.answer, language_) + "  " + node.text;
        text += cited(node.cite);
        if (!joint.empty()) text += "  " + joint;
        if (!node.value.empty()) text += "  | " + node.key;
        if (!node.value.empty() && node.value != answer_text(node.answer, language_))
            text += " = " + node.value;
        row.details.push_back({std::string((depth + 1) * 2, ' ') + text,
                               node.answer == Tri::unknown ? Tone::warning : Tone::quiet});
    }

    // A fact whose answers alone leave the outcome as open as it is now is only named.
    void what_decides() {
        if (duty_.decisive.empty()) return;
        page_.heading(in_words(Phrase::would_change));
        if (!duty_.exact) page_.line(in_words(Phrase::reached_only), 2, Tone::quiet);
        std::vector<std::string> others;
        for (const auto slot : duty_.decisive) {
            const auto answers = what_if(assessment_, scene_, duty_, slot, words_.times());
            const bool alone = std::any_of(
                answers.begin(), answers.end(),
                [&](const WhatIf& answer) { return answer.possible != duty_.possible; });
            const auto name = scene_.label(slot, language_) + " (" + scene_.key(slot) + ")";
            alone ? tell_answers(name, answers) : others.push_back(name);
        }
        if (!others.empty()) {
            page_.line(in_words(Phrase::others_too, {listed(language_, others)}), 2, Tone::plain,
                       2);
        }
    }

    void tell_answers(const std::string& name, const std::vector<WhatIf>& answers) {
        page_.line(name, 2, Tone::strong, 2);
        for (const auto& answer : answers) {
            page_.line(in_words(Phrase::if_answer,
                                {answer.answer, outcome_text(answer.possible, language_)}),
                       4, Tone::plain, 2);
        }
    }

    void notes() {
        const auto& duty_note = duty_.duty->note;
        const auto& law_note = duty_.law->note;
        if (duty_note.empty() && law_note.empty()) return;
        page_.heading(in_words(Phrase::notes));
        for (const auto* note : {&duty_note, &law_note})
            if (!note->empty()) page_.item("-", note->in(language_));
    }

    void sources() {
        page_.heading(in_words(Phrase::sources));
        for (const auto& source : duty_.law->sources)
            page_.item("-", separated(language_, {in_language(source.cite), source.url}));
        page_.line(separated(language_, {confidence_text(duty_.duty->confidence, language_),
                                         in_words(Phrase::checked, {duty_.law->checked})}),
                   2, Tone::quiet);
    }

    const Assessment& assessment_;
    const DutyResult& duty_;
    Language language_;
    const View& view_;
    DutyWords words_;
    DutyScene scene_;
    Page page_;
};

}  // namespace

std::string explain_text(const Assessment& assessment, const DutyResult& duty, const View& view) {
    return Explanation(assessment, duty, view).render();
}

}  // namespace noticeclock
