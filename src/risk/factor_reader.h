#pragma once

#include "risk/names.h"

namespace noticeclock {

/// Reads the factors of a method: each has `steps:`, or `highest:` of several parts with steps.
[[nodiscard]] std::vector<Factor> read_factors(const Node& node, const RiskNames& names,
                                               Diagnostics& diagnostics);

/// Reads "a x b + c": products of factors, to be summed. A product that could come to a fraction
/// of a hundredth is a fault.
[[nodiscard]] std::vector<std::vector<std::size_t>> read_formula(const Node& node,
                                                                 const std::vector<Factor>& factors,
                                                                 Diagnostics& diagnostics);

/// Reads the bands: in order of their scores, the first from 0.
[[nodiscard]] std::vector<Band> read_bands(const Node& node, const Rulebook& rulebook,
                                           Diagnostics& diagnostics);

}  // namespace noticeclock
