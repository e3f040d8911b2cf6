#pragma once

#include <vector>

#include "law/law.h"

namespace noticeclock {

/// Reads `sources:`: where a text can be read.
[[nodiscard]] std::vector<SourceCitation> read_sources(const Node& node, Diagnostics& diagnostics);

}  // namespace noticeclock
