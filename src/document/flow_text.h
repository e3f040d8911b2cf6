#pragma once

#include <string>
#include <string_view>

#include "document/node.h"

namespace noticeclock {

/// A text as a double-quoted YAML scalar on one line that reads back as the same text. Control
/// characters, and those that are not seen or change the direction of writing, are written as
/// escapes. The text must be UTF-8.
[[nodiscard]] std::string quoted_text(std::string_view text);

/// A value as YAML on one line that reads back as the same value: 8400, [name, email],
/// {confidentiality: unknown}. Words that need no quotes get none.
[[nodiscard]] std::string flow_text(const Node& node);

}  // namespace noticeclock
