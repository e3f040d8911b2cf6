#include "report/json.h"

#include <fmt/format.h>
#include <utf8proc.h>

#include <array>
#include <iterator>
#include <stdexcept>

#include "document/octets.h"
#include "report/style.h"

namespace noticeclock {

namespace {

void append_unicode_escape(std::string& out, std::uint32_t point) {
    auto to = std::back_inserter(out);
    if (point <= 0xFFFF) {
        fmt::format_to(to, "\\u{:04x}", point);
        return;
    }
    const auto rest = point - 0x10000;
    fmt::format_to(to, "\\u{:04x}\\u{:04x}", 0xD800 + (rest >> 10U), 0xDC00 + (rest & 0x3FFU));
}

/// Empty for a character that has no short escape.
std::string_view short_escape(char32_t point) {
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
            return {};
    }
}

void append_character(std::string& out, char32_t point, std::string_view bytes) {
    if (const auto escape = short_escape(point); !escape.empty()) {
        out += escape;
    } else if (is_hostile(point)) {
        append_unicode_escape(out, static_cast<std::uint32_t>(point));
    } else {
        out += bytes;
    }
}

/// Whether each byte is written as it is.
constexpr auto plain = [] {
    std::array<bool, 256> table{};
    for (unsigned byte = ' '; byte <= '~'; ++byte) table[byte] = byte != '"' && byte != '\\';
    return table;
}();

/// Whether all of eight bytes are plain: printable, and none gets its eighth bit set by subtracting
/// one from the difference to a character that is escaped. Only a byte that is not plain can carry
/// over to the next.
bool are_plain(std::uint64_t eight) {
    const auto quote = eight ^ in_each_octet('"');
    const auto backslash = eight ^ in_each_octet('\\');
    return !is_marked(odd_marks(eight) | (quote - in_each_octet(1)) |
                      (backslash - in_each_octet(1)));
}

/// How many bytes from the start are written as they are.
std::size_t plain_bytes(std::string_view text) {
    std::size_t count = 0;
    for (; text.size() - count >= 8; count += 8) {
        if (!are_plain(eight_octets(text.data() + count))) break;
    }
    while (count < text.size() && plain[static_cast<unsigned char>(text[count])]) ++count;
    return count;
}

/// Appends the first character as it is written; how many bytes of the text it takes.
std::size_t append_next(std::string& out, std::string_view text) {
    utf8proc_int32_t point = 0;
    const auto length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                         static_cast<utf8proc_ssize_t>(text.size()), &point);
    if (length <= 0) {
        out += "\xEF\xBF\xBD";
        return 1;
    }
    const auto size = static_cast<std::size_t>(length);
    append_character(out, static_cast<char32_t>(point), text.substr(0, size));
    return size;
}

constexpr std::size_t short_text = 62;

/// Appends a short plain text between quotes, at one go.
void append_short(std::string& out, std::string_view text) {
    std::array<char, short_text + 2> quoted;
    quoted.front() = '"';
    std::memcpy(&quoted[1], text.data(), text.size());
    quoted[text.size() + 1] = '"';
    out.append(quoted.data(), text.size() + 2);
}

}  // namespace

void append_json_string(std::string& out, std::string_view text) {
    auto count = plain_bytes(text);
    if (count == text.size() && count <= short_text) return append_short(out, text);
    out += '"';
    while (true) {
        out.append(text.data(), count);
        text.remove_prefix(count);
        if (text.empty()) break;
        text.remove_prefix(append_next(out, text));
        count = plain_bytes(text);
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
    append_json_string(text_, name);
    text_ += ':';
    if (!compact_) text_ += ' ';
    after_key_ = true;
    return *this;
}

JsonWriter& JsonWriter::string(std::string_view value) {
    before_value();
    append_json_string(text_, value);
    return *this;
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
JsonWriter& JsonWriter::field(std::string_view name, const std::optional<std::string_view>& value) {
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
    text_ += '\n';
    return std::move(text_);
}

JsonWriter JsonWriter::inside() const {
    JsonWriter writer(compact_);
    writer.levels_ = levels_;
    writer.levels_.back().empty = true;
    return writer;
}

std::string JsonWriter::members_since(std::size_t position) const {
    const auto comma = position < text_.size() && text_[position] == ',' ? 1U : 0U;
    return text_.substr(position + comma);
}

JsonWriter& JsonWriter::members(std::string_view written) {
    if (!levels_.back().empty) text_ += ',';
    levels_.back().empty = false;
    text_ += written;
    return *this;
}

}  // namespace noticeclock
