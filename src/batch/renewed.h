#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "facts/name_map.h"

namespace noticeclock {

/// A row of names that each line fills anew. Lines mostly name the same things: their entries stay,
/// with their memory, until it is clear that a line has not named them.
template <class T>
class Renewed {
  public:
    explicit Renewed(NameMap<T>& row) : row_(row) {}
    /// At the beginning of a line.
    void restart() { named_.assign(row_.size(), false); }
    /// The thing of that name, as a line before left it or blank; null when this line has named it.
    T* name(std::string_view name) {
        const auto at = static_cast<std::size_t>(row_.find(name) - row_.cbegin());
        if (at == row_.size()) return add(name);
        if (std::exchange(named_[at], true)) return nullptr;
        return &row_.begin()[static_cast<std::ptrdiff_t>(at)].second;
    }
    /// At the end of a line: takes out what it has not named.
    void drop_others() {
        for (auto at = named_.size(); at-- > 0;) {
            if (!named_[at]) row_.erase(row_.begin() + static_cast<std::ptrdiff_t>(at));
        }
    }

  private:
    T* add(std::string_view name) {
        const auto entry = row_.emplace(name, T{}).first;
        named_.insert(named_.begin() + (entry - row_.begin()), true);
        return &entry->second;
    }

    NameMap<T>& row_;
    std::vector<char> named_;  // of each entry, by the line at hand
};

}  // namespace noticeclock
