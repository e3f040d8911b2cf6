#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "assess/assessment.h"

namespace noticeclock {

/// The names that outcomes and standings have in JSON and in what is expected of an incident. They
/// are part of the documented contract: never changed, only added to.
[[nodiscard]] std::string_view code_of(Outcome outcome);
[[nodiscard]] std::string_view code_of(Standing standing);
/// "required", "not-required", "not-applicable", or "undetermined".
[[nodiscard]] std::string outcome_code(const std::optional<Outcome>& outcome);
/// The outcomes of a mask, the weightiest first: required, not required, not applicable.
[[nodiscard]] std::vector<Outcome> outcomes_of(ResultMask mask);
[[nodiscard]] std::vector<std::string> outcome_codes(ResultMask mask);

}  // namespace noticeclock
