#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/name_list.h"
#include "document/node.h"

namespace noticeclock {

/// Reads the keys of one mapping and remembers which were asked for, so that every other key can be
/// reported as unknown, with a suggestion. A node that is not a mapping is reported once and reads
/// as empty. The keys asked for must live as long as the fields: they are names in the program.
class Fields {
  public:
    Fields(Node node, Diagnostics& diagnostics);
    /// The value under `key`, if given and not null.
    std::optional<Node> get(std::string_view key);
    /// As get(), but a missing key is an error at the mapping.
    std::optional<Node> need(std::string_view key);
    /// The text under `key`; empty when it is not given or not text, the latter with a fault.
    std::string get_text(std::string_view key);
    /// As get_text(), but a missing key is an error at the mapping.
    std::string need_text(std::string_view key);
    /// The yes or no under `key`; `otherwise` when it is not given or neither, the latter with a
    /// fault.
    bool get_flag(std::string_view key, bool otherwise = false);
    /// Reports each key that was never asked for. Call once, when all keys have been asked for.
    void close();
    [[nodiscard]] Node node() const { return node_; }
    [[nodiscard]] Diagnostics& diagnostics() { return *diagnostics_; }

  private:
    Node node_;
    Diagnostics* diagnostics_;
    NameList asked_;
    std::uint64_t met_ = 0;  ///< bit i: the i-th key was asked for; the first 64 only
};

/// The text of a scalar; anything else is an error at the node ("expected text").
[[nodiscard]] std::optional<std::string> read_text(const Node& node, Diagnostics& diagnostics);
/// yes, no, true or false in lower case (quotes do not matter: JSON has no other way to say "no");
/// anything else is an error.
[[nodiscard]] std::optional<bool> read_yes_no(const Node& node, Diagnostics& diagnostics);
/// Digits only, no sign, no separators, no leading zero (except 0 itself), at most 10^12.
[[nodiscard]] std::optional<std::int64_t> read_number(const Node& node, Diagnostics& diagnostics);
/// The entries of a sequence, to be walked through in order.
class Entries {
  public:
    class Iterator {
      public:
        Iterator(const Entries& entries, std::size_t at) : entries_(&entries), at_(at) {}
        Node operator*() const { return (*entries_)[at_]; }
        Iterator& operator++() {
            ++at_;
            return *this;
        }
        friend bool operator==(const Iterator& a, const Iterator& b) { return a.at_ == b.at_; }

      private:
        const Entries* entries_;
        std::size_t at_;
    };

    explicit Entries(const Node& node)
        : node_(node),
          size_(node.is_sequence() ? node.size()
                : node.is_null()   ? 0
                                   : 1) {}
    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] bool empty() const { return size_ == 0; }
    [[nodiscard]] Node operator[](std::size_t i) const {
        return node_.is_sequence() ? node_.item(i) : node_;
    }
    [[nodiscard]] Iterator begin() const { return {*this, 0}; }
    [[nodiscard]] Iterator end() const { return {*this, size_}; }

  private:
    Node node_;
    std::size_t size_;
};

/// The entries of a sequence; any other value counts as a sequence of one, nothing as one of none.
[[nodiscard]] inline Entries entries(const Node& node) {
    return Entries(node);
}

/// One key of a mapping with its value.
struct Pair {
    Node key;
    Node value;
};

/// The keys of a mapping with their values, in order; anything else is an error at the node and
/// reads as empty.
[[nodiscard]] std::vector<Pair> pairs(const Node& node, Diagnostics& diagnostics);

}  // namespace noticeclock
