#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "logic/route.h"

namespace noticeclock {

/// Several decisions beside each other, and the single answers that rule a result of theirs out
/// (Route::bars): each test is made once for all of them. What is left has to be walked.
class Sieve {
  public:
    /// A set of decisions: bit i stands for the one of index i.
    using Decisions = std::uint64_t;

    /// Of the decision of that index. Those after the first 64 are never ruled out.
    void add(std::size_t decision, const Route::Bar& bar);
    /// The decisions of which an answer has that result ruled out.
    [[nodiscard]] Decisions ruled_out(const Value* values) const;
    /// Whether a decision is among them.
    [[nodiscard]] static bool has(Decisions decisions, std::size_t decision) {
        return decision < bits && (decisions >> decision & 1U) != 0;
    }

  private:
    static constexpr std::size_t bits = 64;
    using ByAnswer = std::array<Decisions, 3>;
    /// Small, and sorted by kind: to choose among kinds costs more than to test.
    struct Mesh {
        std::int64_t figure = 0;  ///< the number or the words
        ByAnswer out{};           ///< what the answer rules out
        Slot slot = no_slot;
        [[nodiscard]] Decisions by(Tri answer) const {
            return out[static_cast<std::size_t>(answer)];
        }
    };
    struct Other {
        Instruction test;
        ByAnswer out{};
    };
    ByAnswer& at(const Instruction& test);

    std::vector<Mesh> over_;
    std::vector<Mesh> is_word_;
    std::vector<Mesh> has_word_;
    std::vector<Other> others_;
};

}  // namespace noticeclock
