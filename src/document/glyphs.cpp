#include "document/glyphs.h"

#include <utf8proc.h>

#include <algorithm>

namespace noticeclock {

namespace {

/// Embeddings, overrides and isolates (U+202A..202E, U+2066..2069) and the marks U+061C, U+200E,
/// U+200F reorder what stands around them; U+2028 and U+2029 break the line.
bool moves_text(utf8proc_int32_t code) {
    return code == 0x061C || code == 0x200E || code == 0x200F ||
           (code >= 0x2028 && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

Glyph glyph(utf8proc_int32_t code, std::string_view bytes) {
    if (code == '\t' || code == '\n') return {" ", 1};
    const bool unsafe = code < 0x20 || (code >= 0x7F && code < 0xA0) || moves_text(code);
    if (unsafe) return {"?", 1};
    return {std::string(bytes), static_cast<std::size_t>(std::max(0, utf8proc_charwidth(code)))};
}

}  // namespace

std::vector<Glyph> glyphs(std::string_view text) {
    std::vector<Glyph> result;
    while (!text.empty()) {
        utf8proc_int32_t code = -1;
        const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
        const auto size =
            utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(text.size()), &code);
        const std::size_t taken = size > 0 ? static_cast<std::size_t>(size) : 1;
        result.push_back(glyph(code, text.substr(0, taken)));
        text.remove_prefix(taken);
    }
    return result;
}

bool is_utf8(std::string_view bytes) {
    while (!bytes.empty()) {
        utf8proc_int32_t code = -1;
        const auto size = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(bytes.data()),
                                           static_cast<utf8proc_ssize_t>(bytes.size()), &code);
        if (size <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(size));
    }
    return true;
}

std::string shown(std::string_view text) {
    std::string result;
    for (const Glyph& glyph : glyphs(text)) result += glyph.bytes;
    return result;
}

}  // namespace noticeclock
