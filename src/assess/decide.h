#pragma once

#include <memory>
#include <vector>

#include "assess/assessment.h"

namespace noticeclock {

/// A table of values as a law sees them; the duties that see the same share it.
using SharedValues = std::shared_ptr<std::vector<Value>>;

/// The values as one law sees them: with its own times of events, and the people affected in its
/// place as `affected.here`.
[[nodiscard]] std::vector<Value> values_for(const Rulebook& rulebook, const Incident& incident,
                                            const Law& law);

/// Decides one duty: outcome or the outcomes still possible, the decisive facts, and the ask that
/// decided. `values` is scratch.
void decide(const Duty& duty, std::vector<Value>& values, const Vocabulary& vocabulary,
            DutyResult& result);

}  // namespace noticeclock
