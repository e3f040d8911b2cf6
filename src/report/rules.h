#pragma once

#include <string>

#include "law/law.h"
#include "report/view.h"

namespace noticeclock {

/// The laws: id, title, place, number of duties, in force, when checked, confidence.
[[nodiscard]] std::string rules_list_text(const Rulebook& rulebook, const View& view);

/// Schema "noticeclock/laws/1": {rules, laws[] {id, title, cite, place, duties[], from, to, status,
/// checked, confidence, added}}.
[[nodiscard]] std::string rules_list_json(const Rulebook& rulebook, const View& view);

/// One law, to be read from top to bottom: its terms, and each duty with its questions, exceptions,
/// clock and content in words.
[[nodiscard]] std::string law_text(const Rulebook& rulebook, const Law& law, const View& view);

/// Schema "noticeclock/law/1": the same as data. Fields: see law_json.cpp.
[[nodiscard]] std::string law_json(const Rulebook& rulebook, const Law& law, const View& view);

}  // namespace noticeclock
