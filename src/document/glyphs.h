#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace noticeclock {

/// One code point made safe to show, and the columns it takes on a terminal (0, 1 or 2).
struct Glyph {
    std::string bytes;
    std::size_t width = 1;
};

/// The code points of a text. Tabs and line feeds become spaces; other controls, changes of writing
/// direction and bytes that are not UTF-8 become '?'.
[[nodiscard]] std::vector<Glyph> glyphs(std::string_view text);

/// Whether the bytes are UTF-8 throughout.
[[nodiscard]] bool is_utf8(std::string_view bytes);

/// The text with the same replacements.
[[nodiscard]] std::string shown(std::string_view text);

}  // namespace noticeclock
