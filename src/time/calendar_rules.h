#pragma once

#include <memory>
#include <string>
#include <vector>

#include "time/calendar.h"
#include "time/holiday_rule.h"

namespace noticeclock {

/// A calendar file as read: from it the holidays of a span of years are computed.
struct CalendarRules {
    std::string id;
    Text title;
    int first_year = 0;
    int last_year = 0;
    unsigned weekend = 0;  ///< bit n set: ISO weekday n (1 Monday .. 7 Sunday) is not a working day
    std::optional<Calendar> base;  ///< its holidays are taken over as they are
    std::vector<HolidayRule> holidays;
    Observed observed;
    bool bridge = false;  ///< a day between two holidays is one (Japan's 国民の休日)
    std::vector<MonthDay>
        closed;  ///< days on which offices are closed although they are no holidays
};

/// The holidays of the covered years, in date order, one a date: those of the law first, then the
/// days observed instead of a weekend, bridge days, and office closures. An observed day that falls
/// into the year before or after counts where it falls.
[[nodiscard]] std::vector<Holiday> compute_holidays(const CalendarRules& rules);

/// Their dates alone.
[[nodiscard]] std::vector<CivilDate> compute_dates(const CalendarRules& rules);

}  // namespace noticeclock
