#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "document/node.h"
#include "document/suggestion.h"

namespace noticeclock {

/// The words a key may hold, each with its meaning.
template <typename Meaning, std::size_t count>
using WordTable = std::array<std::pair<std::string_view, Meaning>, count>;

/// The meaning of the word at `node`; any other word is an error with a suggestion. `what` names
/// what is read ("a weekday").
template <typename Meaning, std::size_t count>
std::optional<Meaning> read_word(const Node& node, std::string_view what,
                                 const WordTable<Meaning, count>& table, Diagnostics& diagnostics) {
    for (const auto& [word, meaning] : table) {
        if (node.is_scalar() && node.text() == word) return meaning;
    }
    std::vector<std::string_view> words;
    for (const auto& [word, meaning] : table) words.push_back(word);
    const std::string got = node.is_scalar() ? ", got '" + std::string(node.text()) + "'" : "";
    diagnostics.add(
        fault(node, "expected " + std::string(what) + got, suggestion(node.text(), words)));
    return {};
}

}  // namespace noticeclock
