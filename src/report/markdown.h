#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace noticeclock {

/// Text made safe to stand anywhere in a Markdown document, also in a cell of a table: cleaned, on
/// one line, and every character that Markdown or HTML gives a meaning escaped.
[[nodiscard]] std::string markdown_text(std::string_view text);

/// A row of a table; its cells are escaped.
[[nodiscard]] std::string markdown_row(const std::vector<std::string>& cells);

/// The row under the titles of a table of that many columns.
[[nodiscard]] std::string markdown_rule(std::size_t columns);

}  // namespace noticeclock
