#pragma once

#include <string>
#include <vector>

#include "assess/assessment.h"
#include "report/clock_text.h"

namespace noticeclock {

/// One assumption in words.
[[nodiscard]] std::string assumption_text(const Rulebook& rulebook, const Assumption& assumption,
                                          const ClockText& times);

/// All assumptions in words, in the order first met; those that differ only in whom they concern
/// share one line.
[[nodiscard]] std::vector<std::string> assumption_lines(const Rulebook& rulebook,
                                                        const std::vector<Assumption>& assumptions,
                                                        const ClockText& times);

}  // namespace noticeclock
