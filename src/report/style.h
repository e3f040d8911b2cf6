#pragma once

#include <string>
#include <string_view>

namespace noticeclock {

/// How a piece of text stands out on a terminal.
enum class Tone : unsigned char { plain, strong, quiet, alarm, warning, good };

/// The text in the ANSI colour of its tone; the text itself when `colour` is off, the tone is
/// plain, or the text is empty.
[[nodiscard]] std::string toned(std::string_view text, Tone tone, bool colour);

/// Text from a file, made safe to show on a terminal: line feeds and tabs become spaces; other
/// control characters (escape, C1), bytes that are not UTF-8, and characters that reorder or hide
/// text (bidirectional overrides, zero-width spaces, tags) become visible escapes such as \x1b or
/// \u202e.
[[nodiscard]] std::string clean(std::string_view text);

/// Whether a code point could change a terminal's state or disguise the text around it.
[[nodiscard]] bool is_hostile(char32_t point);

}  // namespace noticeclock
