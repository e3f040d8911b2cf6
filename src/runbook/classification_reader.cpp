#include "runbook/classification_reader.h"

#include "law/name_reader.h"

namespace noticeclock {
namespace {

/// A result mask has eight bits.
constexpr std::size_t most_results = 8;

void read_results(const Node& node, Classification& made, Diagnostics& diagnostics) {
    for (const auto& [key, value] : pairs(node, diagnostics)) {
        made.results.push_back({std::string(key.text()), read_wording(value, diagnostics)});
    }
    if (made.results.size() > most_results) {
        diagnostics.add(fault(node, "a decision has at most 8 results"));
    }
    if (made.results.size() < 2) {
        diagnostics.add(fault(node, "a decision needs at least two results"));
    }
}

std::optional<std::int8_t> read_result(const Node& node, const Classification& made,
                                       Diagnostics& diagnostics) {
    std::vector<std::string_view> ids;
    ids.reserve(made.results.size());
    for (const auto& result : made.results) ids.emplace_back(result.id);
    const auto place = read_listed_word(node, "result", ids, diagnostics);
    return place ? std::optional(static_cast<std::int8_t>(*place)) : std::nullopt;
}

void inherit_from_term(const RunbookNames& names, GradeAsk& question) {
    if (question.condition.kind != Condition::Kind::term) return;
    const auto& term = (*names.law.terms)[question.condition.term];
    if (question.label.empty()) question.label = term.label;
    if (question.cite.empty()) question.cite = term.cite;
}

std::optional<GradeAsk> read_question(const Node& node, const RunbookNames& names,
                                      const Classification& made, Diagnostics& diagnostics) {
    GradeAsk question;
    question.at = node.position();
    Fields fields(node, diagnostics);
    std::optional<Condition> condition;
    if (const auto ask = fields.need("ask")) {
        condition = read_runbook_condition(*ask, names, diagnostics);
    }
    if (const auto yes = fields.get("yes")) question.yes = read_result(*yes, made, diagnostics);
    if (const auto no = fields.get("no")) question.no = read_result(*no, made, diagnostics);
    if (!fields.get("yes") && !fields.get("no")) {
        diagnostics.add(fault(node, "an ask needs an exit", "add 'yes:' or 'no:' with a result"));
    }
    question.label = get_wording(fields, "label");
    question.cite = fields.get_text("cite");
    fields.close();
    if (!condition) return std::nullopt;
    question.condition = std::move(*condition);
    inherit_from_term(names, question);
    return question;
}

Decision compiled(const Classification& made, const RunbookNames& names) {
    Decision decision;
    decision.otherwise = made.otherwise;
    for (const auto& ask : made.asks) {
        decision.branches.push_back(
            {compile(ask.condition, *names.law.terms, names.law.rulebook->vocabulary),
             ask.yes.value_or(go_on), ask.no.value_or(go_on)});
    }
    return decision;
}

}  // namespace

Classification read_classification(const Node& key, const Node& node, const RunbookNames& names,
                                   Diagnostics& diagnostics) {
    Classification made;
    made.id = key.text();
    made.at = key.position();
    Fields fields(node, diagnostics);
    made.title = need_wording(fields, "title");
    made.cite = fields.need_text("cite");
    if (const auto results = fields.need("results")) read_results(*results, made, diagnostics);
    if (const auto asks = fields.need("asks")) {
        for (const auto& entry : entries(*asks)) {
            auto question = read_question(entry, names, made, diagnostics);
            if (question) made.asks.push_back(std::move(*question));
        }
    }
    if (const auto otherwise = fields.need("otherwise")) {
        made.otherwise = read_result(*otherwise, made, diagnostics).value_or(0);
    }
    fields.close();
    if (!diagnostics.has_errors()) made.decision = compiled(made, names);
    return made;
}

}  // namespace noticeclock
