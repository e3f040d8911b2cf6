#pragma once

#include <optional>
#include <vector>

#include "assess/exception_case.h"
#include "assess/exception_facts.h"

namespace noticeclock {

/// What a ground needs, held against the facts and the measures. Refers to `measures`.
[[nodiscard]] GroundResult ground_result(Ground ground, const ExceptionFacts& facts,
                                         const std::vector<PlacedMeasure>& measures);

/// The contradictions between facts and measures, in the order of their kinds. `contained`: when
/// the incident was contained, if known.
[[nodiscard]] std::vector<Contradiction> contradictions_in(
    const ExceptionFacts& facts, const std::vector<PlacedMeasure>& measures,
    const std::optional<Moment>& contained);

}  // namespace noticeclock
