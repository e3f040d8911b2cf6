#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace noticeclock {

/// One part of a dotted key.
struct KeyPart {
    std::string_view text;  ///< without its quotes
    std::size_t at = 0;     ///< the byte at which it begins, its quote included
    bool quoted = false;
};

/// A dotted key taken apart.
struct KeyPath {
    std::vector<KeyPart> parts;
    std::size_t end = 0;  ///< the byte after the last part; of a malformed key, where the fault is
    bool whole = false;   ///< false: malformed
};

/// Takes a key such as `affected.US-CA` apart at its dots, up to the first character of `stops`
/// (empty: the whole text; else one of them must follow). A part in double quotes may hold dots and
/// stops; under `notices` and `tasks` the rest of the key is one part, as the keys of duties have a
/// dot of their own.
[[nodiscard]] KeyPath read_key_path(std::string_view text, std::string_view stops = {});

/// The key that read_key_path() takes apart into these parts; a part that needs quotes gets them.
[[nodiscard]] std::string key_path_text(const std::vector<std::string>& parts);

}  // namespace noticeclock
