#pragma once

#include <optional>
#include <vector>

#include "time/counting.h"

namespace noticeclock {

/// A second way to count periods, slow on purpose: it shares nothing with the program but the types
/// and the look-ups of zones and calendars. It walks: half hour by half hour through the local time
/// of a zone to learn when days and hours begin, day by day through the almanac, hour by hour
/// through an hour period. Years 2019 to 2046.

/// One day, found by walking from Tuesday, 1 January 2019, with the lengths of the months.
struct AlmanacDay {
    int year;
    int month;
    int day;
};
[[nodiscard]] const std::vector<AlmanacDay>& almanac();

/// When the days of one zone begin, by the number of the day in the almanac.
struct DayBook {
    explicit DayBook(const Zone& zone);
    Zone zone;
    std::vector<Instant> begins;
    std::vector<Instant> noon;
    std::vector<Instant> half_past_five;  ///< 17:30
    std::vector<Instant> full_hours;      ///< every time the clocks show a full hour
    std::vector<Instant> changes;         ///< when clocks change
};

/// The working days of a calendar, by the number of the day in the almanac. Years that the calendar
/// does not cover have none: no period may end there.
struct WorkBook {
    explicit WorkBook(const Calendar& calendar);
    const Calendar* calendar;
    std::vector<bool> working;
    std::vector<bool> weekend;
};

struct OracleAnswer {
    Instant due{};
    Instant act_by{};
};
[[nodiscard]] OracleAnswer oracle(const CountingRule& rule, const DayBook& days,
                                  const WorkBook& work, Instant start, const Period& period);

}  // namespace noticeclock
