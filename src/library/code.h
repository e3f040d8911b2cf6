#pragma once

#include "assess/assessment.h"
#include "noticeclock/noticeclock.h"

namespace noticeclock {

/// What a program that embeds the library gets for a value of ours.
[[nodiscard]] api::Outcome published(Outcome outcome);
[[nodiscard]] api::Standing published(Standing standing);
[[nodiscard]] api::ClockState published(ClockResult::State state);

}  // namespace noticeclock
