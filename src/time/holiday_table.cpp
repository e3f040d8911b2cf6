#include "time/holiday_table.h"

#include <algorithm>
#include <utility>

namespace noticeclock {

HolidayTable::HolidayTable(CivilDate first, CivilDate end,
                           std::function<std::vector<Holiday>()> compute)
    : first_(first), end_(end), compute_(std::move(compute)) {}

void HolidayTable::fill() const {
    std::call_once(filled_, [this] {
        holidays_ = compute_();
        marks_.resize(static_cast<std::size_t>((end_ - first_).count()));
        for (const Holiday& holiday : holidays_) {
            marks_[static_cast<std::size_t>((holiday.date - first_).count())] = true;
        }
    });
}

const std::vector<Holiday>& HolidayTable::holidays() const {
    fill();
    return holidays_;
}

bool HolidayTable::marked(CivilDate date) const {
    return first_ <= date && date < end_ &&
           marks_[static_cast<std::size_t>((date - first_).count())];
}

bool HolidayTable::contains(CivilDate date) const {
    fill();
    return marked(date);
}

const Holiday* HolidayTable::find(CivilDate date) const {
    if (!contains(date)) return nullptr;
    return &*std::lower_bound(holidays_.begin(), holidays_.end(), date,
                              [](const Holiday& h, CivilDate day) { return h.date < day; });
}

}  // namespace noticeclock
