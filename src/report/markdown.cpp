#include "report/markdown.h"

#include "report/style.h"

namespace noticeclock {

std::string markdown_text(std::string_view text) {
    constexpr std::string_view marked = R"(\`*_{}[]()#!|~$^=)";
    std::string out;
    for (const char byte : clean(text)) {
        if (byte == '<') {
            out += "&lt;";
        } else if (byte == '>') {
            out += "&gt;";
        } else if (byte == '&') {
            out += "&amp;";
        } else {
            if (marked.find(byte) != std::string_view::npos) out += '\\';
            out += byte;
        }
    }
    // At the start of a line these would begin a list or a rule.
    const bool begins_list = !out.empty() && (out.front() == '-' || out.front() == '+');
    return begins_list ? "\\" + out : out;
}

std::string markdown_row(const std::vector<std::string>& cells) {
    std::string row = "|";
    for (const auto& cell : cells) row += " " + markdown_text(cell) + " |";
    return row + "\n";
}

std::string markdown_rule(std::size_t columns) {
    std::string rule = "|";
    for (std::size_t i = 0; i < columns; ++i) rule += " --- |";
    return rule + "\n";
}

}  // namespace noticeclock
