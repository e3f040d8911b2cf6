#include "risk/names.h"

#include "document/suggestion.h"

namespace noticeclock {
namespace {

/// A proposal must follow from what happened: not from times, and not from how much is known.
bool may_look_at(const Instruction& step, const Vocabulary& vocabulary) {
    if (step.code != Instruction::Code::test) return true;
    if (step.op == Op::known || step.op == Op::may_exceed) return false;
    return vocabulary.info(step.slot).type != FactType::event;
}

}  // namespace

std::optional<RiskCondition> read_risk_condition(const Node& node, const RiskNames& names,
                                                 Diagnostics& diagnostics) {
    auto condition = read_duty_condition(node, names.law(), diagnostics);
    if (!condition || diagnostics.has_errors()) return std::nullopt;
    const auto& vocabulary = names.rulebook->vocabulary;
    auto program = compile(*condition, *names.terms, vocabulary);
    for (const auto& step : program) {
        if (may_look_at(step, vocabulary)) continue;
        diagnostics.add(fault(node, "a condition about risk looks at facts and people only",
                              "not at events, sendings or what is known"));
        return std::nullopt;
    }
    return RiskCondition{std::move(*condition), std::move(program)};
}

Level read_level(const Node& node, const Rulebook& rulebook, Diagnostics& diagnostics) {
    const auto* fact = rulebook.vocabulary.find(risk_level);
    if (fact == nullptr) return 0;
    if (const auto word = fact->word(node.text())) return static_cast<Level>(*word);
    std::vector<std::string_view> words;
    words.reserve(fact->words.size());
    for (const auto& word : fact->words) words.emplace_back(word.id);
    diagnostics.add(unknown_name(node, "level", words));
    return 0;
}

}  // namespace noticeclock
