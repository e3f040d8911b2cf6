#pragma once

#include <string>

#include "assess/assessment.h"
#include "report/view.h"

namespace noticeclock {

/// All questions in the order in which to answer them.
[[nodiscard]] std::string ask_text(const Assessment& assessment, const View& view);

/// Schema "noticeclock/questions/1": the head of the record and questions[] {key, text, act_by,
/// duties}.
[[nodiscard]] std::string ask_json(const Assessment& assessment, const View& view);

}  // namespace noticeclock
