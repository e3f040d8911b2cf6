#include "law/duty_reader.h"

#include <array>

#include "document/fields.h"
#include "law/ask_reader.h"
#include "law/clock_reader.h"
#include "law/name_reader.h"

namespace noticeclock {
namespace {

Authority read_authority(const Node& node, Diagnostics& diagnostics) {
    Authority authority;
    Fields fields(node, diagnostics);
    authority.name = need_wording(fields, "name");
    authority.url = fields.get_text("url");
    fields.close();
    return authority;
}

std::string read_item(const Node& node, const LawNames& names, Diagnostics& diagnostics) {
    return read_name(node, "content item", names.rulebook->content, diagnostics);
}

ContentEntry read_content_entry(const Node& node, const LawNames& names, Diagnostics& diagnostics) {
    ContentEntry entry;
    if (node.is_scalar()) {
        entry.item = read_item(node, names, diagnostics);
        return entry;
    }
    Fields fields(node, diagnostics);
    if (const auto item = fields.need("item")) {
        entry.item = read_item(*item, names, diagnostics);
    }
    if (const auto when = fields.get("when")) {
        entry.when = read_duty_condition(*when, names, diagnostics);
    }
    entry.later = fields.get_flag("later");
    entry.cite = fields.get_text("cite");
    fields.close();
    return entry;
}

void read_recipient(Fields& fields, const LawNames& names, Duty& duty, Diagnostics& diagnostics) {
    if (const auto to = fields.need("to")) {
        duty.to = read_name(*to, "recipient", names.rulebook->recipients, diagnostics);
    }
    if (const auto authority = fields.get("authority")) {
        duty.authority = read_authority(*authority, diagnostics);
    }
}

void read_each(Fields& fields, const LawNames& names, Duty& duty, Diagnostics& diagnostics) {
    const auto each = fields.get("each");
    if (!each) return;
    if (names.rulebook->places.members(each->text()) == nullptr) {
        diagnostics.add(unknown_name(*each, "place or group", names.rulebook->places.codes()));
        return;
    }
    duty.each = each->text();
}

void read_manner(Fields& fields, const LawNames& names, Duty& duty, Diagnostics& diagnostics) {
    if (const auto standard = fields.get("standard")) {
        const auto& standards = names.rulebook->standards;
        const auto found = standards.find(read_name(*standard, "standard", standards, diagnostics));
        if (found != standards.end()) duty.standard = found->second;
    }
    if (const auto holds = fields.get("holds")) {
        for (const auto& hold : entries(*holds)) duty.holds.emplace_back(hold.text());
    }
}

void read_contents(Fields& fields, const LawNames& names, Duty& duty, Diagnostics& diagnostics) {
    duty.phased = fields.get_flag("phased");
    if (const auto if_late = fields.get("if_late")) {
        duty.if_late = read_item(*if_late, names, diagnostics);
    }
    if (const auto content = fields.get("content")) {
        duty.content.reserve(content->size());
        for (const auto& entry : entries(*content)) {
            duty.content.push_back(read_content_entry(entry, names, diagnostics));
        }
    }
}

void read_decision(Fields& fields, const LawNames& names, Duty& duty, Diagnostics& diagnostics) {
    const auto asks = fields.get("asks");
    const auto exceptions = fields.get("exceptions");
    duty.asks.reserve(most_implied_asks + (asks ? asks->size() : 0) +
                      (exceptions ? exceptions->size() : 0));
    add_implied_asks(fields, names, duty, diagnostics);
    if (asks) {
        for (const auto& ask : entries(*asks)) {
            auto read = read_ask(ask, names, diagnostics);
            if (read) duty.asks.push_back(std::move(*read));
        }
    }
    if (exceptions) {
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
    const auto place = read_listed_word(node, "confidence", words, diagnostics);
    return place ? std::optional(static_cast<Confidence>(*place)) : std::nullopt;
}

Duty read_duty(const Node& key, const Node& node, const LawNames& names, Confidence law_confidence,
               Diagnostics& diagnostics) {
    Duty duty;
    duty.id = key.text();
    duty.key = names.law + "." + duty.id;
    duty.at = key.position();
    duty.confidence = law_confidence;
    Fields fields(node, diagnostics);
    duty.title = need_wording(fields, "title");
    duty.cite = fields.need_text("cite");
    read_recipient(fields, names, duty, diagnostics);
    read_each(fields, names, duty, diagnostics);
    read_decision(fields, names, duty, diagnostics);
    if (const auto clock = fields.get("clock")) duty.clock = read_clock(*clock, names, diagnostics);
    read_manner(fields, names, duty, diagnostics);
    read_contents(fields, names, duty, diagnostics);
    if (const auto confidence = fields.get("confidence")) {
        duty.confidence = read_confidence(*confidence, diagnostics).value_or(law_confidence);
    }
    duty.note = get_wording(fields, "note");
    fields.close();
    inherit_citations(duty);
    if (!diagnostics.has_errors()) duty.decision = compile_decision(duty, names);
    return duty;
}

}  // namespace noticeclock
