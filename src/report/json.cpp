#include "report/json.h"

#include <fmt/format.h>
#include <utf8proc.h>

#include <algorithm>
#include <stdexcept>

#include "report/style.h"

namespace noticeclock {

namespace {

std::string unicode_escape(std::uint32_t point) {
    if (point <= 0xFFFF) return fmt::format("\\u{:04x}", point);
    const auto rest = point - 0x10000;
    return fmt::format("\\u{:04x}\\u{:04x}", 0xD800 + (rest >> 10U), 0xDC00 + (rest & 0x3FFU));
}

std::string json_character(char32_t point, std::string_view bytes) {
    switch (point) {
        case U'"':
            return "\\\"";
        case U'\\':
            return "\\\\";
        case U'\n':
            return "\\n";
        case U'\r':
            return "\\r";
        case U'\t':
            return "\\t";
        default:
            return is_hostile(point) ? unicode_escape(static_cast<std::uint32_t>(point))
                                     : std::string(bytes);
    }
}

/// How many bytes from the start are written as they are.
std::size_t plain_bytes(std::string_view text) {
    const auto end = std::find_if(text.begin(), text.end(), [](char byte) {
        return byte < ' ' || byte > '~' || byte == '"' || byte == '\\';
    });
    return static_cast<std::size_t>(end - text.begin());
}

}  // namespace

void append_json_string(std::string& out, std::string_view text) {
    out += '"';
    for (std::size_t i = 0; i < text.size();) {
        const auto plain = plain_bytes(text.substr(i));
        out += text.substr(i, plain);
        i += plain;
        if (i == text.size()) break;
        utf8proc_int32_t point = 0;
        const auto length =
            utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data() + i),
                             static_cast<utf8proc_ssize_t>(text.size() - i), &point);
        const auto size = length > 0 ? static_cast<std::size_t>(length) : 1;
        out += length > 0 ? json_character(static_cast<char32_t>(point), text.substr(i, size))
                          : "\xEF\xBF\xBD";
        i += size;
    }
    out += '"';
}

std::string json_string(std::string_view text) {
    std::string out;
    append_json_string(out, text);
    return out;
}

void JsonWriter::new_line() {
    if (compact_) return;
    text_ += '\n';
    text_.append(levels_.size() * 2, ' ');
}

void JsonWriter::before_value() {
    if (after_key_) {
        after_key_ = false;
        return;
    }
    if (levels_.empty()) return;
    if (!levels_.back().empty) text_ += ',';
    levels_.back().empty = false;
    new_line();
}

JsonWriter& JsonWriter::raw(std::string_view text) {
    before_value();
    text_ += text;
    return *this;
}

JsonWriter& JsonWriter::open(char bracket) {
    before_value();
    text_ += bracket;
    levels_.push_back({bracket == '{' ? '}' : ']', true});
    return *this;
}

JsonWriter& JsonWriter::close() {
    if (levels_.empty()) throw std::logic_error("JSON: nothing is open");
    const auto level = levels_.back();
    levels_.pop_back();
    if (!level.empty) new_line();
    text_ += level.closing;
    return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
    before_value();
    text_ += json_string(name);
    text_ += compact_ ? ":" : ": ";
    after_key_ = true;
    return *this;
}

JsonWriter& JsonWriter::string(std::string_view value) {
    return raw(json_string(value));
}
JsonWriter& JsonWriter::number(std::int64_t value) {
    return raw(std::to_string(value));
}
JsonWriter& JsonWriter::boolean(bool value) {
    return raw(value ? "true" : "false");
}
JsonWriter& JsonWriter::null() {
    return raw("null");
}

JsonWriter& JsonWriter::field(std::string_view name, std::string_view value) {
    return key(name).string(value);
}
JsonWriter& JsonWriter::field(std::string_view name, const char* value) {
    return key(name).string(value);
}
JsonWriter& JsonWriter::field(std::string_view name, const std::optional<std::string>& value) {
    return value ? key(name).string(*value) : key(name).null();
}
JsonWriter& JsonWriter::field(std::string_view name, bool value) {
    return key(name).boolean(value);
}
JsonWriter& JsonWriter::field(std::string_view name, const std::vector<std::string>& values) {
    array(name);
    for (const auto& value : values) string(value);
    return close();
}

std::string JsonWriter::take() {
    if (!levels_.empty()) throw std::logic_error("JSON: something is still open");
    return std::move(text_) + "\n";
}

}  // namespace noticeclock
