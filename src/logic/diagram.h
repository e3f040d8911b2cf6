#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace noticeclock {

/// A reduced ordered decision diagram: nodes ask one open fact each, in a fixed order (levels), and
/// have one child for each answer. Leaves are the results 0..7; for conditions 0 is no and 1 is
/// yes. Equal nodes are one node, and a node whose children are all the same is that child: so a
/// diagram asks about exactly the facts on which its result depends.
class Diagram {
  public:
    /// Leaves are their results; nodes follow.
    using Id = std::uint32_t;
    static constexpr Id leaves = 8;
    static constexpr Id no = 0;
    static constexpr Id yes = 1;
    /// Limits on growth: beyond them the diagram is exhausted().
    static constexpr std::size_t most_nodes = 10'000;
    static constexpr std::size_t most_work = 60'000;

    /// `answers`: how many answers each level has.
    explicit Diagram(std::vector<std::size_t> answers);

    /// The node with these children, one for each answer of the level; all children are of later
    /// levels.
    [[nodiscard]] Id node(std::size_t level, std::span<const Id> children);
    /// "If `condition` then `then`, else `otherwise`"; `condition` has only the leaves yes and no.
    [[nodiscard]] Id choose(Id condition, Id then, Id otherwise);
    /// True when a limit was passed: then ids mean nothing any more.
    [[nodiscard]] bool exhausted() const { return exhausted_; }
    /// The results that can be reached from a node, as a mask.
    [[nodiscard]] std::uint8_t results(Id root) const;
    /// For each level whether the result depends on it.
    [[nodiscard]] std::vector<bool> levels(Id root) const;

  private:
    struct Node {
        std::uint32_t level;
        std::uint32_t child_at;
    };
    struct Remembered {
        Id condition = 0;
        Id then = 0;
        Id otherwise = 0;
        Id result = 0;
    };
    [[nodiscard]] std::size_t level_of(Id id) const;
    [[nodiscard]] Id child(Id id, std::size_t level, std::size_t answer) const;
    [[nodiscard]] std::span<const Id> children(Id id) const;
    [[nodiscard]] std::vector<bool> met(Id root) const;
    Id expand(Id condition, Id then, Id otherwise);
    Id add(std::size_t level, std::span<const Id> of);
    void grow();

    std::vector<std::size_t> answers_;
    std::vector<Node> nodes_;
    std::vector<Id> children_;
    std::vector<Id> index_;  // open addressing; 0 is an empty place
    std::vector<Remembered> memory_;
    std::vector<Id> pending_;
    std::size_t work_ = 0;
    bool exhausted_ = false;
};

}  // namespace noticeclock
