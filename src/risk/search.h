#pragma once

#include <functional>
#include <span>
#include <vector>

#include "risk/scale.h"

namespace noticeclock {

/// Finds what may come out over all ways in which unknown facts may turn out: exactly, although
/// conditions share facts. Branches on one open fact after the other and leaves aside what cannot
/// better the best found.
class Search {
  public:
    /// How many states are looked at for one answer; beyond, the answer is a bound, not exact.
    static constexpr std::size_t most_states = 20'000;

    Search(const RiskRules& rules, std::vector<const Method*> methods,
           const Vocabulary& vocabulary);

    /// The least and the greatest total of a method.
    [[nodiscard]] ScoreRange total(const Method& method, const std::vector<Value>& values);
    /// The least and the greatest score of a factor.
    [[nodiscard]] ScoreRange range(const Factor& factor, const std::vector<Value>& values);
    /// The steps of a part that can decide.
    [[nodiscard]] StepMask steps(const Part& part, const std::vector<Value>& values);
    /// The level rules that can be the first to hold: see rules_of().
    [[nodiscard]] StepMask applied(const std::vector<Value>& values);
    /// The levels that can come out: the methods joined.
    [[nodiscard]] LevelMask levels(const std::vector<Value>& values);
    /// The same for one method alone.
    [[nodiscard]] LevelMask levels(const Method& method, const std::vector<Value>& values);
    /// False when an answer since the start was a bound only: nothing that is possible is left
    /// out, but some of it may not be.
    [[nodiscard]] bool exact() const { return exact_; }

    /// The slots that open tests look at, in the order met.
    [[nodiscard]] std::vector<Slot> open_slots(const std::vector<Value>& values) const;
    /// Settled answers about a slot that the tests can tell apart; empty for sets and when there
    /// are too many.
    [[nodiscard]] std::vector<Value> answers(Slot slot, const std::vector<Value>& values) const;
    /// Whether a slot holds a figure.
    [[nodiscard]] bool is_count(Slot slot) const {
        return vocabulary_->info(slot).type == FactType::count;
    }

  private:
    using Programs = std::vector<const Program*>;
    struct Bounds {
        std::int64_t low = 0;
        std::int64_t high = 0;
    };
    using Measure = std::function<Bounds(const Value*)>;

    using Ranged = std::function<ScoreRange(const Value*)>;
    using Masked = std::function<StepMask(const Value*)>;

    [[nodiscard]] ScoreRange extremes(const Ranged& of, const Programs& programs,
                                      const std::vector<Value>& values);
    /// Those of `count` bits that can be the one left when everything is settled.
    [[nodiscard]] StepMask reachable(const Masked& of, std::size_t count, const Programs& programs,
                                     const std::vector<Value>& values);
    /// The least value that the measure takes on over all completions.
    [[nodiscard]] std::int64_t least(const Measure& measure, const Programs& programs,
                                     const std::vector<Value>& values);
    void descend(const Measure& measure, const Programs& programs, std::vector<Value>& values,
                 Bounds bounds, std::int64_t& best, std::size_t& states) const;
    [[nodiscard]] LevelMask levels(const std::vector<const Method*>& of,
                                   const std::vector<Value>& values);
    [[nodiscard]] LevelMask bound(const std::vector<const Method*>& of, const Value* values) const;
    [[nodiscard]] std::vector<Value> branches(const Instruction& test,
                                              const std::vector<Value>& values) const;
    [[nodiscard]] std::vector<Value> halves(const Instruction& test, const Value& value) const;
    [[nodiscard]] std::vector<Instruction> tests_of(Slot slot) const;

    const RiskRules* rules_;
    std::vector<const Method*> methods_;
    const Vocabulary* vocabulary_;
    std::vector<Programs> of_method_;  ///< beside methods_
    Programs of_rules_;
    Programs all_;
    bool exact_ = true;
};

}  // namespace noticeclock
