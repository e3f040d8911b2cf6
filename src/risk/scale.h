#pragma once

#include "risk/method.h"

namespace noticeclock {

/// The steps of a part that may decide, by the values as they stand. Never too few; too many only
/// where two conditions share an unknown fact.
[[nodiscard]] StepMask steps_of(const Part& part, const Value* values);

/// The least and the greatest score of the steps in a mask.
[[nodiscard]] ScoreRange range_of(const Part& part, StepMask steps);

/// The highest of the parts.
[[nodiscard]] ScoreRange range_of(const Factor& factor, const Value* values);

/// The sum of products. Scores are never negative, so the bounds are those of the factors.
[[nodiscard]] ScoreRange total_of(const Method& method, const Value* values);

/// The band a score lies in, as its place in Method::bands.
[[nodiscard]] std::size_t band_of(const Method& method, Score score);

/// The levels of the bands that the range touches.
[[nodiscard]] LevelMask levels_of(const Method& method, ScoreRange total);

/// The level rules that may be the first to hold: bit i stands for rule i, the bit after the last
/// for none.
[[nodiscard]] StepMask rules_of(const RiskRules& rules, const Value* values);

/// The highest of one level of each method (their masks), each then raised or lowered by one of the
/// level rules that may apply.
[[nodiscard]] LevelMask joined(const RiskRules& rules, const std::vector<LevelMask>& levels,
                               StepMask applied);

}  // namespace noticeclock
