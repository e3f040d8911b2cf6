#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "logic/program.h"

namespace noticeclock {

/// Results are small numbers 0..7; a mask holds a set of them.
using ResultMask = std::uint8_t;
inline constexpr std::int8_t go_on = -1;

/// One question: its condition and where each answer leads (a result, or go_on to the next
/// question).
struct Branch {
    Program condition;
    std::int8_t yes = go_on;
    std::int8_t no = go_on;
    friend bool operator==(const Branch&, const Branch&) = default;
};

/// Questions in order; the first exit decides; `otherwise` when none did.
struct Decision {
    std::vector<Branch> branches;
    std::int8_t otherwise = 0;
    friend bool operator==(const Decision&, const Decision&) = default;
};

/// The results possible when an unknown answer is followed down both ways. Never too few; may be
/// too many when two questions share an unknown fact.
[[nodiscard]] ResultMask reachable(const Decision& decision, const Value* values);

/// What is settled and what would settle the rest.
struct Settlement {
    ResultMask possible = 0;
    bool exact = true;  ///< false when trying everything would take too long: then `decisive` are
                        ///< the open facts reached, and `possible` is reachable()
    std::vector<Slot> decisive;  ///< facts for which some answer would change the result, in the
                                 ///< order the questions meet them
};

/// Tries every combination of answers that the questions can tell apart. Decisions with up to 12
/// open facts are practically always exact, larger ones when their questions are not too entangled;
/// see Diagram's limits.
///
/// Facts are taken to be independent of each other: where they are not (people affected in DE and
/// in the EEA), `possible` may name too many results, never too few. Tests about the present state
/// of knowledge (`known`, and `may exceed` of a range) keep the answer they have now: the question
/// is what may turn out about the incident, judged by what is known. `values` is used as scratch
/// and restored.
[[nodiscard]] Settlement settle(const Decision& decision, std::vector<Value>& values,
                                const Vocabulary& vocabulary);

/// The answers about one slot that the tests of a decision can tell apart: one representative value
/// each, all settled (for counts a figure on each side of each threshold inside the range; for sets
/// one subset for each way the named words can fall). Tests that `value` already decides tell
/// nothing apart. Empty when there are more than most_answers (answers.h). For events compared with
/// other events, those count as not known, so their own times play no part (answers.h takes them
/// into account).
[[nodiscard]] std::vector<Value> distinct_answers(const Decision& decision, Slot slot,
                                                  const Value& value, const Vocabulary& vocabulary);

}  // namespace noticeclock
