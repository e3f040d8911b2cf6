#pragma once

#include <string>

#include "assess/assessment.h"
#include "report/view.h"

namespace noticeclock {

/// What changes in outcomes and dates between two assessments, nothing else. Relative times use the
/// later one's `now`.
[[nodiscard]] std::string change_text(const Assessment& before, const Assessment& after,
                                      const View& view);

/// Schema "noticeclock/change/1". Fields: see change_json.cpp.
[[nodiscard]] std::string change_json(const Assessment& before, const Assessment& after,
                                      const View& view);

}  // namespace noticeclock
