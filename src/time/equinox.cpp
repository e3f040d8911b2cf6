#include "time/equinox.h"

namespace noticeclock {

namespace {

/// Days of the month in millionths, so that the result does not depend on floating-point rounding.
int equinox_day(std::int64_t day_in_1980, int year) {
    const std::int64_t years = year - first_equinox_year;
    const std::int64_t drift = 242'194 * years;
    return static_cast<int>((day_in_1980 + drift) / 1'000'000 - years / 4);
}

}  // namespace

CivilDate spring_equinox(int year) {
    return CivilDate{date::year{year} / 3 / equinox_day(20'843'100, year)};
}

CivilDate autumn_equinox(int year) {
    return CivilDate{date::year{year} / 9 / equinox_day(23'248'800, year)};
}

}  // namespace noticeclock
