#include "document/language.h"

#include "document/fields.h"

namespace noticeclock {

namespace {

/// Whether the character that begins here is Japanese: U+3000 or above, three bytes in UTF-8.
bool is_japanese(const std::string& text, std::size_t at) {
    return at < text.size() && static_cast<unsigned char>(text[at]) >= 0xE3;
}

/// YAML folds a line break to a space, which does not belong between two Japanese characters.
std::string unfolded(const std::string& text) {
    if (text.find(' ') == std::string::npos) return text;
    std::string joined;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool folded =
            text[i] == ' ' && i >= 3 && is_japanese(text, i - 3) && is_japanese(text, i + 1);
        if (!folded) joined += text[i];
    }
    return joined;
}

}  // namespace

Text read_wording(const Node& node, Diagnostics& diagnostics) {
    if (!node.is_mapping()) return {read_text(node, diagnostics).value_or(""), {}};
    Text text;
    Fields fields(node, diagnostics);
    text.en = fields.need_text("en");
    text.ja = unfolded(fields.get_text("ja"));
    fields.close();
    return text;
}

Text get_wording(Fields& fields, std::string_view key) {
    const auto node = fields.get(key);
    return node ? read_wording(*node, fields.diagnostics()) : Text();
}

Text need_wording(Fields& fields, std::string_view key) {
    const auto node = fields.need(key);
    return node ? read_wording(*node, fields.diagnostics()) : Text();
}

}  // namespace noticeclock
