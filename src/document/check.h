#pragma once

#include "document/node.h"
#include "document/reader.h"

namespace noticeclock {

/// Whether all characters are such as a text may hold: UTF-8 without control characters other than
/// tab, line feed and carriage return.
[[nodiscard]] bool holds_only_text(std::string_view text);

/// Whether the bytes are a text that may be read: not larger than the limit, UTF-8 without control
/// characters other than tab, line feed and carriage return, and not empty. If not, says why.
[[nodiscard]] bool check_text(const Source& source, Diagnostics& diagnostics, const Limits& limits);

/// Reports keys that are given twice in one mapping, keys that are not text, and merge keys.
void check_keys(const Document& document, Diagnostics& diagnostics);

}  // namespace noticeclock
