#pragma once

#include <string>
#include <vector>

#include "assess/assessment.h"
#include "scenario/expectation.h"

namespace noticeclock {

/// One expectation that does not hold, and where it is written.
struct Mismatch {
    std::string file;
    Position at;
    std::string subject;   ///< a duty, a law, or a fact to ask
    std::string property;  ///< "due", "asked", "scope"; "nothing_else" for what else is owed
    std::string expected;
    std::string found;
};

/// What of an expectation does not hold for an assessment, in the order of the file. The duties
/// that it names must have been decided (AssessOptions::named).
[[nodiscard]] std::vector<Mismatch> compare(const Expectation& expectation,
                                            const Assessment& assessment);

}  // namespace noticeclock
