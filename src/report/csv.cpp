#include "report/csv.h"

#include <algorithm>
#include <array>

#include "report/style.h"

namespace noticeclock {
namespace {

bool is_alphanumeric(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// Whether a cell can stand as it is, which holds of nearly all: that is found out in one pass.
bool is_plain(std::string_view text) {
    return text.empty() || (is_alphanumeric(text.front()) && std::ranges::all_of(text, [](char c) {
                                return c >= ' ' && c <= '~' && c != ',' && c != '"';
                            }));
}

/// Blanks before it do not keep a spreadsheet from calculating, and in a Japanese environment the
/// full-width signs count as the narrow ones.
bool is_formula(std::string_view text) {
    constexpr std::array<std::string_view, 3> blanks{" ", "\u00A0", "\u3000"};
    constexpr std::array<std::string_view, 8> signs{"=", "+", "-", "@", "＝", "＋", "－", "＠"};
    const auto begins = [&](std::string_view start) { return text.starts_with(start); };
    for (auto blank = std::ranges::find_if(blanks, begins); blank != blanks.end();
         blank = std::ranges::find_if(blanks, begins))
        text.remove_prefix(blank->size());
    return std::ranges::any_of(signs, begins);
}

}  // namespace

void append_csv_cell(std::string& out, std::string_view text, CsvQuotes quotes) {
    if (quotes == CsvQuotes::where_needed && is_plain(text)) {
        out += text;
        return;
    }
    const auto shown = clean(text);
    const bool formula = is_formula(shown);
    const bool quoted =
        quotes == CsvQuotes::always || formula || shown.find_first_of(",\"") != std::string::npos;
    if (quoted) out += '"';
    if (formula) out += '\'';
    for (const char c : shown) out.append(c == '"' ? 2 : 1, c);
    if (quoted) out += '"';
}

}  // namespace noticeclock
