#include "time/moment.h"

#include "time/timestamp.h"

namespace noticeclock {

std::optional<unsigned> parse_digits(std::string_view text, std::size_t at, std::size_t width) {
    if (text.size() < at + width) return std::nullopt;
    unsigned value = 0;
    for (const char c : text.substr(at, width)) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + static_cast<unsigned>(c - '0');
    }
    return value;
}

bool in_range(CivilDate date) {
    const date::year year = date::year_month_day{date}.year();
    return earliest_year <= year && year <= latest_year;
}

bool in_range(Instant instant) {
    constexpr Instant begin = date::sys_days{earliest_year / 1 / 1};
    constexpr Instant end = date::sys_days{(latest_year + date::years{1}) / 1 / 1};
    return begin <= instant && instant < end;
}

std::optional<CivilDate> parse_date(std::string_view text) {
    const auto year = parse_digits(text, 0, 4);
    const auto month = parse_digits(text, 5, 2);
    const auto day = parse_digits(text, 8, 2);
    if (!year || !month || !day || text.size() != 10) return std::nullopt;
    if (text[4] != '-' || text[7] != '-') return std::nullopt;
    const date::year_month_day date{date::year{static_cast<int>(*year)}, date::month{*month},
                                    date::day{*day}};
    if (!date.ok() || !in_range(CivilDate{date})) return std::nullopt;
    return CivilDate{date};
}

namespace {

/// The digits where a pattern has 0, if the text has them there and its other characters elsewhere.
bool has_shape(std::string_view text, std::string_view pattern) {
    if (text.size() != pattern.size()) return false;
    bool fits = true;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool digit = text[i] >= '0' && text[i] <= '9';
        fits &= pattern[i] == '0' ? digit : text[i] == pattern[i];
    }
    return fits;
}

/// Two digits, which must be there.
unsigned two(std::string_view text, std::size_t at) {
    return static_cast<unsigned>((text[at] - '0') * 10 + (text[at + 1] - '0'));
}

}  // namespace

std::optional<Instant> parse_utc(std::string_view text) {
    if (!has_shape(text, "0000-00-00T00:00:00Z")) return std::nullopt;
    const date::year_month_day day{date::year{static_cast<int>(two(text, 0) * 100 + two(text, 2))},
                                   date::month{two(text, 5)}, date::day{two(text, 8)}};
    const auto hour = two(text, 11);
    const auto minute = two(text, 14);
    const auto second = two(text, 17);
    if (!day.ok() || hour > 23 || minute > 59 || second > 59) return std::nullopt;
    const auto at = Instant{date::sys_days{day}} + std::chrono::hours{hour} +
                    std::chrono::minutes{minute} + std::chrono::seconds{second};
    return in_range(at) ? std::optional(at) : std::nullopt;
}

void append_utc(std::string& text, Instant instant) {
    append_local(text, LocalTime{instant.time_since_epoch()});
    text += 'Z';
}

std::string format_date(CivilDate date) {
    std::string text;
    append_date(text, date);
    return text;
}

std::string format_local(LocalTime local) {
    std::string text;
    append_local(text, local);
    return text;
}

std::string format_utc(Instant instant) {
    std::string text;
    append_utc(text, instant);
    return text;
}

}  // namespace noticeclock
