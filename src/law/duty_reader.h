#pragma once

#include "law/names.h"

namespace noticeclock {

/// Reads one duty of a law; `key` is the node with its id.
[[nodiscard]] Duty read_duty(const Node& key, const Node& node, const LawNames& names,
                             Confidence law_confidence, Diagnostics& diagnostics);

/// primary, secondary or recall.
[[nodiscard]] std::optional<Confidence> read_confidence(const Node& node, Diagnostics& diagnostics);

}  // namespace noticeclock
