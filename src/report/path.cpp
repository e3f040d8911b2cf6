#include "report/path.h"

#include "report/value_text.h"
#include "report/wording.h"

namespace noticeclock {

namespace {

ResultMask exit_mask(const std::optional<Outcome>& exit) {
    return exit ? mask_of(*exit) : ResultMask{0};
}

PathStep step_of(const DutyScene& scene, const DutyResult& duty, const Ask& ask,
                 const ClockText& times) {
    PathStep step;
    step.ask = &ask;
    step.label = ask_label(ask, duty.version->terms, times.language());
    step.tree = condition_tree(scene.conditions(), ask.condition, times);
    const auto answer = step.tree.answer;
    if (answer != Tri::no) step.exits |= exit_mask(ask.yes);
    if (answer != Tri::yes) step.exits |= exit_mask(ask.no);
    const bool yes_goes_on = answer != Tri::no && !ask.yes;
    const bool no_goes_on = answer != Tri::yes && !ask.no;
    step.ends = !yes_goes_on && !no_goes_on;
    return step;
}

}  // namespace

std::string ask_label(const Ask& ask, const std::vector<Term>& terms, Language language) {
    auto label = ask.label.in(language);
    if (label.empty() && ask.condition.kind == Condition::Kind::term)
        label = terms.at(ask.condition.term).label.in(language);
    if (label.empty()) label = ask.condition.written;
    if (ask.exception.empty()) return label;
    // The name is an English word of the rule file.
    if (language == Language::ja) return say(language, Phrase::exception_plain) + label;
    return say(language, Phrase::exception_named, {ask.exception}) + label;
}

Path path_of(const DutyScene& scene, const DutyResult& duty, const ClockText& times) {
    Path path;
    path.falls_through = true;
    for (const auto& ask : duty.duty->asks) {
        if (!path.falls_through) {
            path.not_reached.push_back(ask_label(ask, duty.version->terms, times.language()));
            continue;
        }
        path.steps.push_back(step_of(scene, duty, ask, times));
        path.falls_through = !path.steps.back().ends;
    }
    return path;
}

std::vector<WhatIf> what_if(const Assessment& assessment, const DutyScene& scene,
                            const DutyResult& duty, Slot slot, const ClockText& times) {
    const auto& vocabulary = assessment.rulebook->vocabulary;
    const auto& decision = duty.duty->decision;
    auto values = scene.values();
    const auto now = values[slot];
    std::vector<WhatIf> answers;
    for (const auto& value : distinct_answers(decision, slot, now, vocabulary)) {
        values[slot] = value;
        answers.push_back({value_text(vocabulary, slot, value, times),
                           settle(decision, values, vocabulary).possible});
    }
    return answers;
}

}  // namespace noticeclock
