#include "time/holiday_reader.h"

#include <algorithm>
#include <charconv>

#include "document/fields.h"
#include "time/word_table.h"

namespace noticeclock {

namespace {

using Kind = HolidayRule::Kind;

constexpr int first_readable_year = 1970;
constexpr int last_readable_year = 2200;
constexpr int farthest_from_easter = 100;

constexpr WordTable<date::weekday, 7> weekdays{{{"monday", date::Monday},
                                                {"tuesday", date::Tuesday},
                                                {"wednesday", date::Wednesday},
                                                {"thursday", date::Thursday},
                                                {"friday", date::Friday},
                                                {"saturday", date::Saturday},
                                                {"sunday", date::Sunday}}};
constexpr WordTable<Kind, 2> equinoxes{
    {{"spring", Kind::spring_equinox}, {"autumn", Kind::autumn_equinox}}};
constexpr WordTable<Shift, 2> saturday_shifts{
    {{"preceding-friday", Shift::preceding_friday}, {"next-free-day", Shift::next_free_day}}};
constexpr WordTable<Shift, 2> sunday_shifts{
    {{"following-monday", Shift::following_monday}, {"next-free-day", Shift::next_free_day}}};

/// The keys that say when a holiday is: exactly one of them is given.
constexpr WordTable<Kind, 8> kinds{{{"fixed", Kind::fixed},
                                    {"nth", Kind::nth},
                                    {"easter", Kind::easter},
                                    {"orthodox_easter", Kind::orthodox_easter},
                                    {"equinox", Kind::spring_equinox},
                                    {"after", Kind::after},
                                    {"before", Kind::before},
                                    {"date", Kind::once}}};

Diagnostic expected(const Node& node, const std::string& what) {
    return fault(node, "expected " + what +
                           (node.is_scalar() ? ", got '" + std::string(node.text()) + "'" : ""));
}

std::string names_of(const WordTable<Kind, 8>& table) {
    std::string names;
    for (const auto& [word, kind] : table) {
        names += names.empty() ? "" : ", ";
        names += word;
    }
    return names;
}

/// A whole number that may have a minus sign.
std::optional<int> signed_number(const Node& node) {
    int number = 0;
    const std::string_view text = node.text();
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (text.empty() || error != std::errc{} || end != text.data() + text.size()) return {};
    return number;
}

int read_nth(const Node& node, Diagnostics& diagnostics) {
    const int nth = signed_number(node).value_or(0);
    if (nth != -1 && (nth < 1 || nth > 4)) {
        diagnostics.add(expected(node, "1 to 4, or -1 for the last"));
    }
    return nth;
}

int read_offset(const Node& node, Diagnostics& diagnostics) {
    const auto offset = signed_number(node);
    if (!offset || std::abs(*offset) > farthest_from_easter) {
        diagnostics.add(expected(node, "days from Easter Sunday, -100 to 100"));
    }
    return offset.value_or(0);
}

unsigned read_month(const Node& node, Diagnostics& diagnostics) {
    const int month = signed_number(node).value_or(0);
    if (month < 1 || month > 12) {
        diagnostics.add(expected(node, "a month, 1 to 12"));
        return 1;
    }
    return static_cast<unsigned>(month);
}

void read_day(const Node& node, HolidayRule& rule, Diagnostics& diagnostics) {
    if (const auto day = read_month_day(node, diagnostics)) rule.day = *day;
}

void read_its_weekday(Fields& fields, HolidayRule& rule) {
    const auto node = fields.need("weekday");
    if (!node) return;
    if (const auto day = read_weekday(*node, fields.diagnostics())) rule.weekday = *day;
}

void read_once(const Node& node, HolidayRule& rule, Diagnostics& diagnostics) {
    if (const auto date = parse_date(node.text())) {
        rule.date = *date;
    } else {
        diagnostics.add(expected(node, "a date such as 2019-05-01"));
    }
}

/// What the key that says when holds, and the keys that belong to it.
void read_when(Fields& fields, const Node& node, HolidayRule& rule) {
    Diagnostics& diagnostics = fields.diagnostics();
    switch (rule.kind) {
        case Kind::nth:
            rule.nth = read_nth(node, diagnostics);
            read_its_weekday(fields, rule);
            if (const auto month = fields.need("month")) {
                rule.day.month = read_month(*month, diagnostics);
            }
            break;
        case Kind::easter:
        case Kind::orthodox_easter:
            rule.offset = read_offset(node, diagnostics);
            break;
        case Kind::spring_equinox:
        case Kind::autumn_equinox:
            rule.kind = read_word(node, "an equinox", equinoxes, diagnostics).value_or(rule.kind);
            break;
        case Kind::after:
        case Kind::before:
            read_its_weekday(fields, rule);
            [[fallthrough]];
        case Kind::fixed:
            read_day(node, rule, diagnostics);
            break;
        case Kind::once:
            read_once(node, rule, diagnostics);
            break;
    }
}

/// Finds the key that says when; the others among them are errors.
void read_kind(Fields& fields, HolidayRule& rule) {
    std::string_view found;
    for (const auto& [key, kind] : kinds) {
        const auto node = fields.get(key);
        if (!node) continue;
        if (!found.empty()) {
            fields.diagnostics().add(fault(*node, "'" + std::string(key) + "' beside '" +
                                                      std::string(found) + "': a holiday has one"));
            continue;
        }
        found = key;
        rule.kind = kind;
        read_when(fields, *node, rule);
    }
    if (!found.empty() || !fields.node().is_mapping()) return;
    fields.diagnostics().add(
        fault(fields.node(), "the holiday does not say when it is", "one of: " + names_of(kinds)));
}

void read_exception(const Node& key, const Node& value, HolidayRule& rule,
                    Diagnostics& diagnostics) {
    const auto year = read_year(key, diagnostics);
    if (!year) return;
    if (!rule.kept_in(*year)) {
        diagnostics.add(
            fault(key, "the holiday is not kept in " + std::to_string(*year) + " anyway"));
    } else if (value.text() == "none") {
        rule.except.emplace_back(*year, std::nullopt);
    } else if (const auto day = parse_month_day(value.text())) {
        rule.except.emplace_back(*year, day);
    } else {
        diagnostics.add(expected(value, "a month and day such as 12-25, or none"));
    }
}

void read_exceptions(const Node& node, HolidayRule& rule, Diagnostics& diagnostics) {
    if (!node.is_mapping()) {
        diagnostics.add(expected(node, "years with the day moved to"));
        return;
    }
    for (std::size_t i = 0; i < node.size(); ++i) {
        read_exception(node.key(i), node.value(i), rule, diagnostics);
    }
}

void read_years_kept(Fields& fields, HolidayRule& rule) {
    Diagnostics& diagnostics = fields.diagnostics();
    if (const auto from = fields.get("from")) {
        rule.from = read_year(*from, diagnostics).value_or(rule.from);
    }
    if (const auto to = fields.get("to")) {
        rule.to = read_year(*to, diagnostics).value_or(rule.to);
        if (rule.to < rule.from) diagnostics.add(fault(*to, "'to' is before 'from'"));
    }
    if (const auto except = fields.get("except")) read_exceptions(*except, rule, diagnostics);
}

}  // namespace

std::optional<date::weekday> read_weekday(const Node& node, Diagnostics& diagnostics) {
    return read_word(node, "a weekday", weekdays, diagnostics);
}

std::optional<MonthDay> read_month_day(const Node& node, Diagnostics& diagnostics) {
    const auto day = parse_month_day(node.text());
    if (!day) diagnostics.add(expected(node, "a month and day such as 12-25"));
    return day;
}

std::optional<int> read_year(const Node& node, Diagnostics& diagnostics) {
    const int year = signed_number(node).value_or(0);
    if (year >= first_readable_year && year <= last_readable_year) return year;
    diagnostics.add(expected(node, "a year, 1970 to 2200"));
    return {};
}

Observed read_observed(const Node& node, Diagnostics& diagnostics) {
    Observed observed;
    if (node.text() == "none") return observed;
    Fields fields(node, diagnostics);
    if (const auto shift = fields.get("saturday")) {
        observed.saturday =
            read_word(*shift, "where a Saturday holiday goes", saturday_shifts, diagnostics)
                .value_or(Shift::none);
    }
    if (const auto shift = fields.get("sunday")) {
        observed.sunday =
            read_word(*shift, "where a Sunday holiday goes", sunday_shifts, diagnostics)
                .value_or(Shift::none);
    }
    fields.close();
    return observed;
}

HolidayRule read_holiday(const Node& node, Diagnostics& diagnostics) {
    HolidayRule rule;
    Fields fields(node, diagnostics);
    rule.name = need_wording(fields, "name");
    read_kind(fields, rule);
    if (rule.kind != Kind::once) read_years_kept(fields, rule);
    if (const auto observed = fields.get("observed")) {
        rule.observed = read_observed(*observed, diagnostics);
    }
    fields.close();
    return rule;
}

}  // namespace noticeclock
