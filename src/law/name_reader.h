#pragma once

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "document/suggestion.h"
#include "facts/vocabulary.h"

namespace noticeclock {

/// The keys of a map in alphabetical order, for suggestions.
template <typename Map>
[[nodiscard]] std::vector<std::string_view> keys_of(const Map& map) {
    std::vector<std::string_view> keys;
    keys.reserve(map.size());
    for (const auto& [key, value] : map) keys.push_back(key);
    std::sort(keys.begin(), keys.end());
    return keys;
}

/// Reads the name of something that must be in the map; `kind` is what such a thing is called
/// ("content item"). A name that is not there is a fault and is returned as written.
template <typename Map>
[[nodiscard]] std::string read_name(const Node& node, std::string_view kind, const Map& map,
                                    Diagnostics& diagnostics) {
    std::string name(node.text());
    if (!map.contains(name)) diagnostics.add(unknown_name(node, kind, keys_of(map)));
    return name;
}

/// Reads one of a closed list of words and returns its place in the list; anything else is a fault.
[[nodiscard]] std::optional<std::size_t> read_listed_word(const Node& node, std::string_view kind,
                                                          std::span<const std::string_view> words,
                                                          Diagnostics& diagnostics);

/// Reads the name of an event of the vocabulary; anything else is a fault.
[[nodiscard]] std::optional<Slot> read_event(const Node& node, const Vocabulary& vocabulary,
                                             Diagnostics& diagnostics);

}  // namespace noticeclock
