#pragma once

#include <string>
#include <string_view>

namespace noticeclock {

/// SHA-256 of the bytes, 64 lower-case hexadecimal digits.
[[nodiscard]] std::string sha256(std::string_view bytes);

}  // namespace noticeclock
