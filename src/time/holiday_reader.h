#pragma once

#include <optional>

#include "document/node.h"
#include "time/holiday_rule.h"

namespace noticeclock {

/// Reads "monday" to "sunday".
[[nodiscard]] std::optional<date::weekday> read_weekday(const Node& node, Diagnostics& diagnostics);

/// Reads a month and a day that every year has: 12-25.
[[nodiscard]] std::optional<MonthDay> read_month_day(const Node& node, Diagnostics& diagnostics);

/// Reads a year, 1970 to 2200.
[[nodiscard]] std::optional<int> read_year(const Node& node, Diagnostics& diagnostics);

/// Reads `none` or `{saturday: ..., sunday: ...}`.
[[nodiscard]] Observed read_observed(const Node& node, Diagnostics& diagnostics);

/// Reads one entry of `holidays:` in a calendar file. Faults are added to `diagnostics`.
[[nodiscard]] HolidayRule read_holiday(const Node& node, Diagnostics& diagnostics);

}  // namespace noticeclock
