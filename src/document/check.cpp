#include "document/check.h"

#include <utf8proc.h>

#include <algorithm>
#include <cstdio>
#include <utility>

#include "document/cursor.h"

namespace noticeclock {

namespace {

std::string hexadecimal(const char* form, unsigned value) {
    char text[16];
    std::snprintf(text, sizeof text, form, value);
    return text;
}

Diagnostic whole_file(const Source& source, std::string message, std::string hint = {}) {
    return fault(source, {}, 1, std::move(message), std::move(hint));
}

Diagnostic not_text(const Source& source, std::string_view content, std::size_t offset) {
    const auto byte = static_cast<unsigned char>(content[offset]);
    const std::size_t in_file = offset + (source.text.size() - content.size());
    return whole_file(source,
                      "not a text file: byte " + hexadecimal("0x%02X", byte) + " at offset " +
                          std::to_string(in_file) + (byte == 0 ? "" : " is not UTF-8"),
                      byte == 0 ? "" : "save the file with the encoding UTF-8");
}

Diagnostic control(const Source& source, std::string_view content, std::size_t offset,
                   unsigned code) {
    return fault(source, Cursor(content).at(offset), 1,
                 "control character " + hexadecimal("U+%04X", code) + " is not allowed in a text");
}

bool is_plain(char byte) {
    return byte >= ' ' && byte < '\x7F';
}

bool is_white(utf8proc_int32_t code) {
    return code == '\t' || code == '\n' || code == '\r';
}

bool is_control(utf8proc_int32_t code) {
    return !is_white(code) && (code < 0x20 || (code >= 0x7F && code < 0xA0));
}

/// A character that a text may not hold.
struct BadCharacter {
    std::size_t offset = 0;
    utf8proc_int32_t code = -1;  // -1: not UTF-8
};

std::optional<BadCharacter> first_bad_character(std::string_view content) {
    for (std::size_t i = 0; i < content.size();) {
        if (is_plain(content[i])) {
            ++i;
            continue;
        }
        utf8proc_int32_t code = -1;
        const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(content.data() + i);
        const auto left = static_cast<utf8proc_ssize_t>(content.size() - i);
        const auto size = utf8proc_iterate(bytes, left, &code);
        if (size <= 0 || is_control(code)) return BadCharacter{i, size <= 0 ? -1 : code};
        i += static_cast<std::size_t>(size);
    }
    return std::nullopt;
}

Diagnostic fault_of(const BadCharacter& bad, const Source& source, std::string_view content) {
    if (bad.code <= 0) return not_text(source, content, bad.offset);
    return control(source, content, bad.offset, static_cast<unsigned>(bad.code));
}

/// So few keys are compared with each other; more are sorted.
constexpr std::size_t few = 16;

bool has_repeated(const std::vector<Node>& keys) {
    for (std::size_t i = 1; i < keys.size(); ++i) {
        for (std::size_t k = 0; k < i; ++k) {
            if (keys[i].text() == keys[k].text()) return true;
        }
    }
    return false;
}

/// Reports every key that stands again after its first place. `keys` are those of one mapping.
void check_repeated(std::vector<Node>& keys, Diagnostics& diagnostics) {
    if (keys.size() <= few && !has_repeated(keys)) return;
    std::ranges::stable_sort(keys, {}, [](const Node& key) { return key.text(); });
    const Node* first = nullptr;
    for (const Node& key : keys) {
        if (diagnostics.full()) return;
        if (first == nullptr || first->text() != key.text()) {
            first = &key;
            continue;
        }
        auto twice = fault(key, "duplicate key '" + std::string(key.text()) + "'");
        point_to_first(twice, first->position().line);
        diagnostics.add(std::move(twice));
    }
}

void check_mapping(const Node& mapping, std::vector<Node>& keys, Diagnostics& diagnostics) {
    keys.clear();
    for (std::size_t i = 0; i < mapping.size() && !diagnostics.full(); ++i) {
        const Node key = mapping.key(i);
        if (!key.is_scalar()) {
            diagnostics.add(fault(key, "a key must be text"));
        } else if (!key.quoted() && key.text() == "<<") {
            diagnostics.add(fault(key, "merge keys (<<) are not supported", "write the keys out"));
        } else {
            keys.push_back(key);
        }
    }
    check_repeated(keys, diagnostics);
}

}  // namespace

bool holds_only_text(std::string_view text) {
    return !first_bad_character(text);
}

bool check_text(const Source& source, Diagnostics& diagnostics, const Limits& limits) {
    const std::string_view content = content_of(source.text);
    if (content.empty()) {
        diagnostics.add(whole_file(source, "the file is empty"));
        return false;
    }
    if (source.text.size() > limits.bytes) {
        diagnostics.add(whole_file(
            source, "the file is larger than " + std::to_string(limits.bytes) + " bytes"));
        return false;
    }
    const auto bad = first_bad_character(content);
    if (bad) diagnostics.add(fault_of(*bad, source, content));
    return !bad;
}

void check_keys(const Document& document, Diagnostics& diagnostics) {
    std::vector<Node> keys;
    for (std::uint32_t i = 0; i < document.records().size() && !diagnostics.full(); ++i) {
        const Node node(document, i);
        if (node.is_mapping()) check_mapping(node, keys, diagnostics);
    }
}

}  // namespace noticeclock
