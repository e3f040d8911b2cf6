#include "document/flow_text.h"

#include <utf8proc.h>

#include <cstdio>

namespace noticeclock {

namespace {

std::string escape(const char* form, utf8proc_int32_t code) {
    char text[16];
    std::snprintf(text, sizeof text, form, static_cast<unsigned>(code));
    return text;
}

/// Whether a character is better seen as an escape: it does not show, or moves what stands around
/// it, or ends a line.
bool is_unseen(utf8proc_int32_t code) {
    switch (utf8proc_category(code)) {
        case UTF8PROC_CATEGORY_CC:
        case UTF8PROC_CATEGORY_CF:
        case UTF8PROC_CATEGORY_CN:
        case UTF8PROC_CATEGORY_CO:
        case UTF8PROC_CATEGORY_CS:
        case UTF8PROC_CATEGORY_ZL:
        case UTF8PROC_CATEGORY_ZP:
            return true;
        default:
            return false;
    }
}

std::string escaped(utf8proc_int32_t code) {
    switch (code) {
        case '"':
            return "\\\"";
        case '\\':
            return "\\\\";
        case '\n':
            return "\\n";
        case '\r':
            return "\\r";
        case '\t':
            return "\\t";
        default:
            break;
    }
    if (code < 0x100) return escape("\\x%02X", code);
    return code < 0x10000 ? escape("\\u%04X", code) : escape("\\U%08X", code);
}

/// The length in bytes of the character at the start of a text; 0 when it is not UTF-8.
std::size_t next(std::string_view text, utf8proc_int32_t& code) {
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    const auto size = utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(text.size()), &code);
    return size > 0 ? static_cast<std::size_t>(size) : 0;
}

bool is_letter_or_digit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// Whether a plain scalar can stand without quotes wherever a value may stand.
bool needs_no_quotes(std::string_view text) {
    if (text.empty() || !is_letter_or_digit(text.back())) return false;
    if (!is_letter_or_digit(text.front()) && !text.starts_with("..")) return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (is_letter_or_digit(c) || c == '_' || c == '-' || c == '.' || c == '+' || c == '/')
            continue;
        const bool inside = i + 1 < text.size() && is_letter_or_digit(text[i + 1]);
        if ((c == ':' || c == ' ') && inside && text[i - 1] != ':') continue;
        return false;
    }
    return true;
}

/// `500..` is a count as well.
bool is_open_range(std::string_view text) {
    return text.size() > 2 && text.ends_with("..") &&
           text.substr(0, text.size() - 2).find_first_not_of("0123456789") ==
               std::string_view::npos;
}

std::string list_text(const Node& node) {
    std::string text(1, node.is_mapping() ? '{' : '[');
    for (std::size_t i = 0; i < node.size(); ++i) {
        if (i > 0) text += ", ";
        if (node.is_mapping()) text += flow_text(node.key(i)) + ": ";
        text += flow_text(node.is_mapping() ? node.value(i) : node.item(i));
    }
    return text + (node.is_mapping() ? '}' : ']');
}

}  // namespace

std::string quoted_text(std::string_view text) {
    std::string quoted = "\"";
    while (!text.empty()) {
        utf8proc_int32_t code = 0;
        const std::size_t size = next(text, code);
        if (size == 0) break;
        const bool plain = code != '"' && code != '\\' && !is_unseen(code);
        quoted += plain ? std::string(text.substr(0, size)) : escaped(code);
        text.remove_prefix(size);
    }
    return quoted + "\"";
}

std::string flow_text(const Node& node) {
    if (node.is_null()) return "null";
    if (!node.is_scalar()) return list_text(node);
    const auto text = node.text();
    const bool plain = !node.quoted() && (needs_no_quotes(text) || is_open_range(text));
    return plain ? std::string(text) : quoted_text(text);
}

}  // namespace noticeclock
