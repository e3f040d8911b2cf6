#pragma once

#include <optional>
#include <vector>

#include "law/names.h"

namespace noticeclock {

/// Reads `terms:`, which may refer to each other in any order; a circle of them is a fault.
[[nodiscard]] std::vector<Term> read_terms(const std::optional<Node>& node, LawNames names,
                                           Diagnostics& diagnostics);

}  // namespace noticeclock
