#include "runbook/span_reader.h"

#include "law/clock_reader.h"
#include "law/name_reader.h"

namespace noticeclock {
namespace {

using Kind = Anchor::Kind;

constexpr std::string_view minutes_word = " minutes";
constexpr auto written_as = "write '90 minutes', '24 hours', '30 days' or '1 month'";

std::optional<std::int32_t> minutes_of(std::string_view text) {
    if (!text.ends_with(minutes_word)) return std::nullopt;
    const auto figure = std::string(text.substr(0, text.size() - minutes_word.size()));
    const auto period = parse_period(figure + " hours");
    return period ? std::optional(period->count) : std::nullopt;
}

bool is_elapsed(Unit unit) {
    return unit == Unit::hours || unit == Unit::days || unit == Unit::weeks;
}

void read_length(const Node& node, Span& span, Diagnostics& diagnostics) {
    if (const auto minutes = minutes_of(node.text())) {
        span.minutes = *minutes;
        return;
    }
    span.period = parse_period(node.text());
    if (span.period) return;
    diagnostics.add(
        fault(node, "expected a period, got '" + std::string(node.text()) + "'", written_as));
}

void check_count(const Node& node, const Span& span, Diagnostics& diagnostics) {
    if (span.minutes != 0 && !span.count.empty()) {
        diagnostics.add(fault(node, "minutes are elapsed time: leave out 'count'"));
    }
    if (span.period && !is_elapsed(span.period->unit) && span.count.empty()) {
        diagnostics.add(
            fault(node, "'" + std::string(node.text()) + "' needs 'count': how it is counted"));
    }
}

void read_events(const Node& node, const RunbookNames& names, Anchor& anchor,
                 Diagnostics& diagnostics) {
    anchor.kind = Kind::events;
    for (const auto& entry : entries(node)) {
        const auto event = read_event(entry, names.law.rulebook->vocabulary, diagnostics);
        if (event) anchor.events.push_back(*event);
    }
    if (entries(node).empty()) diagnostics.add(fault(node, "expected at least one event"));
}

/// Reads the one key of a mapping that says what is meant; `known` are the keys allowed.
Anchor read_keyed(const Node& node, const RunbookNames& names, std::string_view expected,
                  const std::vector<std::string_view>& known, Diagnostics& diagnostics) {
    Anchor anchor;
    Fields fields(node, diagnostics);
    int given = 0;
    for (const auto key : known) {
        const auto value = fields.get(key);
        if (!value) continue;
        ++given;
        if (key == "event") read_events(*value, names, anchor, diagnostics);
        if (key == "task") {
            anchor.kind = Kind::task;
            anchor.name = read_name_of(*value, "task", names.tasks, diagnostics);
        }
        if (key == "sent") {
            anchor.kind = Kind::sent;
            anchor.name = read_duty_key(*value, *names.law.rulebook, diagnostics);
        }
        if (key == "filed") {
            anchor.kind = Kind::filed;
            anchor.name =
                read_name(*value, "recipient", names.law.rulebook->recipients, diagnostics);
        }
    }
    fields.close();
    if (node.is_mapping() && given != 1) {
        diagnostics.add(fault(node, "expected " + std::string(expected)));
    }
    return anchor;
}

}  // namespace

Span read_span(Fields& fields, const RunbookNames& names, Diagnostics& diagnostics) {
    Span span;
    const auto within = fields.need("within");
    if (within) read_length(*within, span, diagnostics);
    if (const auto count = fields.get("count")) {
        span.count = read_count(*count, *names.law.rulebook, diagnostics);
    }
    if (within) check_count(*within, span, diagnostics);
    return span;
}

Anchor read_start(const Node& node, const RunbookNames& names, Diagnostics& diagnostics) {
    if (node.is_mapping()) {
        return read_keyed(node, names, "one of: {task: ...}, {sent: ...}", {"task", "sent"},
                          diagnostics);
    }
    Anchor anchor;
    if (node.is_scalar() && node.text() == "zero") return anchor;
    read_events(node, names, anchor, diagnostics);
    return anchor;
}

Anchor read_end(const Node& node, const RunbookNames& names, Diagnostics& diagnostics) {
    return read_keyed(node, names, "one of: {event: ...}, {task: ...}, {sent: ...}, {filed: ...}",
                      {"event", "task", "sent", "filed"}, diagnostics);
}

Anchor read_need(const Node& node, const RunbookNames& names, Diagnostics& diagnostics) {
    if (node.is_mapping()) {
        return read_keyed(node, names, "a task's id, or {event: ...}", {"event"}, diagnostics);
    }
    Anchor anchor;
    anchor.kind = Kind::task;
    anchor.name = read_name_of(node, "task", names.tasks, diagnostics);
    return anchor;
}

}  // namespace noticeclock
