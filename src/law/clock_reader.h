#pragma once

#include "law/clock.h"
#include "law/names.h"

namespace noticeclock {

/// Reads a `clock:` (see noticeclock-rules(5), CLOCKS): one clock, or a list of alternatives with
/// `when`.
[[nodiscard]] std::optional<Clock> read_clock(const Node& node, const LawNames& names,
                                              Diagnostics& diagnostics);

/// Reads a period such as "72 hours"; a fault says what to write.
[[nodiscard]] std::optional<Period> read_period(const Node& node, Diagnostics& diagnostics);

/// Reads the id of a counting rule that exists.
[[nodiscard]] std::string read_count(const Node& node, const Rulebook& rulebook,
                                     Diagnostics& diagnostics);

}  // namespace noticeclock
