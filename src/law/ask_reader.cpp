#include "law/ask_reader.h"

#include <array>

#include "law/name_reader.h"

namespace noticeclock {
namespace {

constexpr std::string_view roles = "organization.roles";

void inherit_from_term(const LawNames& names, Ask& ask) {
    if (ask.condition.kind != Condition::Kind::term) return;
    const Term& term = (*names.terms)[ask.condition.term];
    if (ask.label.empty()) ask.label = term.label;
    if (ask.cite.empty()) ask.cite = term.cite;
}

void read_words(Fields& fields, Ask& ask) {
    ask.label = get_wording(fields, "label");
    ask.cite = fields.get_text("cite");
}

bool read_subject(Fields& fields, std::string_view key, const LawNames& names, Ask& ask,
                  Diagnostics& diagnostics) {
    const auto node = fields.need(key);
    if (!node) return false;
    auto condition = read_duty_condition(*node, names, diagnostics);
    if (!condition) return false;
    ask.condition = std::move(*condition);
    ask.at = node->position();
    return true;
}

Ask role_ask(const Fact& fact, Slot slot, const std::vector<std::string>& owed_by) {
    Ask ask;
    ask.condition.test = {Op::has_word, slot, no_slot, 0, 0};
    ask.condition.written.append(roles).append(" has ");
    ask.label = {"the organization acts as ", "組織の立場: "};
    for (const auto& role : owed_by) {
        const auto word = *fact.word(role);
        const bool first = &role == &owed_by.front();
        const auto* joint = first ? "" : " / ";
        ask.condition.test.words |= std::uint64_t{1} << word;
        ask.label.en.append(joint).append(fact.words[word].label.en);
        ask.label.ja.append(joint).append(fact.words[word].label.ja);
        ask.condition.written.append(first ? "" : " or ").append(role);
    }
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

/// The roles that owe a duty, as words of organization.roles.
std::vector<std::string> read_roles(const Node& node, const Fact& fact, Diagnostics& diagnostics) {
    std::vector<std::string> owing;
    std::vector<std::string_view> words;
    words.reserve(fact.words.size());
    for (const auto& word : fact.words) words.emplace_back(word.id);
    for (const auto& entry : entries(node)) {
        if (fact.word(entry.text())) {
            owing.emplace_back(entry.text());
        } else {
            diagnostics.add(unknown_name(entry, "role", words));
        }
    }
    return owing;
}

}  // namespace

std::optional<Outcome> read_outcome(const Node& node, Diagnostics& diagnostics) {
    constexpr std::array<std::string_view, 3> words{"not-applicable", "not-required", "required"};
    const auto place = read_listed_word(node, "outcome", words, diagnostics);
    return place ? std::optional(static_cast<Outcome>(*place)) : std::nullopt;
}

std::optional<Ask> read_ask(const Node& node, const LawNames& names, Diagnostics& diagnostics) {
    Ask ask;
    Fields fields(node, diagnostics);
    const bool ok = read_subject(fields, "ask", names, ask, diagnostics);
    if (const auto yes = fields.get("yes")) ask.yes = read_outcome(*yes, diagnostics);
    if (const auto no = fields.get("no")) ask.no = read_outcome(*no, diagnostics);
    read_words(fields, ask);
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
    ask.exception = fields.need_text("name");
    const bool ok = read_subject(fields, "when", names, ask, diagnostics);
    ask.yes = Outcome::not_required;
    if (const auto then = fields.get("then")) {
        ask.yes = read_outcome(*then, diagnostics).value_or(Outcome::not_required);
    }
    read_words(fields, ask);
    fields.close();
    if (!ok) return std::nullopt;
    inherit_from_term(names, ask);
    if (ask.cite.empty()) diagnostics.add(fault(node, "an exception needs a citation: add 'cite'"));
    return ask;
}

void add_implied_asks(Fields& fields, const LawNames& names, Duty& duty, Diagnostics& diagnostics) {
    if (names.scope->no) duty.asks.push_back(*names.scope);
    auto& vocabulary = names.rulebook->vocabulary;
    const auto owed_by = fields.get("owed_by");
    const auto* fact = vocabulary.find(roles);
    if (owed_by && fact != nullptr) {
        const auto owing = read_roles(*owed_by, *fact, diagnostics);
        if (!owing.empty()) {
            duty.asks.push_back(role_ask(*fact, *vocabulary.slot(roles), owing));
        }
    }
    if (!duty.each.empty()) duty.asks.push_back(residents_ask(vocabulary));
}

}  // namespace noticeclock
