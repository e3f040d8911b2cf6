#pragma once

#include <optional>

#include "document/node.h"
#include "time/moment.h"

namespace noticeclock {

/// Reads a date that exists, as YYYY-MM-DD; anything else is a fault.
[[nodiscard]] std::optional<CivilDate> read_date(const Node& node, Diagnostics& diagnostics);

}  // namespace noticeclock
