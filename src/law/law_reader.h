#pragma once

#include "law/law.h"

namespace noticeclock {

/// Adds the names that others may refer to: the keys ("gdpr.authority") of all duties of a law file
/// in any of its versions, and its kinds of hold.
void collect_names(const Node& law, Rulebook& rulebook);

/// Reads of one law file what decides whether it is looked into: its scope, and of each version
/// when it is in force. Slots for what the scope looks at are added to the rulebook's vocabulary.
/// Empty when not even the law's id can be read.
[[nodiscard]] std::optional<Law> read_head(const std::shared_ptr<const Document>& document,
                                           Rulebook& rulebook, Diagnostics& diagnostics);

/// Reads the terms and duties of one version (0 is the main text), unless they have been read, and
/// with the first of them what holds for all. The rulebook must know the keys of all duties of all
/// laws; slots for the figures that conditions
/// look at are added to its vocabulary.
void read_text(std::size_t index, Law& law, Rulebook& rulebook, Diagnostics& diagnostics);

}  // namespace noticeclock
