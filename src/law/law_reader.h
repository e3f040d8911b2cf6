#pragma once

#include <unordered_set>

#include "law/law.h"

namespace noticeclock {

/// Adds the keys ("gdpr.authority") of all duties a law file names, in any of its versions.
void collect_duties(const Node& law, std::unordered_set<std::string>& duties);

/// Reads one law file; `duties` are the keys of all duties of all laws. Slots for the figures its
/// conditions look at are added to the rulebook's vocabulary. Empty when not even the law's id can
/// be read.
[[nodiscard]] std::optional<Law> read_law(const Node& node, Rulebook& rulebook,
                                          const std::unordered_set<std::string>& duties,
                                          Diagnostics& diagnostics);

}  // namespace noticeclock
