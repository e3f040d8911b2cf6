#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "report/style.h"

namespace noticeclock {

/// Columns that a text takes on a terminal: two for wide (CJK) characters, none for combining
/// marks.
[[nodiscard]] std::size_t display_width(std::string_view text);

/// The text with spaces after it up to `width` columns; longer text is left as it is.
[[nodiscard]] std::string padded(std::string_view text, std::size_t width);

/// At most `width` columns of the text, ending in "..." where something was left out.
[[nodiscard]] std::string cut(std::string_view text, std::size_t width);

/// The text in lines of at most `width` columns, broken at spaces and between CJK characters (never
/// before closing punctuation); a word longer than a line is broken anywhere, but an address on the
/// web that stands alone stays whole. An empty text is one
/// empty line.
[[nodiscard]] std::vector<std::string> wrap(std::string_view text, std::size_t width);

/// One cell of a table. Its text is cleaned when the table is rendered.
struct Cell {
    std::string text;
    Tone tone = Tone::plain;
};

/// One row: a cell for each column, and lines below that start at the table's detail column.
struct Row {
    std::vector<Cell> cells;
    std::vector<Cell> details;
};

/// Rows whose columns line up. Every column is as wide as its widest cell; the last takes what is
/// left of the line and is wrapped.
class Table {
  public:
    /// `detail_column`: the column under which the lines below a row start.
    explicit Table(std::size_t detail_column = 0) : detail_column_(detail_column) {}
    /// Lets those lines start that many columns after the table's own start instead.
    void set_detail_indent(std::size_t columns) { detail_indent_ = columns; }
    void add(Row row) { rows_.push_back(std::move(row)); }
    [[nodiscard]] bool empty() const { return rows_.empty(); }
    /// Each line starts with `indent` spaces and ends in a line feed, without trailing spaces.
    [[nodiscard]] std::string render(std::size_t width, std::size_t indent, bool colour) const;

  private:
    [[nodiscard]] std::vector<std::size_t> starts(std::size_t indent) const;
    std::size_t detail_column_;
    std::size_t detail_indent_ = 0;
    std::vector<Row> rows_;
};

}  // namespace noticeclock
