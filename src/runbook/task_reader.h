#pragma once

#include "runbook/names.h"

namespace noticeclock {

/// Reads one task of a runbook whose terms have been read. `key` is the node with its id.
[[nodiscard]] Task read_task(const Node& key, const Node& node, const RunbookNames& names,
                             Diagnostics& diagnostics);

/// Reads one service level.
[[nodiscard]] ServiceLevel read_level(const Node& key, const Node& node, const RunbookNames& names,
                                      Diagnostics& diagnostics);

}  // namespace noticeclock
