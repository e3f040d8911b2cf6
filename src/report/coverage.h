#pragma once

#include <string>

#include "law/law.h"
#include "report/view.h"

namespace noticeclock {

/// What the rules cover: by place each law with its duties, thresholds, confidence and when it was
/// last checked; then the obligations left out, by reason.
[[nodiscard]] std::string coverage_text(const Rulebook& rulebook, const View& view);

/// Schema "noticeclock/coverage/1": the same as data, with every obligation. Fields: see
/// noticeclock(1).
[[nodiscard]] std::string coverage_json(const Rulebook& rulebook, const View& view);

/// The figures that a law's questions compare counts with, each once: "> 500", ">= 1000".
[[nodiscard]] std::vector<std::string> thresholds_of(const Law& law);

}  // namespace noticeclock
