#pragma once

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "batch/plain_string.h"
#include "document/octets.h"

namespace noticeclock {

/// Things by the keys of a line. Lines mostly have the same keys in the same order, so a key is
/// first compared with the one that stood at its place before.
template <class T>
class Keys {
  public:
    void add(std::string_view key, T thing) { things_.emplace(key, std::move(thing)); }
    T& operator[](std::string_view key) { return things_[key]; }
    /// At the beginning of a line.
    void restart() { at_ = 0; }
    /// By the key with which a text begins, up to its quote. Null when there is none.
    T* find(std::string_view text) {
        if (at_ < order_.size() && begins(text, order_[at_]->first)) return &order_[at_++]->second;
        const auto found = things_.find(up_to_quote(text));
        if (found == things_.end()) return nullptr;
        order_.resize(std::max(order_.size(), at_ + 1));
        order_[at_++] = &*found;
        return &found->second;
    }

  private:
    static bool begins(std::string_view text, std::string_view key) {
        return text.size() > key.size() && text[key.size()] == '"' &&
               same_octets(text.data(), key.data(), key.size());
    }

    using Things = std::unordered_map<std::string_view, T>;
    Things things_;
    std::vector<typename Things::value_type*> order_;  // as in the lines before
    std::size_t at_ = 0;
};

}  // namespace noticeclock
