#pragma once

#include <array>
#include <chrono>
#include <optional>
#include <string_view>

#include "time/zone.h"

namespace noticeclock {

/// The day and the time of day at which clocks change, every year, in the local time that ends
/// then.
struct YearlyChange {
    enum class Kind {
        week_of_month,        ///< M3.5.0: the last (5th) Sunday of March
        day_of_year,          ///< J60: 1 March in every year, 29 February is never counted
        days_after_new_year,  ///< 59: counted from 0, 29 February included
    } kind = Kind::week_of_month;
    unsigned month = 0;
    unsigned week = 0;
    unsigned day = 0;  ///< weekday (0 Sunday) for week_of_month, else the day's number
    std::chrono::seconds time{0};
};

/// A zone's rule for the years after its table of transitions ends, as POSIX writes it:
/// "CET-1CEST,M3.5.0,M10.5.0/3".
struct YearlyRule {
    std::chrono::seconds standard{0};  ///< offset from UTC outside daylight saving time
    std::chrono::seconds daylight{0};  ///< and within it
    YearlyChange to_daylight;
    YearlyChange to_standard;

    /// The span around an instant.
    [[nodiscard]] OffsetSpan span_at(Instant instant) const;
};

/// Empty for a text that is not such a rule, and for one without daylight saving time (then the
/// last offset simply stays). Source: RFC 8536 section 3.3.
[[nodiscard]] std::optional<YearlyRule> parse_yearly_rule(std::string_view text);

}  // namespace noticeclock
