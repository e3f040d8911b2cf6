#include "report/draft.h"
#include "report/draft_lines.h"
#include "report/table.h"

// Plain text to paste into a form or a mail: a paragraph is one line.

namespace noticeclock {
namespace {

using Kind = DraftBlock::Kind;

std::string underlined(const std::string& text, char line) {
    return text + "\n" + std::string(display_width(text), line) + "\n";
}

std::string block_text(const DraftBlock& block, Language language) {
    switch (block.kind) {
        case Kind::title:
            return underlined(plain_text(block.runs, language, " "), '=');
        case Kind::heading:
            return underlined(plain_text(block.runs, language, " "), '-');
        case Kind::item:
            return "- " + plain_text(block.runs, language, "\n  ") + "\n";
        case Kind::paragraph:
            break;
    }
    return plain_text(block.runs, language, "\n") + "\n";
}

}  // namespace

std::string draft_text(const Draft& draft) {
    std::string text;
    const DraftBlock* before = nullptr;
    for (const auto& block : draft.blocks) {
        const bool list =
            before != nullptr && before->kind == Kind::item && block.kind == Kind::item;
        if (before != nullptr && !list) text += '\n';
        text += block_text(block, draft.language);
        before = &block;
    }
    return text;
}

}  // namespace noticeclock
