#pragma once

#include <cstdint>
#include <functional>
#include <mutex>
#include <vector>

#include "time/calendar.h"

namespace noticeclock {

/// How a calendar's holidays are computed, all from its first to its last day, in date order, one a
/// date: the dates alone, or with their names.
struct HolidaySource {
    std::function<std::vector<CivilDate>()> dates;
    std::function<std::vector<Holiday>()> holidays;
};

/// The holidays of a calendar, computed on first use: most evaluations ask about two or three of
/// all the calendars, and only about dates; making the names costs five times as much as finding
/// the dates. May be used from several threads at once.
class HolidayTable {
  public:
    /// All holidays lie between `first` and the day before `end`.
    HolidayTable(CivilDate first, CivilDate end, HolidaySource source);
    [[nodiscard]] const std::vector<Holiday>& holidays() const;
    [[nodiscard]] bool contains(CivilDate date) const;
    /// Null when that date is none.
    [[nodiscard]] const Holiday* find(CivilDate date) const;

  private:
    void mark() const;
    [[nodiscard]] bool marked(CivilDate date) const;

    CivilDate first_;
    CivilDate end_;
    HolidaySource source_;
    mutable std::once_flag named_;
    mutable std::vector<Holiday> holidays_;
    mutable std::once_flag marked_;
    mutable std::vector<bool> marks_;  // one a day, so that a test costs no search
};

}  // namespace noticeclock
