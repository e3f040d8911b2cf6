#pragma once

#include <string>

#include "report/view.h"
#include "risk/risk.h"

namespace noticeclock {

/// What the methods propose for risk.level: each factor with the step that gave its score, the
/// arithmetic, the band, the level rules, the recorded judgement beside the proposal, and the facts
/// that would narrow it.
[[nodiscard]] std::string risk_text(const RiskAssessment& risk, const View& view);

/// Schema "noticeclock/risk/1". Fields: see risk_json.cpp.
[[nodiscard]] std::string risk_json(const RiskAssessment& risk, Instant now, const View& view);

}  // namespace noticeclock
