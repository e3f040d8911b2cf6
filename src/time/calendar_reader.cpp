#include <algorithm>

#include "document/fields.h"
#include "document/suggestion.h"
#include "time/calendar.h"
#include "time/calendar_rules.h"
#include "time/equinox.h"
#include "time/holiday_reader.h"
#include "time/word_table.h"

namespace noticeclock {

namespace {

constexpr unsigned saturday_and_sunday = 1U << 6U | 1U << 7U;
constexpr WordTable<bool, 3> confidences{
    {{"primary", true}, {"secondary", true}, {"recall", true}}};

/// Where the calendar comes from: kept in the file for its readers, checked here, not used in
/// counting.
void check_provenance(Fields& fields) {
    Diagnostics& diagnostics = fields.diagnostics();
    (void)fields.need_text("cite");
    const auto checked = fields.need("checked");
    if (checked && !parse_date(checked->text())) {
        diagnostics.add(fault(*checked, "expected a date such as 2026-11-21"));
    }
    if (const auto confidence = fields.need("confidence")) {
        (void)read_word(*confidence, "a degree of confidence", confidences, diagnostics);
    }
}

void read_years(Fields& outer, CalendarRules& rules) {
    const auto node = outer.need("years");
    if (!node) return;
    Diagnostics& diagnostics = outer.diagnostics();
    Fields fields(*node, diagnostics);
    const auto from = fields.need("from");
    const auto to = fields.need("to");
    fields.close();
    if (from) rules.first_year = read_year(*from, diagnostics).value_or(0);
    if (to) rules.last_year = read_year(*to, diagnostics).value_or(0);
    if (rules.first_year != 0 && rules.last_year != 0 && rules.last_year < rules.first_year) {
        diagnostics.add(fault(*to, "'to' is before 'from'"));
    }
}

unsigned read_weekend(const Node& node, Diagnostics& diagnostics) {
    unsigned weekend = 0;
    for (const Node& entry : entries(node)) {
        const auto day = read_weekday(entry, diagnostics);
        if (day) weekend |= 1U << day->iso_encoding();
    }
    return weekend;
}

void read_base(const Node& node, const Calendars& others, CalendarRules& rules,
               Diagnostics& diagnostics) {
    const auto found = others.find(std::string(node.text()));
    if (found == others.end()) {
        std::vector<std::string_view> ids;
        for (const auto& [id, calendar] : others) ids.push_back(id);
        std::sort(ids.begin(), ids.end());
        diagnostics.add(fault(node, "no calendar '" + std::string(node.text()) + "'",
                              suggestion(node.text(), ids)));
        return;
    }
    const Calendar& base = found->second;
    if (rules.first_year < base.first_year() || rules.last_year > base.last_year()) {
        diagnostics.add(fault(node, "calendar '" + base.id() + "' covers only " +
                                        std::to_string(base.first_year()) + " to " +
                                        std::to_string(base.last_year())));
        return;
    }
    rules.base = base;
}

void read_closed(const Node& node, CalendarRules& rules, Diagnostics& diagnostics) {
    for (const Node& entry : entries(node)) {
        if (const auto day = read_month_day(entry, diagnostics)) rules.closed.push_back(*day);
    }
}

/// One year more than covered is computed on either side, so the formula must hold there too.
bool outside_equinox_years(const CalendarRules& rules) {
    if (rules.first_year == 0 || rules.last_year == 0) return false;  // reported already
    return rules.first_year - 1 < first_equinox_year || rules.last_year + 1 > last_equinox_year;
}

void read_holidays(const Node& node, CalendarRules& rules, Diagnostics& diagnostics) {
    rules.holidays.reserve(node.size());
    for (const Node& entry : entries(node)) {
        rules.holidays.push_back(read_holiday(entry, diagnostics));
        const HolidayRule::Kind kind = rules.holidays.back().kind;
        const bool equinox =
            kind == HolidayRule::Kind::spring_equinox || kind == HolidayRule::Kind::autumn_equinox;
        if (equinox && outside_equinox_years(rules)) {
            diagnostics.add(
                fault(entry, "equinoxes are known only for calendars within 1981 to 2098"));
        }
    }
}

void read_keys(Fields& fields, const Calendars& others, CalendarRules& rules) {
    Diagnostics& diagnostics = fields.diagnostics();
    rules.id = fields.need_text("calendar");
    rules.title = need_wording(fields, "title");
    check_provenance(fields);
    read_years(fields, rules);
    const auto weekend = fields.get("weekend");
    rules.weekend = weekend ? read_weekend(*weekend, diagnostics) : saturday_and_sunday;
    if (const auto base = fields.get("base")) read_base(*base, others, rules, diagnostics);
    if (const auto list = fields.need("holidays")) read_holidays(*list, rules, diagnostics);
    if (const auto observed = fields.get("observed")) {
        rules.observed = read_observed(*observed, diagnostics);
    }
    rules.bridge = fields.get_flag("bridge");
    if (const auto closed = fields.get("closed")) read_closed(*closed, rules, diagnostics);
    fields.close();
}

}  // namespace

std::optional<Calendar> read_calendar(const Node& node, const Calendars& others,
                                      Diagnostics& diagnostics) {
    Diagnostics found;
    CalendarRules rules;
    Fields fields(node, found);
    read_keys(fields, others, rules);
    diagnostics.append(found);
    if (found.has_errors()) return {};
    return Calendar(std::move(rules));
}

}  // namespace noticeclock
