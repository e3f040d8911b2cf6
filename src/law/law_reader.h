#pragma once

#include <unordered_set>

#include "law/law.h"

namespace noticeclock {

/// Adds the keys ("gdpr.authority") of all duties a law file names, in any of its versions.
void collect_duties(const Node& law, std::unordered_set<std::string>& duties);

/// Reads of one law file what holds for all its versions, and of each version when it is in force,
/// but no text. Slots for what its scope looks at are added to the rulebook's vocabulary. Empty
/// when not even the law's id can be read.
[[nodiscard]] std::optional<Law> read_head(const std::shared_ptr<const Document>& document,
                                           Rulebook& rulebook, Diagnostics& diagnostics);

/// Reads the terms and duties of one version (0 is the main text), unless they have been read. The
/// rulebook must know the keys of all duties of all laws; slots for the figures that conditions
/// look at are added to its vocabulary.
void read_text(std::size_t index, Law& law, Rulebook& rulebook, Diagnostics& diagnostics);

}  // namespace noticeclock
