#pragma once

#include <string>

#include "report/clock_text.h"
#include "time/counting.h"

namespace noticeclock {

/// One step of a derivation in words, without its citation: "the hour of the event is not counted:
/// counting starts Tue 17 Nov 09:00 +01:00". `times` must write in the deadline's zone; `deadline`
/// tells which ends are the end of a day.
[[nodiscard]] std::string step_text(const CountingStep& step, const Deadline& deadline,
                                    const ClockText& times);

/// Whether a step's figure is an instant, a date or both: a renderer in JSON writes only those.
[[nodiscard]] bool has_instant(CountingStep::Kind kind);
[[nodiscard]] bool has_date(CountingStep::Kind kind);
[[nodiscard]] bool has_count(CountingStep::Kind kind);

/// Why no date could be computed, in words.
[[nodiscard]] std::string fault_text(const CountingFault& fault, const ClockText& times);

}  // namespace noticeclock
