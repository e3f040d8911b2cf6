#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace noticeclock {

/// Which cells of a table stand in quotes.
enum class CsvQuotes : std::uint8_t { where_needed, always };

/// Appends one cell of a table of comma-separated values (RFC 4180). Text from an incident stays
/// text: it is cleaned as for a terminal (see clean()), so that a cell is one line, and an
/// apostrophe stands before what a spreadsheet would take for a formula.
void append_csv_cell(std::string& out, std::string_view text,
                     CsvQuotes quotes = CsvQuotes::where_needed);

}  // namespace noticeclock
