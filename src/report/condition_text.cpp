#include "report/condition_text.h"

#include <bit>

#include "report/label.h"
#include "report/value_text.h"
#include "report/wording.h"

namespace noticeclock {

namespace {

std::string label_of(const ConditionScene& scene, Slot slot, Language language) {
    return slot_label(*scene.rulebook, slot, scene.law, scene.here, language);
}

// "organization.places in EEA" names its group; the slot knows only the places.
std::string presence_text(const ConditionScene& scene, const Condition& condition,
                          Language language) {
    constexpr std::string_view joint = " in ";
    const auto at = condition.written.rfind(joint);
    if (at == std::string::npos) return label_of(scene, condition.test.slot, language);
    const auto group = condition.written.substr(at + joint.size());
    return presence_label(*scene.rulebook, scene.rulebook->vocabulary.info(condition.test.slot),
                          scene.rulebook->places.title(group).in(language), language);
}

std::string words_text(const ConditionScene& scene, const Test& test, Phrase phrase,
                       Language language) {
    const auto* fact = scene.rulebook->vocabulary.fact_of(test.slot);
    return say(language, phrase,
               {label_of(scene, test.slot, language),
                alternatives(language, word_labels(*fact, test.words, language))});
}

std::string figure_text(const ConditionScene& scene, const Test& test, Phrase phrase,
                        Language language) {
    return label_of(scene, test.slot, language) + ": " +
           say(language, phrase, {grouped(test.number)});
}

std::string span_text(std::int64_t seconds, Language language) {
    constexpr std::int64_t hour = 3600;
    return seconds % hour == 0 ? say(language, seconds == hour ? Phrase::hour : Phrase::hours,
                                     {grouped(seconds / hour)})
                               : duration_text(std::chrono::seconds(seconds), language);
}

std::string order_text(const ConditionScene& scene, const Test& test, Language language) {
    std::vector<std::string> arguments{label_of(scene, test.slot, language),
                                       label_of(scene, test.other, language)};
    if (test.op == Op::before) return say(language, Phrase::is_before, arguments);
    arguments.push_back(span_text(test.number, language));
    return say(language, Phrase::is_within, arguments);
}

bool is_leaf(const Condition& condition) {
    return condition.kind == Condition::Kind::test || condition.kind == Condition::Kind::term;
}

Tri answer_of(const ConditionScene& scene, const Condition& condition) {
    if (scene.values == nullptr) return Tri::unknown;
    return evaluate(condition, *scene.terms, scene.values->data(), scene.rulebook->vocabulary);
}

std::string value_of(const ConditionScene& scene, Slot slot, const ClockText& times) {
    if (scene.values == nullptr) return {};
    return value_text(scene.rulebook->vocabulary, slot, (*scene.values)[slot], times);
}

void describe_test(const ConditionScene& scene, const Condition& condition, const ClockText& times,
                   ConditionNode& node) {
    const auto& test = condition.test;
    node.text = test_text(scene, condition, times.language());
    node.key = slot_key(*scene.rulebook, test.slot, scene.law, scene.here);
    node.value = value_of(scene, test.slot, times);
    if (test.op != Op::before && test.op != Op::within) return;
    node.value += "; " + value_of(scene, test.other, times);
}

// A term is shown by its label; its condition below it, without a level of its own for a single
// test.
void describe_term(const ConditionScene& scene, const Condition& condition, const ClockText& times,
                   ConditionNode& node) {
    const auto& term = (*scene.terms)[condition.term];
    node.text = term.label.empty() ? term.id : term.label.in(times.language());
    node.cite = term.cite;
    node.parts.push_back(condition_tree(scene, term.condition, times));
}

Phrase joint_of(Condition::Kind kind) {
    if (kind == Condition::Kind::all) return Phrase::all_of;
    return kind == Condition::Kind::any ? Phrase::any_of : Phrase::not_;
}

std::string one_line(const ConditionScene& scene, const Condition& condition, Language language);

std::string joined_parts(const ConditionScene& scene, const Condition& condition,
                         Language language) {
    std::vector<std::string> parts;
    for (const auto& part : condition.parts) {
        auto text = one_line(scene, part, language);
        parts.push_back(is_leaf(part) ? text : "(" + text + ")");
    }
    return say(language, joint_of(condition.kind)) + " " + listed(language, parts);
}

std::string one_line(const ConditionScene& scene, const Condition& condition, Language language) {
    if (condition.kind == Condition::Kind::test) return test_text(scene, condition, language);
    if (condition.kind != Condition::Kind::term) return joined_parts(scene, condition, language);
    const auto& term = (*scene.terms)[condition.term];
    return term.label.empty() ? term.id : term.label.in(language);
}

bool is_joint(const ConditionNode& node) {
    return node.kind == Condition::Kind::all || node.kind == Condition::Kind::any;
}

// Whether a part is a reason for the answer of the whole.
bool explains(const ConditionNode& whole, const ConditionNode& part) {
    return !is_joint(whole) || part.answer == whole.answer;
}

}  // namespace

std::string test_text(const ConditionScene& scene, const Condition& condition, Language language) {
    const auto& test = condition.test;
    switch (test.op) {
        case Op::is_yes:
            return scene.rulebook->vocabulary.info(test.slot).kind == SlotInfo::Kind::present
                       ? presence_text(scene, condition, language)
                       : label_of(scene, test.slot, language);
        case Op::greater:
            return figure_text(scene, test, Phrase::more_than, language);
        case Op::at_least:
            return figure_text(scene, test, Phrase::at_least, language);
        case Op::less:
            return figure_text(scene, test, Phrase::fewer_than, language);
        case Op::at_most:
            return figure_text(scene, test, Phrase::at_most, language);
        case Op::equal:
            return figure_text(scene, test, Phrase::exactly_, language);
        case Op::may_exceed:
            return figure_text(scene, test, Phrase::may_exceed, language);
        case Op::is_word:
            return words_text(scene, test, Phrase::is_one_of, language);
        case Op::has_word:
            return words_text(
                scene, test, std::has_single_bit(test.words) ? Phrase::is_one_of : Phrase::includes,
                language);
        case Op::known:
            return say(language, Phrase::is_known, {label_of(scene, test.slot, language)});
        case Op::happened:
            return say(language, Phrase::has_happened, {label_of(scene, test.slot, language)});
        case Op::before:
        case Op::within:
            break;
    }
    return order_text(scene, test, language);
}

ConditionNode condition_tree(const ConditionScene& scene, const Condition& condition,
                             const ClockText& times) {
    ConditionNode node;
    node.kind = condition.kind;
    node.answer = answer_of(scene, condition);
    if (condition.kind == Condition::Kind::test) {
        describe_test(scene, condition, times, node);
    } else if (condition.kind == Condition::Kind::term) {
        describe_term(scene, condition, times, node);
    } else {
        node.text = say(times.language(), joint_of(condition.kind));
        for (const auto& part : condition.parts)
            node.parts.push_back(condition_tree(scene, part, times));
    }
    return node;
}

ConditionNode pruned(const ConditionNode& node) {
    ConditionNode kept = node;
    kept.parts.clear();
    for (const auto& part : node.parts)
        if (explains(node, part)) kept.parts.push_back(pruned(part));
    const bool alone = is_joint(node) && kept.parts.size() == 1;
    return alone ? ConditionNode(kept.parts.front()) : kept;
}

std::string condition_text(const Rulebook& rulebook, const std::vector<Term>& terms,
                           const Condition& condition, Language language, const Law* law) {
    ConditionScene scene;
    scene.law = law;
    scene.rulebook = &rulebook;
    scene.terms = &terms;
    return one_line(scene, condition, language);
}

}  // namespace noticeclock
