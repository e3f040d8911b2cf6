#include "report/draft.h"
#include "report/draft_lines.h"
#include "report/style.h"

// Markdown (CommonMark): the words of the template stand as they are, values are escaped.

namespace noticeclock {
namespace {

using Kind = DraftBlock::Kind;

constexpr std::string_view always_escaped = "\\`*_{}[]<>&|~#$!";
constexpr std::string_view escaped_in_front = "-+=";

/// Bytes after which a name of a site would become a link by itself.
bool opens_link(std::string_view text, std::size_t at) {
    if (text[at] == ':') return text.substr(at).starts_with("://");
    if (text[at] != '.' || at < 3) return false;
    const auto before = text.substr(at - 3, 3);
    return before == "www" || before == "WWW" || before == "Www";
}

/// "1." and "1)" in front of a line open a list.
bool opens_list(std::string_view text, std::size_t at) {
    if (at == 0 || (text[at] != '.' && text[at] != ')')) return false;
    return text.find_first_not_of("0123456789") == at;
}

std::string escaped(std::string_view text, bool in_front) {
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto front =
            in_front && at == 0 && escaped_in_front.find(text[at]) != std::string::npos;
        if (front || always_escaped.find(text[at]) != std::string_view::npos ||
            opens_link(text, at) || (in_front && opens_list(text, at))) {
            out += '\\';
        }
        out += text[at];
    }
    return out;
}

std::string value_text(std::string_view value, std::string_view newline, bool in_front) {
    std::string out;
    for (const auto& line : lines_of(value)) {
        if (!out.empty()) {
            out += newline;
            in_front = true;
        }
        out += escaped(line, in_front);
    }
    return out;
}

std::string runs_text(const DraftRuns& runs, Language language, std::string_view newline) {
    std::string out;
    for (const auto& run : runs) {
        if (run.kind == DraftRun::Kind::words) {
            out += run.text;
        } else if (run.kind == DraftRun::Kind::value) {
            out += value_text(run.text, newline, out.empty());
        } else {
            out += clean(mark_of(run, language));
        }
    }
    return out;
}

std::string block_text(const DraftBlock& block, Language language) {
    switch (block.kind) {
        case Kind::title:
            return "# " + runs_text(block.runs, language, " ");
        case Kind::heading:
            return "## " + runs_text(block.runs, language, " ");
        case Kind::item:
            return "- " + runs_text(block.runs, language, "\\\n  ");
        case Kind::paragraph:
            break;
    }
    return runs_text(block.runs, language, "\\\n");
}

}  // namespace

std::string draft_markdown(const Draft& draft) {
    std::string text;
    const DraftBlock* before = nullptr;
    for (const auto& block : draft.blocks) {
        const bool list =
            before != nullptr && before->kind == Kind::item && block.kind == Kind::item;
        if (before != nullptr && !list) text += '\n';
        text += block_text(block, draft.language) + "\n";
        before = &block;
    }
    return text;
}

}  // namespace noticeclock
