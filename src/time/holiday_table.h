#pragma once

#include <cstdint>
#include <functional>
#include <mutex>
#include <vector>

#include "time/calendar.h"

namespace noticeclock {

/// The holidays of a calendar, computed on first use: most evaluations ask about two or three of
/// all the calendars. May be used from several threads at once.
class HolidayTable {
  public:
    /// `compute` gives the holidays, all from `first` to the day before `end`, in date order, one a
    /// date.
    HolidayTable(CivilDate first, CivilDate end, std::function<std::vector<Holiday>()> compute);
    [[nodiscard]] const std::vector<Holiday>& holidays() const;
    [[nodiscard]] bool contains(CivilDate date) const;
    /// Null when that date is none.
    [[nodiscard]] const Holiday* find(CivilDate date) const;

  private:
    void fill() const;
    [[nodiscard]] bool marked(CivilDate date) const;

    CivilDate first_;
    CivilDate end_;
    std::function<std::vector<Holiday>()> compute_;
    mutable std::once_flag filled_;
    mutable std::vector<Holiday> holidays_;
    mutable std::vector<bool> marks_;  // one a day, so that a test costs no search
};

}  // namespace noticeclock
