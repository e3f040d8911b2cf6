#pragma once

#include <string>
#include <vector>

#include "risk/method.h"

namespace noticeclock {

/// One published case: the facts of its narrative, what the methods propose from them alone, and
/// what the authority said.
struct RiskCase {
    std::string id;
    std::string name;
    std::string disagreement;  ///< why the proposal differs, where it does
    LevelMask authority = 0;
    LevelMask proposal = 0;
    LevelMask seed = 0;   ///< of that method alone
    LevelMask enisa = 0;  ///< the same
};

/// The cases of one file under tests/risk/cases.
struct Collection {
    std::string name;
    std::vector<RiskCase> cases;
};

/// How a proposal stands to the authority's level.
enum class Standing { agrees, higher, lower, open };
[[nodiscard]] Standing standing_of(LevelMask proposal, LevelMask authority);

/// Reads and assesses every collection, in order of file.
[[nodiscard]] std::vector<Collection> assessed_cases();

/// The section of tests/README.md that the cases give.
[[nodiscard]] std::string report_of(const std::vector<Collection>& collections);

}  // namespace noticeclock
