#include "time/moment.h"

#include <array>
#include <bit>

#include "document/octets.h"
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

/// Eight characters in which 0 stands for a digit.
class Shape {
  public:
    explicit constexpr Shape(const std::array<char, 8>& text)
        : text_(std::bit_cast<std::uint64_t>(text)), room_(room(text)) {}

    [[nodiscard]] bool fits(const char* text) const {
        const auto difference = eight_octets(text) ^ text_;
        return !is_marked(difference | (difference + room_));
    }

  private:
    /// What raises the eighth bit of a byte that differs: of a digit from 0 by more than nine.
    static constexpr std::uint64_t room(const std::array<char, 8>& text) {
        std::array<char, 8> room{};
        for (std::size_t i = 0; i < text.size(); ++i) room[i] = text[i] == '0' ? 0x7f - 9 : 0x7f;
        return std::bit_cast<std::uint64_t>(room);
    }

    std::uint64_t text_;
    std::uint64_t room_;
};

bool is_timestamp(std::string_view text) {  // 0000-00-00T00:00:00Z
    constexpr Shape begin({'0', '0', '0', '0', '-', '0', '0', '-'});
    constexpr Shape middle({'0', '0', 'T', '0', '0', ':', '0', '0'});
    constexpr Shape end({'0', ':', '0', '0', ':', '0', '0', 'Z'});
    const auto* at = text.data();
    return text.size() == 20 && begin.fits(at) && middle.fits(at + 8) && end.fits(at + 12);
}

/// Two digits, which must be there.
unsigned two(std::string_view text, std::size_t at) {
    return static_cast<unsigned>((text[at] - '0') * 10 + (text[at + 1] - '0'));
}

}  // namespace

std::optional<Instant> parse_utc(std::string_view text) {
    if (!is_timestamp(text)) return std::nullopt;
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
