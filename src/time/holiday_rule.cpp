#include "time/holiday_rule.h"

#include <algorithm>
#include <charconv>

#include "time/easter.h"
#include "time/equinox.h"

namespace noticeclock {

namespace {

std::optional<unsigned> two_digits(std::string_view text) {
    unsigned number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size()) return {};
    return number;
}

CivilDate nth_weekday(int year, unsigned month, date::weekday weekday, int nth) {
    const auto start = date::year{year} / date::month{month};
    if (nth < 0) return CivilDate{start / weekday[date::last]};
    return CivilDate{start / weekday[static_cast<unsigned>(nth)]};
}

CivilDate first_on_or_after(CivilDate day, date::weekday weekday) {
    return day + (weekday - date::weekday{day});
}

}  // namespace

std::optional<MonthDay> parse_month_day(std::string_view text) {
    if (text.size() != 5 || text[2] != '-') return {};
    const auto month = two_digits(text.substr(0, 2));
    const auto day = two_digits(text.substr(3));
    if (!month || !day) return {};
    constexpr date::year common{2001};
    if (!(common / date::month{*month} / date::day{*day}).ok()) return {};
    return MonthDay{*month, *day};
}

Shift Observed::on(date::weekday day) const {
    if (day == date::Saturday) return saturday;
    if (day == date::Sunday) return sunday;
    return Shift::none;
}

bool HolidayRule::kept_in(int year) const {
    if (kind == Kind::once) return date::year_month_day{date}.year() == date::year{year};
    return from <= year && year <= to;
}

std::optional<CivilDate> HolidayRule::in(int year) const {
    if (!kept_in(year)) return {};
    const auto moved = std::find_if(except.begin(), except.end(),
                                    [year](const auto& entry) { return entry.first == year; });
    if (moved == except.end()) return regular(year);
    if (!moved->second) return {};
    return moved->second->in(year);
}

CivilDate HolidayRule::regular(int year) const {
    switch (kind) {
        case Kind::fixed:
            return day.in(year);
        case Kind::nth:
            return nth_weekday(year, day.month, weekday, nth);
        case Kind::easter:
            return western_easter(year) + date::days{offset};
        case Kind::orthodox_easter:
            return orthodox_easter(year) + date::days{offset};
        case Kind::spring_equinox:
            return spring_equinox(year);
        case Kind::autumn_equinox:
            return autumn_equinox(year);
        case Kind::after:
            return first_on_or_after(day.in(year), weekday);
        case Kind::before:
            return first_on_or_after(day.in(year)-date::days{7}, weekday);
        case Kind::once:
            break;
    }
    return date;
}

}  // namespace noticeclock
