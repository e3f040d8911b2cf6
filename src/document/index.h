#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace noticeclock {

/// Hashes names so that an index can be asked with a view, without making a string.
struct NameHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view name) const {
        return std::hash<std::string_view>{}(name);
    }
};

/// Things by name. For look-up: whoever goes through them puts them in order first, theirs is not
/// fixed.
template <class T>
using Index = std::unordered_map<std::string, T, NameHash, std::equal_to<>>;

}  // namespace noticeclock
