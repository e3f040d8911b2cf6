#pragma once

#include "law/law.h"

namespace noticeclock {

/// Reads rules/citations.yaml: how citations are written in Japanese.
[[nodiscard]] Citations read_citations(const Node& node, Diagnostics& diagnostics);

}  // namespace noticeclock
