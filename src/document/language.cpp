#include "document/language.h"

#include "document/fields.h"

namespace noticeclock {

namespace {

/// Whether the character that begins here is Japanese: U+3000 or above, three bytes in UTF-8.
bool is_japanese(const std::string& text, std::size_t at) {
    return at < text.size() && static_cast<unsigned char>(text[at]) >= 0xE3;
}

/// YAML folds a line break to a space, which does not belong between two Japanese characters.
std::string unfolded(std::string text) {
    if (text.find(' ') == std::string::npos) return text;
    std::string joined;
    joined.reserve(text.size());
    std::size_t from = 0;
    for (auto at = text.find(' '); at != std::string::npos; at = text.find(' ', at + 1)) {
        const bool folded = at >= 3 && is_japanese(text, at - 3) && is_japanese(text, at + 1);
        if (!folded) continue;
        joined.append(text, from, at - from);
        from = at + 1;
    }
    return joined.append(text, from);
}

/// Nearly every wording is just this: the two languages in their order.
bool is_usual(const Node& node) {
    return node.size() == 2 && node.key(0).text() == "en" && node.key(1).text() == "ja" &&
           node.value(0).is_scalar() && node.value(1).is_scalar();
}

}  // namespace

Text read_wording(const Node& node, Diagnostics& diagnostics) {
    if (!node.is_mapping()) return {read_text(node, diagnostics).value_or(""), {}};
    if (is_usual(node)) {
        return {std::string(node.value(0).text()), unfolded(std::string(node.value(1).text()))};
    }
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
