#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace noticeclock {

/// A JSON string literal with its quotes. Control characters, DEL, C1 and characters that reorder
/// or hide text are written as \u escapes; bytes that are not UTF-8 become U+FFFD.
[[nodiscard]] std::string json_string(std::string_view text);
/// The same at the end of a text.
void append_json_string(std::string& out, std::string_view text);

/// Writes JSON, in the order of the calls: two spaces a level, or all on one line. Keys are the
/// caller's; nothing is sorted.
class JsonWriter {
  public:
    explicit JsonWriter(bool compact = false) : compact_(compact) {}
    /// One that goes on after `text`.
    JsonWriter(bool compact, std::string text) : compact_(compact), text_(std::move(text)) {}

    JsonWriter& key(std::string_view name);
    JsonWriter& open_object() { return open('{'); }
    JsonWriter& open_array() { return open('['); }
    /// Closes the object or array opened last.
    JsonWriter& close();

    JsonWriter& string(std::string_view value);
    JsonWriter& number(std::int64_t value);
    JsonWriter& boolean(bool value);
    JsonWriter& null();

    /// A key with its value; an empty optional is written as null.
    JsonWriter& field(std::string_view name, std::string_view value);
    JsonWriter& field(std::string_view name, const char* value);
    JsonWriter& field(std::string_view name, const std::optional<std::string>& value);
    JsonWriter& field(std::string_view name, const std::optional<std::string_view>& value);
    JsonWriter& field(std::string_view name, const std::string& value) {
        return field(name, std::string_view(value));
    }
    JsonWriter& field(std::string_view name, std::integral auto value) {
        return key(name).number(static_cast<std::int64_t>(value));
    }
    JsonWriter& field(std::string_view name, bool value);
    JsonWriter& field(std::string_view name, const std::vector<std::string>& values);
    JsonWriter& object(std::string_view name) { return key(name).open_object(); }
    JsonWriter& array(std::string_view name) { return key(name).open_array(); }

    /// A value that `append` puts at the end of the text, between quotes: nothing in it may need to
    /// be escaped.
    JsonWriter& plain(const std::invocable<std::string&> auto& append) {
        before_value();
        text_ += '"';
        append(text_);
        text_ += '"';
        return *this;
    }

    /// A writer for more of what is in the object (or array) opened last, which has written nothing
    /// yet.
    [[nodiscard]] JsonWriter inside() const;
    /// Where the text ends.
    [[nodiscard]] std::size_t position() const { return text_.size(); }
    /// The members (or elements) of the object (or array) opened last that were written since then,
    /// to be written again.
    [[nodiscard]] std::string members_since(std::size_t position) const;
    /// Writes them again, by a writer of the same form and at the same depth.
    JsonWriter& members(std::string_view written);

    /// The text, ending in a line feed. Everything opened must have been closed.
    [[nodiscard]] std::string take();

  private:
    JsonWriter& open(char bracket);
    JsonWriter& raw(std::string_view text);
    void before_value();
    void new_line();

    bool compact_;
    bool after_key_ = false;
    std::string text_;
    struct Level {
        char closing;
        bool empty;
    };
    std::vector<Level> levels_;
};

}  // namespace noticeclock
