#pragma once

#include <string>
#include <vector>

#include "assess/assessment.h"

namespace noticeclock::scenario {

/// What came of one scenario: its name and each expectation that does not hold, in words.
struct Verdict {
    std::string name;
    std::vector<std::string> differences;
    std::size_t checked = 0;  ///< expectations looked at
};

/// Runs every scenario of one file against the rulebook. Faults of the file itself are reported as
/// differences.
[[nodiscard]] std::vector<Verdict> run_file(const std::string& path, const Rulebook& rulebook);

}  // namespace noticeclock::scenario
