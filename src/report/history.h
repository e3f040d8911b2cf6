#pragma once

#include <string>

#include "assess/history.h"
#include "report/view.h"

namespace noticeclock {

/// Step by step what was learned when, and which outcomes and dates moved by it. The history must
/// be one without faults: it has at least a start and a present.
[[nodiscard]] std::string history_text(const History& history, const View& view);

/// Schema "noticeclock/history/1". Fields: see noticeclock(1).
[[nodiscard]] std::string history_json(const History& history, const View& view);

}  // namespace noticeclock
