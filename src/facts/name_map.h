#pragma once

#include <algorithm>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "document/octets.h"

namespace noticeclock {

/// A few things by name, in the order of the names: one sorted row, which keeps its memory when it
/// is cleared. For the dozen entries of an incident that is quicker than a tree. References to
/// entries hold until the next insertion.
template <class T>
class NameMap {
  public:
    using Entry = std::pair<std::string, T>;
    using iterator = typename std::vector<Entry>::iterator;
    using const_iterator = typename std::vector<Entry>::const_iterator;

    [[nodiscard]] iterator begin() { return entries_.begin(); }
    [[nodiscard]] iterator end() { return entries_.end(); }
    [[nodiscard]] const_iterator begin() const { return entries_.begin(); }
    [[nodiscard]] const_iterator end() const { return entries_.end(); }
    [[nodiscard]] const_iterator cbegin() const { return entries_.begin(); }
    [[nodiscard]] bool empty() const { return entries_.empty(); }
    [[nodiscard]] std::size_t size() const { return entries_.size(); }
    void clear() { entries_.clear(); }

    [[nodiscard]] const_iterator find(std::string_view name) const {
        return std::find_if(begin(), end(),
                            [&](const Entry& entry) { return same_text(entry.first, name); });
    }
    [[nodiscard]] bool contains(std::string_view name) const { return find(name) != end(); }
    /// Throws std::out_of_range when there is none.
    [[nodiscard]] const T& at(std::string_view name) const {
        const auto found = find(name);
        if (found == end()) throw std::out_of_range("no such name: " + std::string(name));
        return found->second;
    }
    /// The entry of that name, made when there is none.
    T& operator[](std::string_view name) { return emplace(name, T{}).first->second; }
    /// The entry of that name, and whether it is new; an old one stays as it is.
    std::pair<iterator, bool> emplace(std::string_view name, T thing) {
        const auto at = std::lower_bound(
            begin(), end(), name,
            [](const Entry& entry, std::string_view other) { return entry.first < other; });
        if (at != end() && at->first == name) return {at, false};
        return {entries_.insert(at, Entry(std::string(name), std::move(thing))), true};
    }
    void erase(const_iterator entry) { entries_.erase(entry); }
    friend bool operator==(const NameMap&, const NameMap&) = default;

  private:
    std::vector<Entry> entries_;
};

}  // namespace noticeclock
