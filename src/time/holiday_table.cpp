#include "time/holiday_table.h"

#include <algorithm>
#include <utility>

namespace noticeclock {

HolidayTable::HolidayTable(CivilDate first, CivilDate end, HolidaySource source)
    : first_(first), end_(end), source_(std::move(source)) {}

void HolidayTable::mark() const {
    std::call_once(marked_, [this] {
        marks_.resize(static_cast<std::size_t>((end_ - first_).count()));
        for (const CivilDate date : source_.dates()) {
            marks_[static_cast<std::size_t>((date - first_).count())] = true;
        }
    });
}

const std::vector<Holiday>& HolidayTable::holidays() const {
    std::call_once(named_, [this] { holidays_ = source_.holidays(); });
    return holidays_;
}

bool HolidayTable::marked(CivilDate date) const {
    return first_ <= date && date < end_ &&
           marks_[static_cast<std::size_t>((date - first_).count())];
}

bool HolidayTable::contains(CivilDate date) const {
    mark();
    return marked(date);
}

const Holiday* HolidayTable::find(CivilDate date) const {
    if (!contains(date)) return nullptr;
    return &*std::lower_bound(holidays().begin(), holidays().end(), date,
                              [](const Holiday& h, CivilDate day) { return h.date < day; });
}

}  // namespace noticeclock
