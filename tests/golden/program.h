#pragma once

#include <string>
#include <utility>
#include <vector>

#include "golden_case.h"

namespace noticeclock {

/// Runs shell commands that use `noticeclock` in a temporary folder that holds the files and a link
/// to `examples`, in an environment of its own (LANG=C, TZ=UTC, NO_COLOR). What differs from build
/// to build is masked in the output: the digests of the rules, the versions of the program and of
/// tzdata.
[[nodiscard]] Outcome run_program(const std::vector<std::string>& commands,
                                  const std::vector<std::pair<std::string, std::string>>& files);

}  // namespace noticeclock
