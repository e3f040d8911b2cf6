#pragma once

#include <span>
#include <vector>

#include "logic/program.h"

namespace noticeclock {

/// How many answers about one slot are tried; more are not.
inline constexpr std::size_t most_answers = 256;

/// The answers about the slot that the tests can tell apart, one settled representative each.
/// `tests` are those about the slot that the present values leave unknown; `values` gives the
/// slot's own value, and for events the times of those it is compared with. A settled slot has its
/// own value only. Empty when there are more than most_answers.
[[nodiscard]] std::vector<Value> answers_about(Slot slot, std::span<const Instruction> tests,
                                               const Value* values, const Vocabulary& vocabulary);

}  // namespace noticeclock
