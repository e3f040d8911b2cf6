#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace noticeclock {

/// The units in which laws state periods. `days` are calendar days. A month is a month, never 720
/// hours.
enum class Unit : std::uint8_t { hours, days, working_days, weeks, months, years };

/// A length of time as a law states it.
struct Period {
    std::int32_t count = 0;
    Unit unit = Unit::hours;
    friend bool operator==(const Period&, const Period&) = default;
};

/// Reads "72 hours", "1 month", "30 days", "30 calendar days", "4 working days", "4 business days"
/// (the same thing), "2 weeks", "1 year"; singular or plural; the count is 1 to 100000. Empty for
/// anything else.
[[nodiscard]] std::optional<Period> parse_period(std::string_view text);

/// "72 hours", "1 month", "4 working days".
[[nodiscard]] std::string format_period(const Period& period);

}  // namespace noticeclock
