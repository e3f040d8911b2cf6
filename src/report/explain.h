#pragma once

#include <string>

#include "assess/assessment.h"
#include "report/view.h"

namespace noticeclock {

/// Why one duty came out as it did: the decision question by question with the facts it met, the
/// arithmetic of its deadline line by line, what would decide it, notes and sources. Assess with
/// `trace` for the arithmetic.
[[nodiscard]] std::string explain_text(const Assessment& assessment, const DutyResult& duty,
                                       const View& view);

/// Schema "noticeclock/explanation/1". Fields: see noticeclock(1).
[[nodiscard]] std::string explain_json(const Assessment& assessment, const DutyResult& duty,
                                       const View& view);

}  // namespace noticeclock
