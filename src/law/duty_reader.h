#pragma once

#include "law/names.h"

namespace noticeclock {

/// Reads one duty of a law whose terms have been read, and compiles its decision unless there are
/// errors. `key` is the node with its id; `law_confidence` is the duty's own unless it says so.
[[nodiscard]] Duty read_duty(const Node& key, const Node& node, const LawNames& names,
                             Confidence law_confidence, Diagnostics& diagnostics);

/// Reads how far a text was read: primary, secondary or recall.
[[nodiscard]] std::optional<Confidence> read_confidence(const Node& node, Diagnostics& diagnostics);

}  // namespace noticeclock
