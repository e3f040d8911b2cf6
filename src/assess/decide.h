#pragma once

#include <vector>

#include "assess/assessment.h"
#include "logic/settlements.h"

namespace noticeclock {

/// The values as one law sees them: with its own times of events, and the people affected in its
/// place as `affected.here`.
[[nodiscard]] std::vector<Value> values_for(const Rulebook& rulebook, const Incident& incident,
                                            const Law& law);

/// Decides one duty: outcome or the outcomes still possible, and the decisive facts. `reachable` is
/// what reachable() gives for it; `values` is scratch; `settlements` may be null.
void decide(const Duty& duty, ResultMask reachable, std::vector<Value>& values,
            const Vocabulary& vocabulary, Settlements* settlements, DutyResult& result);

/// Finds the ask that decided a duty whose outcome is settled: the first whose known answer leads
/// out. There is none when none does, or when an unknown answer stands before it. `scope_met`: the
/// first ask is the scope, and is known to be answered yes.
void find_exit(const Duty& duty, const std::vector<Value>& values, bool scope_met,
               DutyResult& result);

}  // namespace noticeclock
