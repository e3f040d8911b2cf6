#include "time/period.h"

#include <array>

namespace noticeclock {
namespace {

struct UnitName {
    Unit unit;
    std::string_view one;
    std::string_view many;
};

// The first name of a unit is the one written out.
constexpr std::array<UnitName, 8> unit_names{{
    {Unit::hours, "hour", "hours"},
    {Unit::days, "day", "days"},
    {Unit::days, "calendar day", "calendar days"},
    {Unit::working_days, "working day", "working days"},
    {Unit::working_days, "business day", "business days"},
    {Unit::weeks, "week", "weeks"},
    {Unit::months, "month", "months"},
    {Unit::years, "year", "years"},
}};

constexpr std::int32_t greatest_count = 100'000;

// Digits only, no sign and no leading zero, 1 to greatest_count.
std::optional<std::int32_t> parse_count(std::string_view text) {
    if (text.empty() || text.size() > 6 || text.front() == '0') return std::nullopt;
    std::int32_t count = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        count = count * 10 + (c - '0');
    }
    if (count > greatest_count) return std::nullopt;
    return count;
}

}  // namespace

std::optional<Period> parse_period(std::string_view text) {
    const std::size_t space = text.find(' ');
    if (space == std::string_view::npos) return std::nullopt;
    const auto count = parse_count(text.substr(0, space));
    if (!count) return std::nullopt;
    const std::string_view unit = text.substr(space + 1);
    for (const UnitName& name : unit_names) {
        if (unit == name.one || unit == name.many) return Period{*count, name.unit};
    }
    return std::nullopt;
}

std::string format_period(const Period& period) {
    std::string text = std::to_string(period.count) + ' ';
    for (const UnitName& name : unit_names) {
        if (name.unit == period.unit) return text.append(period.count == 1 ? name.one : name.many);
    }
    return text;
}

}  // namespace noticeclock
