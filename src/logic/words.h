#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace noticeclock {

/// The words of a test: split at spaces and line feeds; the signs < > = stand alone without spaces
/// too ("a>=5" is three words).
[[nodiscard]] std::vector<std::string_view> split_words(std::string_view text);

/// Words from `first` up to before `last`, joined by single spaces.
[[nodiscard]] std::string join_words(const std::vector<std::string_view>& words, std::size_t first,
                                     std::size_t last);

}  // namespace noticeclock
