#pragma once

#include "time/moment.h"

namespace noticeclock {

/// Easter Sunday of the western churches in a Gregorian year (1583 on). Source: the Gregorian
/// computus, in the form published by Meeus, Jones and Butcher.
[[nodiscard]] CivilDate western_easter(int year);

/// Easter Sunday of the Orthodox churches, as a Gregorian date (1583 to 4099). Source: the Julian
/// computus.
[[nodiscard]] CivilDate orthodox_easter(int year);

}  // namespace noticeclock
