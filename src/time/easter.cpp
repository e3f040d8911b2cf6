#include "time/easter.h"

namespace noticeclock {

namespace {

CivilDate civil(int year, int month, int day) {
    return CivilDate{date::year{year} / month / day};
}

/// Days by which the Gregorian calendar is ahead of the Julian one in March of a year.
int julian_lag(int year) {
    return year / 100 - year / 400 - 2;
}

}  // namespace

CivilDate western_easter(int year) {
    const int golden = year % 19;
    const int century = year / 100;
    const int of_century = year % 100;
    const int lunar_correction = (century - (century + 8) / 25 + 1) / 3;
    const int epact = (19 * golden + century - century / 4 - lunar_correction + 15) % 30;
    const int weekday =
        (32 + 2 * (century % 4) + 2 * (of_century / 4) - epact - of_century % 4) % 7;
    const int correction = (golden + 11 * epact + 22 * weekday) / 451;
    const int days = epact + weekday - 7 * correction + 114;
    return civil(year, days / 31, days % 31 + 1);
}

CivilDate orthodox_easter(int year) {
    const int full_moon = (19 * (year % 19) + 15) % 30;
    const int weekday = (2 * (year % 4) + 4 * (year % 7) - full_moon + 34) % 7;
    const int days = full_moon + weekday + 114;
    return civil(year, days / 31, days % 31 + 1) + date::days{julian_lag(year)};
}

}  // namespace noticeclock
