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

}  // namespace noticeclock
