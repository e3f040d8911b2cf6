#pragma once

#include "assess/assessment.h"

namespace noticeclock {

/// Where a duty stands at `now`. A notice is in time when it was sent before the last moment has
/// passed; a bare date of sending is read as the end of that day.
[[nodiscard]] Standing standing_of(const DutyResult& result, Instant now);

}  // namespace noticeclock
