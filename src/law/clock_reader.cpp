#include "law/clock_reader.h"

#include "document/fields.h"
#include "law/name_reader.h"

namespace noticeclock {
namespace {

constexpr std::string_view year_end = " after end of calendar year";

void read_by(const Node& node, Clock& clock, Diagnostics& diagnostics) {
    const auto text = node.text();
    if (text.ends_with(year_end)) {
        clock.within = parse_period(text.substr(0, text.size() - year_end.size()));
        clock.after_year_end = true;
    }
    if (!clock.within) {
        diagnostics.add(fault(node, "expected '<period> after end of calendar year'"));
    }
}

void read_events(const Node& node, const LawNames& names, Clock& clock, Diagnostics& diagnostics) {
    for (const auto& entry : entries(node)) {
        const auto event = read_event(entry, names.rulebook->vocabulary, diagnostics);
        if (event) clock.events.push_back(*event);
    }
    if (entries(node).empty()) diagnostics.add(fault(node, "expected at least one event"));
}

void read_duty(const Node& node, const LawNames& names, Clock::Kind kind, Clock& clock,
               Diagnostics& diagnostics) {
    clock.kind = kind;
    clock.duty = read_duty_key(node, *names.rulebook, diagnostics);
}

void read_parts(const Node& node, const LawNames& names, Clock::Kind kind, Clock& clock,
                Diagnostics& diagnostics) {
    clock.kind = kind;
    for (const auto& entry : entries(node)) {
        if (auto part = read_clock(entry, names, diagnostics)) {
            clock.parts.push_back(std::move(*part));
        }
    }
    if (clock.parts.size() < 2) {
        diagnostics.add(fault(node, "expected a list of at least two clocks"));
    }
}

/// The one key that says what starts the clock; returns how many of them were given.
int read_start(Fields& fields, const LawNames& names, Clock& clock, Diagnostics& diagnostics) {
    int starts = 0;
    if (const auto from = fields.get("from")) {
        read_events(*from, names, clock, diagnostics);
        ++starts;
    }
    using Kind = Clock::Kind;
    for (const auto& [key, kind] :
         {std::pair{"sent", Kind::sent}, {"last_sent", Kind::last_sent}, {"with", Kind::with}}) {
        const auto node = fields.get(key);
        if (node) read_duty(*node, names, kind, clock, diagnostics), ++starts;
    }
    for (const auto& [key, kind] :
         {std::pair{"earliest", Kind::earliest}, {"latest", Kind::latest}}) {
        const auto node = fields.get(key);
        if (node) read_parts(*node, names, kind, clock, diagnostics), ++starts;
    }
    return starts;
}

void read_length(Fields& fields, Clock& clock, Diagnostics& diagnostics) {
    if (const auto within = fields.get("within")) clock.within = read_period(*within, diagnostics);
    if (const auto by = fields.get("by")) read_by(*by, clock, diagnostics);
    if (const auto target = fields.get("target")) clock.target = read_period(*target, diagnostics);
    clock.guidance = fields.get_flag("guidance");
}

void check_count(const Node& node, const Clock& clock, Diagnostics& diagnostics) {
    if (clock.within && clock.count.empty()) {
        diagnostics.add(fault(node, "a clock with a figure needs 'count': how the law counts"));
    }
    if (!clock.within && clock.target) {
        diagnostics.add(fault(node, "'target' needs 'within'"));
    }
}

Clock read_one(const Node& node, const LawNames& names, Diagnostics& diagnostics) {
    Clock clock;
    clock.at = node.position();
    Fields fields(node, diagnostics);
    if (const auto when = fields.get("when")) {
        clock.when = read_duty_condition(*when, names, diagnostics);
    }
    if (read_start(fields, names, clock, diagnostics) != 1) {
        diagnostics.add(fault(node,
                              "a clock needs exactly one of: from, sent, last_sent, with, "
                              "earliest, latest"));
    }
    read_length(fields, clock, diagnostics);
    if (const auto count = fields.get("count")) {
        clock.count = read_count(*count, *names.rulebook, diagnostics);
    }
    clock.cite = fields.get_text("cite");
    check_count(node, clock, diagnostics);
    fields.close();
    return clock;
}

}  // namespace

std::optional<Clock> read_clock(const Node& node, const LawNames& names, Diagnostics& diagnostics) {
    if (node.is_mapping()) return read_one(node, names, diagnostics);
    if (!node.is_sequence()) {
        diagnostics.add(fault(node,
                              "expected a clock such as {from: aware, within: 72 hours, "
                              "count: eu-1182-71}"));
        return std::nullopt;
    }
    Clock clock;
    clock.at = node.position();
    read_parts(node, names, Clock::Kind::cases, clock, diagnostics);
    return clock;
}

std::optional<Period> read_period(const Node& node, Diagnostics& diagnostics) {
    auto period = parse_period(node.text());
    if (!period) {
        diagnostics.add(fault(node, "expected a period, got '" + std::string(node.text()) + "'",
                              "write '72 hours', '30 days', '4 working days' or '1 month'"));
    }
    return period;
}

std::string read_count(const Node& node, const Rulebook& rulebook, Diagnostics& diagnostics) {
    return read_name(node, "counting rule", rulebook.counting, diagnostics);
}

}  // namespace noticeclock
