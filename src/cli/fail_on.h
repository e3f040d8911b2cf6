#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "assess/assessment.h"

namespace noticeclock::cli {

/// What `--fail-on` asks to be told about.
struct FailOn {
    bool overdue = false;
    bool undetermined = false;
    std::optional<std::chrono::seconds> due_within;
};

/// Reads `overdue`, `undetermined`, `due:24h`, `due:3d`; anything else is a fault of usage.
[[nodiscard]] FailOn read_fail_on(const std::vector<std::string>& words);

/// Whether any of it holds. `due` looks at required duties whose notice has not been sent and whose
/// act by is that near, or past.
[[nodiscard]] bool holds(const FailOn& fail_on, const Assessment& assessment);

}  // namespace noticeclock::cli
