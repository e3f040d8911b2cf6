#pragma once

#include "runbook/names.h"

namespace noticeclock {

/// Reads one entry of `decisions:` and compiles it unless there are errors. `key` is the node with
/// its id.
[[nodiscard]] Classification read_classification(const Node& key, const Node& node,
                                                 const RunbookNames& names,
                                                 Diagnostics& diagnostics);

}  // namespace noticeclock
