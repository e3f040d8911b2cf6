#include "report/draft_lines.h"

#include "report/style.h"

namespace noticeclock {
namespace {

constexpr std::string_view blanks = " \t\r";

std::string_view stripped(std::string_view line) {
    const auto first = line.find_first_not_of(blanks);
    if (first == std::string_view::npos) return {};
    return line.substr(first, line.find_last_not_of(blanks) - first + 1);
}

/// A value of one line keeps the blanks at its ends: they part it from what stands beside it.
bool is_one_line(std::string_view text) {
    return text.find('\n') == std::string_view::npos;
}

}  // namespace

std::vector<std::string> lines_of(std::string_view text) {
    if (is_one_line(text)) return {clean(text)};
    std::vector<std::string> lines;
    while (!text.empty()) {
        const auto end = text.find('\n');
        const auto line = stripped(text.substr(0, end));
        if (!line.empty()) lines.push_back(clean(line));
        if (end == std::string_view::npos) break;
        text.remove_prefix(end + 1);
    }
    return lines;
}

std::string plain_text(const DraftRuns& runs, Language language, std::string_view newline) {
    std::string text;
    for (const auto& run : runs) {
        if (run.kind == DraftRun::Kind::words) {
            text += run.text;
        } else if (run.kind != DraftRun::Kind::value) {
            text += clean(mark_of(run, language));
        } else {
            bool first = true;
            for (const auto& line : lines_of(run.text)) {
                if (!first) text += newline;
                text += line;
                first = false;
            }
        }
    }
    return text;
}

}  // namespace noticeclock
