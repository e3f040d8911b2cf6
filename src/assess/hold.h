#pragma once

#include "assess/assessment.h"

namespace noticeclock {

/// Whether a hold of the incident is one that this rule of the duty's law is about.
[[nodiscard]] bool concerns(const Hold& hold, const HoldRule& rule, const DutyResult& duty);

/// Moves a dated result by a hold, by the law's own rule: to the end of the hold (or the period
/// left after it) when that is later. A hold without a known end leaves the clock `held`. A hold
/// that began after the deadline changes nothing.
void postpone(const Hold& hold, const HoldRule& rule, const CountingContext& context,
              ClockResult& result);

}  // namespace noticeclock
