#pragma once

#include <string>
#include <vector>

#include "time/counting.h"

namespace noticeclock {

/// The counting rules of rules/counting.yaml. Fails the test when the file has a fault.
[[nodiscard]] const CountingRules& counting_rules();

/// The calendars of holidays.csv: holidays written out day by day from the statutes, not computed
/// by the program.
[[nodiscard]] const Calendars& listed_calendars();

/// The rows of a file beside the tests, split at commas, without the first row; each must have as
/// many cells as the first.
[[nodiscard]] std::vector<std::vector<std::string>> read_rows(const std::string& file);

/// An instant as these tests write it: RFC 3339 to the minute, or 24:00 for the end of a day. 24:00
/// is the next day's 00:00.
struct WrittenInstant {
    Instant instant{};
    bool ends_day = false;
};
[[nodiscard]] WrittenInstant written(const std::string& text);

}  // namespace noticeclock
