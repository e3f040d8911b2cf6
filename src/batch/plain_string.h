#pragma once

#include <string_view>

namespace noticeclock {

/// The text up to the next quote: a key or a string of JSON from its first character on.
[[nodiscard]] inline std::string_view up_to_quote(std::string_view text) {
    return text.substr(0, text.find('"'));
}

/// Whether what stands between the quotes of a string of JSON is the string itself, without
/// escapes, and holds no character that a text may not hold (document/check.h).
[[nodiscard]] bool is_plain(std::string_view text);

}  // namespace noticeclock
