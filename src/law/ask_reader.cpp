#include "law/ask_reader.h"

#include <algorithm>
#include <array>

#include "document/suggestion.h"

namespace noticeclock {
namespace {

constexpr std::string_view roles = "organization.roles";

void inherit_from_term(const LawNames& names, Ask& ask) {
    if (ask.condition.kind != Condition::Kind::term) return;
    const Term& term = (*names.terms)[ask.condition.term];
    if (ask.label.empty()) ask.label = term.label;
    if (ask.cite.empty()) ask.cite = term.cite;
}

void read_words(Fields& fields, Ask& ask, Diagnostics& diagnostics) {
    if (const auto label = fields.get("label")) ask.label = read_wording(*label, diagnostics);
    if (const auto cite = fields.get("cite")) {
        ask.cite = read_text(*cite, diagnostics).value_or("");
    }
}

bool read_subject(Fields& fields, std::string_view key, const LawNames& names, Ask& ask,
                  Diagnostics& diagnostics) {
    const auto node = fields.need(key);
    if (!node) return false;
    auto condition = read_condition(*node, names.conditions(), diagnostics);
    if (!condition) return false;
    ask.condition = std::move(*condition);
    ask.at = node->position();
    return true;
}

Ask role_ask(const Fact& fact, Slot slot, const std::vector<std::string>& owed_by) {
    Ask ask;
    ask.condition.test = {Op::has_word, slot, no_slot, 0, 0};
    ask.condition.written = std::string(roles) + " has ";
    for (const auto& role : owed_by) {
        const auto word = *fact.word(role);
        ask.condition.test.words |= std::uint64_t{1} << word;
        const auto* joint = ask.label.en.empty() ? "" : " / ";
        ask.label.en += joint + fact.words[word].label.en;
        ask.label.ja += joint + fact.words[word].label.ja;
        ask.condition.written += (&role == &owed_by.front() ? "" : " or ") + role;
    }
    ask.label.en = "the organization acts as " + ask.label.en;
    ask.label.ja = "義務者に当たる（" + ask.label.ja + "）";
    ask.no = Outcome::not_applicable;
    return ask;
}

Ask residents_ask(Vocabulary& vocabulary) {
    Ask ask;
    ask.condition.test = {Op::greater, vocabulary.here(), no_slot, 0, 0};
    ask.condition.written = "affected.here > 0";
    ask.label = {"people in that place are affected", "当該地域の本人が影響を受けている"};
    ask.no = Outcome::not_applicable;
    return ask;
}

void read_roles(const Node& node, const Fact& fact, Duty& duty, Diagnostics& diagnostics) {
    std::vector<std::string_view> words;
    for (const auto& word : fact.words) words.emplace_back(word.id);
    for (const auto& entry : entries(node)) {
        if (fact.word(entry.text())) {
            duty.owed_by.emplace_back(entry.text());
            continue;
        }
        diagnostics.add(fault(entry, "unknown role '" + std::string(entry.text()) + "'",
                              suggestion(entry.text(), words)));
    }
}

}  // namespace

std::optional<Outcome> read_outcome(const Node& node, Diagnostics& diagnostics) {
    constexpr std::array<std::string_view, 3> words{"not-applicable", "not-required", "required"};
    const auto* found = std::find(words.begin(), words.end(), node.text());
    if (found != words.end()) return static_cast<Outcome>(found - words.begin());
    diagnostics.add(fault(node, "unknown outcome '" + std::string(node.text()) + "'",
                          suggestion(node.text(), {words.begin(), words.end()})));
    return std::nullopt;
}

std::optional<Ask> read_ask(const Node& node, const LawNames& names, Diagnostics& diagnostics) {
    Ask ask;
    Fields fields(node, diagnostics);
    const bool ok = read_subject(fields, "ask", names, ask, diagnostics);
    if (const auto yes = fields.get("yes")) ask.yes = read_outcome(*yes, diagnostics);
    if (const auto no = fields.get("no")) ask.no = read_outcome(*no, diagnostics);
    read_words(fields, ask, diagnostics);
    fields.close();
    if (!ok) return std::nullopt;
    if (!ask.yes && !ask.no) {
        diagnostics.add(fault(node, "an ask needs an exit",
                              "add 'yes:' or 'no:' with required, not-required or not-applicable"));
    }
    inherit_from_term(names, ask);
    return ask;
}

std::optional<Ask> read_exception(const Node& node, const LawNames& names,
                                  Diagnostics& diagnostics) {
    Ask ask;
    Fields fields(node, diagnostics);
    if (const auto name = fields.need("name")) {
        ask.exception = read_text(*name, diagnostics).value_or("");
    }
    const bool ok = read_subject(fields, "when", names, ask, diagnostics);
    ask.yes = Outcome::not_required;
    if (const auto then = fields.get("then")) {
        ask.yes = read_outcome(*then, diagnostics).value_or(Outcome::not_required);
    }
    read_words(fields, ask, diagnostics);
    fields.close();
    if (!ok) return std::nullopt;
    inherit_from_term(names, ask);
    if (ask.cite.empty()) diagnostics.add(fault(node, "an exception needs a citation: add 'cite'"));
    return ask;
}

void add_implied_asks(Fields& fields, const LawNames& names, Duty& duty, Diagnostics& diagnostics) {
    auto& vocabulary = names.rulebook->vocabulary;
    const auto owed_by = fields.get("owed_by");
    const auto* fact = vocabulary.find(roles);
    if (owed_by && fact != nullptr) {
        read_roles(*owed_by, *fact, duty, diagnostics);
        if (!duty.owed_by.empty()) {
            duty.asks.push_back(role_ask(*fact, *vocabulary.slot(roles), duty.owed_by));
        }
    }
    if (!duty.each.empty()) duty.asks.push_back(residents_ask(vocabulary));
}

}  // namespace noticeclock
