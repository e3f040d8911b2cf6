#pragma once

#include <string>
#include <string_view>

#include "document/name_list.h"

namespace noticeclock {

/// The words of a test: split at spaces and line feeds; the signs < > = stand alone without spaces
/// too ("a>=5" is three words).
[[nodiscard]] NameList split_words(std::string_view text);

/// Words from `first` up to before `last`, joined by single spaces.
[[nodiscard]] std::string join_words(const NameList& words, std::size_t first, std::size_t last);

}  // namespace noticeclock
