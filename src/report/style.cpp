#include "report/style.h"

#include <fmt/format.h>
#include <utf8proc.h>

#include <algorithm>

namespace noticeclock {

namespace {

std::string_view code_of(Tone tone) {
    switch (tone) {
        case Tone::strong:
            return "\x1b[1m";
        case Tone::quiet:
            return "\x1b[2m";
        case Tone::alarm:
            return "\x1b[1;31m";
        case Tone::warning:
            return "\x1b[33m";
        case Tone::good:
            return "\x1b[32m";
        case Tone::plain:
            break;
    }
    return {};
}

bool is_control(char32_t point) {
    return point < 0x20 || (point >= 0x7F && point <= 0x9F);
}

bool hides_or_reorders(char32_t point) {
    return point == 0x00AD || point == 0x061C || point == 0x180E || point == 0x200B ||
           point == 0x200E || point == 0x200F || (point >= 0x2028 && point <= 0x202E) ||
           (point >= 0x2060 && point <= 0x206F) || point == 0xFEFF ||
           (point >= 0xFFF9 && point <= 0xFFFB) || (point >= 0xE0000 && point <= 0xE007F);
}

std::string escape_of(char32_t point) {
    const auto number = static_cast<std::uint32_t>(point);
    if (number <= 0xFF) return fmt::format("\\x{:02x}", number);
    return number <= 0xFFFF ? fmt::format("\\u{:04x}", number) : fmt::format("\\U{:08x}", number);
}

bool is_printable_ascii(char byte) {
    return byte >= ' ' && byte <= '~';
}

std::string shown(char32_t point, std::string_view bytes) {
    if (point == '\n' || point == '\t') return " ";
    if (point == '\r') return {};
    return is_hostile(point) ? escape_of(point) : std::string(bytes);
}

}  // namespace

std::string toned(std::string_view text, Tone tone, bool colour) {
    const auto code = code_of(tone);
    if (!colour || code.empty() || text.empty()) return std::string(text);
    return std::string(code).append(text).append("\x1b[0m");
}

bool is_hostile(char32_t point) {
    return is_control(point) || hides_or_reorders(point);
}

std::string clean(std::string_view text) {
    if (std::ranges::all_of(text, is_printable_ascii)) return std::string(text);
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        utf8proc_int32_t point = 0;
        const auto length =
            utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data() + i),
                             static_cast<utf8proc_ssize_t>(text.size() - i), &point);
        if (length <= 0) {
            out += fmt::format("\\x{:02x}", static_cast<unsigned char>(text[i]));
            ++i;
            continue;
        }
        const auto size = static_cast<std::size_t>(length);
        out += shown(static_cast<char32_t>(point), text.substr(i, size));
        i += size;
    }
    return out;
}

}  // namespace noticeclock
