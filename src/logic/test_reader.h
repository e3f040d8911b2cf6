#pragma once

#include "logic/condition.h"

namespace noticeclock {

/// Reads a scalar as a condition: a term's name or one test in words.
[[nodiscard]] std::optional<Condition> read_test(const Node& node, const Names& names,
                                                 Diagnostics& diagnostics);

/// Reads the value of `known:`, `happened:` and `sent:`: the name of a fact or event, of an event,
/// of a duty.
[[nodiscard]] std::optional<Condition> read_known(const Node& node, const Names& names,
                                                  Diagnostics& diagnostics);
[[nodiscard]] std::optional<Condition> read_happened(const Node& node, const Names& names,
                                                     Diagnostics& diagnostics);
[[nodiscard]] std::optional<Condition> read_sent(const Node& node, const Names& names,
                                                 Diagnostics& diagnostics);

}  // namespace noticeclock
