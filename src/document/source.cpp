#include "document/source.h"

#include <algorithm>

namespace noticeclock {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::string_view without_carriage_return(std::string_view line) {
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

bool starts_character(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}

}  // namespace

std::uint32_t characters(std::string_view text) {
    return static_cast<std::uint32_t>(std::ranges::count_if(text, starts_character));
}

std::string_view content_of(std::string_view text) {
    if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
    return text;
}

std::string_view line_of(std::string_view text, std::uint32_t line) {
    if (line == 0) return {};
    text = content_of(text);
    for (std::uint32_t passed = 1; passed < line; ++passed) {
        const std::size_t end = text.find('\n');
        if (end == std::string_view::npos) return {};
        text.remove_prefix(end + 1);
    }
    return without_carriage_return(text.substr(0, text.find('\n')));
}

}  // namespace noticeclock
