#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "report/wording.h"

namespace noticeclock {

/// One fixed phrase in both languages; {0}, {1} stand for arguments.
template <class Phrase>
struct PhraseEntry {
    Phrase phrase;
    std::string_view en;
    std::string_view ja;
};

/// The phrases of an enumeration, which ends with `count_`, in its order.
template <class Phrase>
using PhraseTable = std::array<PhraseEntry<Phrase>, static_cast<std::size_t>(Phrase::count_)>;

/// Whether every phrase stands at its place; to be asserted where a table is written.
template <class Phrase>
[[nodiscard]] constexpr bool in_order(const PhraseTable<Phrase>& table) {
    for (std::size_t i = 0; i < table.size(); ++i) {
        if (static_cast<std::size_t>(table[i].phrase) != i) return false;
    }
    return true;
}

/// The phrase of a table in one language, its {0}, {1} ... replaced by the arguments.
template <class Phrase>
[[nodiscard]] std::string say(const PhraseTable<Phrase>& table, Language language, Phrase phrase,
                              const std::vector<std::string>& arguments) {
    const auto& entry = table.at(static_cast<std::size_t>(phrase));
    return filled(language == Language::ja ? entry.ja : entry.en, arguments);
}

}  // namespace noticeclock
