#pragma once

#include "assess/assessment.h"
#include "risk/risk.h"

namespace noticeclock {

/// The facts that narrow the proposal for risk.level, as questions: those that narrow most first,
/// each with the deadline and the duties of the question about risk.level itself. Nothing when the
/// assessment does not ask about risk.level; facts that it asks about anyway are left out.
[[nodiscard]] std::vector<Question> risk_questions(const Assessment& assessment,
                                                   const RiskAssessment& risk);

}  // namespace noticeclock
