#include "law/duty_reader.h"

#include <algorithm>
#include <array>

#include "document/fields.h"
#include "document/suggestion.h"
#include "law/ask_reader.h"
#include "law/clock_reader.h"

namespace noticeclock {
namespace {

template <typename Map>
std::vector<std::string_view> keys_of(const Map& map) {
    std::vector<std::string_view> keys;
    for (const auto& [key, value] : map) keys.push_back(key);
    std::sort(keys.begin(), keys.end());
    return keys;
}

template <typename Map>
bool known(const Node& node, const Map& map, std::string_view what, Diagnostics& diagnostics) {
    if (map.contains(std::string(node.text()))) return true;
    diagnostics.add(fault(node,
                          "unknown " + std::string(what) + " '" + std::string(node.text()) + "'",
                          suggestion(node.text(), keys_of(map))));
    return false;
}

Authority read_authority(const Node& node, Diagnostics& diagnostics) {
    Authority authority;
    Fields fields(node, diagnostics);
    if (const auto name = fields.need("name")) authority.name = read_wording(*name, diagnostics);
    if (const auto url = fields.get("url"))
        authority.url = read_text(*url, diagnostics).value_or("");
    fields.close();
    return authority;
}

ContentEntry read_content_entry(const Node& node, const LawNames& names, Diagnostics& diagnostics) {
    ContentEntry entry;
    if (node.is_scalar()) {
        if (known(node, names.rulebook->content, "content item", diagnostics)) {
            entry.item = node.text();
        }
        return entry;
    }
    Fields fields(node, diagnostics);
    if (const auto item = fields.need("item")) {
        known(*item, names.rulebook->content, "content item", diagnostics);
        entry.item = item->text();
    }
    if (const auto when = fields.get("when")) {
        entry.when = read_condition(*when, names.conditions(), diagnostics);
    }
    if (const auto later = fields.get("later")) {
        entry.later = read_yes_no(*later, diagnostics).value_or(false);
    }
    if (const auto cite = fields.get("cite")) {
        entry.cite = read_text(*cite, diagnostics).value_or("");
    }
    fields.close();
    return entry;
}

void read_recipient(Fields& fields, const LawNames& names, Duty& duty, Diagnostics& diagnostics) {
    if (const auto to = fields.need("to")) {
        known(*to, names.rulebook->recipients, "recipient", diagnostics);
        duty.to = to->text();
    }
    if (const auto authority = fields.get("authority")) {
        duty.authority = read_authority(*authority, diagnostics);
    }
}

void read_each(Fields& fields, const LawNames& names, Duty& duty, Diagnostics& diagnostics) {
    const auto each = fields.get("each");
    if (!each) return;
    if (names.rulebook->places.members(each->text()) == nullptr) {
        diagnostics.add(fault(*each, "unknown place or group '" + std::string(each->text()) + "'",
                              suggestion(each->text(), names.rulebook->places.codes())));
        return;
    }
    duty.each = each->text();
}

void read_manner(Fields& fields, const LawNames& names, Duty& duty, Diagnostics& diagnostics) {
    if (const auto standard = fields.get("standard")) {
        if (known(*standard, names.rulebook->standards, "standard", diagnostics)) {
            duty.standard = names.rulebook->standards.at(std::string(standard->text()));
        }
    }
    if (const auto if_late = fields.get("if_late")) {
        known(*if_late, names.rulebook->content, "content item", diagnostics);
        duty.if_late = if_late->text();
    }
    if (const auto phased = fields.get("phased")) {
        duty.phased = read_yes_no(*phased, diagnostics).value_or(false);
    }
    if (const auto content = fields.get("content")) {
        duty.content.reserve(content->size());
        for (const auto& entry : entries(*content)) {
            duty.content.push_back(read_content_entry(entry, names, diagnostics));
        }
    }
    if (const auto holds = fields.get("holds")) {
        for (const auto& hold : entries(*holds)) duty.holds.emplace_back(hold.text());
    }
}

void read_decision(Fields& fields, const LawNames& names, Duty& duty, Diagnostics& diagnostics) {
    add_implied_asks(fields, names, duty, diagnostics);
    if (const auto asks = fields.get("asks")) {
        duty.asks.reserve(duty.asks.size() + asks->size());
        for (const auto& ask : entries(*asks)) {
            if (auto read = read_ask(ask, names, diagnostics))
                duty.asks.push_back(std::move(*read));
        }
    }
    if (const auto exceptions = fields.get("exceptions")) {
        for (const auto& exception : entries(*exceptions)) {
            auto read = read_exception(exception, names, diagnostics);
            if (read) duty.asks.push_back(std::move(*read));
        }
    }
    if (const auto otherwise = fields.get("otherwise")) {
        duty.otherwise = read_outcome(*otherwise, diagnostics).value_or(Outcome::required);
    }
}

void inherit_citations(Duty& duty) {
    for (auto& ask : duty.asks) {
        if (ask.cite.empty()) ask.cite = duty.cite;
    }
}

Decision compile_decision(const Duty& duty, const LawNames& names) {
    Decision decision;
    const auto exit = [](const std::optional<Outcome>& outcome) {
        return outcome ? static_cast<std::int8_t>(*outcome) : go_on;
    };
    decision.branches.reserve(duty.asks.size());
    for (const auto& ask : duty.asks) {
        decision.branches.push_back(
            {compile(ask.condition, *names.terms, names.rulebook->vocabulary), exit(ask.yes),
             exit(ask.no)});
    }
    decision.otherwise = static_cast<std::int8_t>(duty.otherwise);
    return decision;
}

}  // namespace

std::optional<Confidence> read_confidence(const Node& node, Diagnostics& diagnostics) {
    constexpr std::array<std::string_view, 3> words{"primary", "secondary", "recall"};
    const auto* found = std::find(words.begin(), words.end(), node.text());
    if (found != words.end()) return static_cast<Confidence>(found - words.begin());
    diagnostics.add(fault(node, "unknown confidence '" + std::string(node.text()) + "'",
                          suggestion(node.text(), {words.begin(), words.end()})));
    return std::nullopt;
}

Duty read_duty(const Node& key, const Node& node, const LawNames& names, Confidence law_confidence,
               Diagnostics& diagnostics) {
    Duty duty;
    duty.id = key.text();
    duty.key = names.law + "." + duty.id;
    duty.at = key.position();
    duty.confidence = law_confidence;
    Fields fields(node, diagnostics);
    if (const auto title = fields.need("title")) duty.title = read_wording(*title, diagnostics);
    if (const auto cite = fields.need("cite"))
        duty.cite = read_text(*cite, diagnostics).value_or("");
    read_recipient(fields, names, duty, diagnostics);
    read_each(fields, names, duty, diagnostics);
    read_decision(fields, names, duty, diagnostics);
    if (const auto clock = fields.get("clock")) duty.clock = read_clock(*clock, names, diagnostics);
    read_manner(fields, names, duty, diagnostics);
    if (const auto confidence = fields.get("confidence")) {
        duty.confidence = read_confidence(*confidence, diagnostics).value_or(law_confidence);
    }
    if (const auto note = fields.get("note")) duty.note = read_wording(*note, diagnostics);
    fields.close();
    inherit_citations(duty);
    if (!diagnostics.has_errors()) duty.decision = compile_decision(duty, names);
    return duty;
}

}  // namespace noticeclock
