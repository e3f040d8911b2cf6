#pragma once

#include <string>
#include <vector>

#include "assess/assessment.h"
#include "report/view.h"

namespace noticeclock {

/// All questions in the order in which to answer them; after the one about risk.level `risk`, the
/// facts that narrow the proposal for it (risk/questions.h).
[[nodiscard]] std::string ask_text(const Assessment& assessment, const std::vector<Question>& risk,
                                   const View& view);

/// Schema "noticeclock/questions/1": the head of the record and questions[] {key, text, act_by,
/// duties, towards}; `towards` stands only where a question helps to judge that fact.
[[nodiscard]] std::string ask_json(const Assessment& assessment, const std::vector<Question>& risk,
                                   const View& view);

}  // namespace noticeclock
