#pragma once

#include <optional>
#include <string>

#include "document/node.h"
#include "facts/vocabulary.h"

namespace noticeclock {

/// Reads the value of a fact that has a slot, by its type (see noticeclock-incident(5), VALUES).
/// `unknown` is always allowed.
[[nodiscard]] std::optional<Value> read_value(const Node& node, const Fact& fact,
                                              Diagnostics& diagnostics);

/// A count: digits, `120..300`, `500..`, `..1000` or `unknown`.
[[nodiscard]] std::optional<Value> read_count_value(const Node& node, Diagnostics& diagnostics);

/// Free text: a scalar, or a list or mapping of scalars, joined.
[[nodiscard]] std::optional<std::string> read_free_text(const Node& node, Diagnostics& diagnostics);

/// Whether the node is the plain word `unknown`.
[[nodiscard]] bool is_unknown(const Node& node);

}  // namespace noticeclock
