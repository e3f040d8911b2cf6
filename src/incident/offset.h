#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace noticeclock {

/// The time after T+0 of "T+24h", "T+24" (hours), "T+3d", "T+45m" or "T+1d6h30m"; units in this
/// order, each at most once. Empty when the text has another form or is above 99,999 of a unit.
[[nodiscard]] std::optional<std::chrono::minutes> read_offset(std::string_view text);

/// Whether a text means to be one: it begins with "T+".
[[nodiscard]] bool is_offset(std::string_view text);

/// "T+26:30": hours and minutes after T+0, or before it: "T-0:05".
[[nodiscard]] std::string offset_text(std::chrono::seconds offset);

}  // namespace noticeclock
