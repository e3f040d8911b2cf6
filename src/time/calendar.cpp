#include "time/calendar.h"

#include <algorithm>
#include <utility>

#include "time/calendar_rules.h"
#include "time/holiday_table.h"

namespace noticeclock {

namespace {

CivilDate new_year(int year) {
    return CivilDate{date::year{year} / date::January / 1};
}

/// In date order, the first of each date, none outside the years.
std::vector<Holiday> arranged(std::vector<Holiday> holidays, CivilDate first, CivilDate end) {
    std::erase_if(holidays, [=](const Holiday& h) { return h.date < first || h.date >= end; });
    std::stable_sort(holidays.begin(), holidays.end(),
                     [](const Holiday& a, const Holiday& b) { return a.date < b.date; });
    const auto same = [](const Holiday& a, const Holiday& b) { return a.date == b.date; };
    holidays.erase(std::unique(holidays.begin(), holidays.end(), same), holidays.end());
    return holidays;
}

/// Holidays written out.
HolidaySource given(const std::vector<Holiday>& holidays) {
    std::vector<CivilDate> dates;
    dates.reserve(holidays.size());
    for (const Holiday& holiday : holidays) dates.push_back(holiday.date);
    return {[dates] { return dates; }, [holidays] { return holidays; }};
}

}  // namespace

Calendar::Calendar(std::string id, Text title, int first_year, int last_year, unsigned weekend,
                   std::vector<Holiday> holidays)
    : id_(std::move(id)),
      title_(std::move(title)),
      first_year_(first_year),
      last_year_(last_year),
      weekend_(weekend),
      first_(new_year(first_year)),
      end_(new_year(last_year + 1)),
      table_(std::make_shared<const HolidayTable>(
          first_, end_, given(arranged(std::move(holidays), first_, end_)))) {}

Calendar::Calendar(CalendarRules rules)
    : id_(rules.id),
      title_(rules.title),
      first_year_(rules.first_year),
      last_year_(rules.last_year),
      weekend_(rules.weekend),
      first_(new_year(first_year_)),
      end_(new_year(last_year_ + 1)) {
    const auto shared = std::make_shared<const CalendarRules>(std::move(rules));
    table_ = std::make_shared<const HolidayTable>(
        first_, end_,
        HolidaySource{[shared] { return compute_dates(*shared); },
                      [shared] { return compute_holidays(*shared); }});
}

bool Calendar::covers(CivilDate date) const {
    return first_ <= date && date < end_;
}

bool Calendar::is_weekend(CivilDate date) const {
    return (weekend_ >> date::weekday{date}.iso_encoding() & 1U) != 0;
}

const Holiday* Calendar::holiday(CivilDate date) const {
    return table_->find(date);
}

std::optional<bool> Calendar::is_working(CivilDate date) const {
    if (!covers(date)) return {};
    return !is_weekend(date) && !table_->contains(date);
}

const std::vector<Holiday>& Calendar::holidays() const {
    return table_->holidays();
}

}  // namespace noticeclock
