#pragma once

#include <string>
#include <vector>

#include "assess/assessment.h"

namespace noticeclock::scenario {

/// Compares one entry of `expect:` with the assessment; returns what differs, in words.
[[nodiscard]] std::vector<std::string> compare(const Node& key, const Node& expected,
                                               const Assessment& assessment);

}  // namespace noticeclock::scenario
