#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace noticeclock {

/// A place in a text: line and column, both counted from 1; columns count Unicode code points. Line
/// 0 means "the file as a whole".
struct Position {
    std::uint32_t line = 0;
    std::uint32_t column = 0;
    // clang-tidy takes the 0 that a defaulted comparison compares with for a null pointer.
    // NOLINTNEXTLINE(modernize-use-nullptr)
    friend auto operator<=>(const Position&, const Position&) = default;
};

/// A named text as a person gave it: a file's content, or standard input (named "-").
struct Source {
    std::string name;
    std::string text;
};

/// The text without a leading byte order mark. Lines, columns and offsets count from its start.
[[nodiscard]] std::string_view content_of(std::string_view text);

/// How many code points a UTF-8 text has.
[[nodiscard]] std::uint32_t characters(std::string_view text);

/// The text of one line (counted from 1) without its line end; empty when there is no such line.
[[nodiscard]] std::string_view line_of(std::string_view text, std::uint32_t line);

}  // namespace noticeclock
