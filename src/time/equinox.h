#pragma once

#include "time/moment.h"

namespace noticeclock {

/// The years for which the equinox formula holds.
inline constexpr int first_equinox_year = 1980;
inline constexpr int last_equinox_year = 2099;

/// 春分の日: the day of the spring equinox in Japan. Computed; official only once announced in
/// February of the year before. Source: the approximation of the National Astronomical
/// Observatory's almanac in general use for 1980 to 2099.
[[nodiscard]] CivilDate spring_equinox(int year);

/// 秋分の日: the day of the autumn equinox in Japan. As spring_equinox().
[[nodiscard]] CivilDate autumn_equinox(int year);

}  // namespace noticeclock
