#include "report/draft.h"
#include "report/draft_lines.h"
#include "report/style.h"

// One HTML page without scripts, styles or links.

namespace noticeclock {
namespace {

using Kind = DraftBlock::Kind;

std::string escaped(std::string_view text) {
    std::string out;
    for (const char byte : text) {
        switch (byte) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '"':
                out += "&quot;";
                break;
            case '\'':
                out += "&#39;";
                break;
            default:
                out += byte;
        }
    }
    return out;
}

std::string run_text(const DraftRun& run, Language language) {
    if (run.kind == DraftRun::Kind::words) return escaped(run.text);
    if (run.kind != DraftRun::Kind::value) {
        return "<mark>" + escaped(clean(mark_of(run, language))) + "</mark>";
    }
    std::string out;
    bool first = true;
    for (const auto& line : lines_of(run.text)) {
        out += (first ? "" : "<br>") + escaped(line);
        first = false;
    }
    return out;
}

std::string_view element_of(Kind kind) {
    switch (kind) {
        case Kind::title:
            return "h1";
        case Kind::heading:
            return "h2";
        case Kind::item:
            return "li";
        case Kind::paragraph:
            break;
    }
    return "p";
}

std::string block_text(const DraftBlock& block, Language language) {
    const std::string element(element_of(block.kind));
    std::string text;
    for (const auto& run : block.runs) text += run_text(run, language);
    return "<" + element + ">" + text + "</" + element + ">\n";
}

std::string body_text(const Draft& draft) {
    std::string text;
    bool list = false;
    for (const auto& block : draft.blocks) {
        const bool item = block.kind == Kind::item;
        if (item != list) text += item ? "<ul>\n" : "</ul>\n";
        list = item;
        text += block_text(block, draft.language);
    }
    return list ? text + "</ul>\n" : text;
}

std::string title_text(const Draft& draft) {
    return escaped(clean(draft.notice->title.in(draft.language)));
}

}  // namespace

std::string draft_html(const Draft& draft) {
    const std::string language = draft.language == Language::ja ? "ja" : "en";
    return "<!DOCTYPE html>\n<html lang=\"" + language +
           "\">\n<head>\n<meta charset=\"utf-8\">\n<title>" + title_text(draft) +
           "</title>\n</head>\n<body>\n" + body_text(draft) + "</body>\n</html>\n";
}

}  // namespace noticeclock
