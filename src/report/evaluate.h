#pragma once

#include <string>

#include "assess/assessment.h"
#include "report/view.h"

namespace noticeclock {

/// The screen of `evaluate`: what is owed by when, what is undetermined, what to ask first, what
/// was taken for granted.
[[nodiscard]] std::string evaluate_text(const Assessment& assessment, const View& view);

/// The decision record, schema "noticeclock/assessment/1". Fields: see noticeclock(1).
[[nodiscard]] std::string evaluate_json(const Assessment& assessment, const View& view);

}  // namespace noticeclock
