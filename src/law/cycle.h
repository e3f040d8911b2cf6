#pragma once

#include <string>
#include <vector>

#include "law/law.h"

namespace noticeclock {

/// Circles of clocks that start each other, each as "a.x -> b.y -> a.x"; empty when there are none.
[[nodiscard]] std::vector<std::string> clock_cycles(const std::vector<Law>& laws);

}  // namespace noticeclock
