#pragma once

#include <string>
#include <string_view>

#include "document/node.h"

namespace noticeclock {

class Fields;

/// The languages of what a person reads.
enum class Language { en, ja };

/// A wording in both languages. Japanese falls back to English where a law has none (US State law).
struct Text {
    std::string en;
    std::string ja;
    [[nodiscard]] const std::string& in(Language language) const {
        return language == Language::ja && !ja.empty() ? ja : en;
    }
    [[nodiscard]] bool empty() const { return en.empty() && ja.empty(); }
    friend bool operator==(const Text&, const Text&) = default;
};

/// Reads `{en: ..., ja: ...}` or a plain scalar (English only). `en` is required; other keys are
/// errors.
[[nodiscard]] Text read_wording(const Node& node, Diagnostics& diagnostics);

/// The wording under a key of a mapping; empty when it is not given.
[[nodiscard]] Text get_wording(Fields& fields, std::string_view key);
/// As get_wording(), but a missing key is an error at the mapping.
[[nodiscard]] Text need_wording(Fields& fields, std::string_view key);

}  // namespace noticeclock
