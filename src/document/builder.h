#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "document/node.h"

namespace noticeclock {

/// Where a value of a tree under construction comes from: `source` is an index given out by
/// Builder::add_source().
struct Origin {
    Position at;
    std::uint16_t source = 0;
};

/// Builds a document from its values in reading order. A mapping is open(), then key, value, key,
/// value ..., then close().
class Builder {
  public:
    /// Makes room for what a text of that many bytes usually holds.
    void reserve(std::size_t bytes);
    /// The index of a source, adding it when it is new.
    std::uint16_t add_source(const std::shared_ptr<const Source>& source);
    void add_null(Origin origin);
    void add_scalar(std::string_view text, bool quoted, Origin origin);
    /// Begins a sequence or a mapping; what is added until close() is inside.
    void open(NodeKind kind, Origin origin);
    void close();
    /// Copies a value of another document with everything below it.
    void add_copy(const Node& node);
    /// Copies an earlier value of this tree with everything below it. It must be closed.
    void repeat(std::uint32_t index);
    /// Whether a value is still open: a copy of it would hold itself.
    [[nodiscard]] bool is_open(std::uint32_t index) const;
    /// Whether the next value is a key of the innermost open mapping.
    [[nodiscard]] bool expects_key() const;
    /// Whether the next value belongs to a key of the innermost open mapping.
    [[nodiscard]] bool expects_value() const;
    /// How many containers are open.
    [[nodiscard]] std::size_t depth() const { return open_.size(); }
    /// The index of the innermost open container.
    [[nodiscard]] std::uint32_t innermost() const { return open_.back().index; }
    /// How many values there are, keys and containers included; also the index the next value gets.
    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(records_.size()); }
    [[nodiscard]] const NodeRecord& record(std::uint32_t index) const { return records_[index]; }
    [[nodiscard]] std::string_view text(std::uint32_t index) const;
    /// How many values the subtree at a closed value holds, itself included.
    [[nodiscard]] std::size_t weight(std::uint32_t index) const;
    /// The finished document; everything must be closed. The builder is empty afterwards.
    [[nodiscard]] std::shared_ptr<const Document> finish(std::string name);

  private:
    struct Open {
        std::uint32_t index;
        std::size_t first_pending;
    };
    std::uint32_t add(NodeKind kind, Origin origin);
    /// Whether the innermost open container is a mapping, and how many of its keys and values there
    /// are.
    [[nodiscard]] bool in_mapping() const;
    [[nodiscard]] std::size_t entries() const {
        return pending_.size() - open_.back().first_pending;
    }

    std::vector<NodeRecord> records_;
    std::vector<std::uint32_t> children_;
    std::string texts_;
    std::vector<std::shared_ptr<const Source>> sources_;
    std::vector<Open> open_;
    std::vector<std::uint32_t> pending_;  ///< the children so far of all open containers
};

}  // namespace noticeclock
