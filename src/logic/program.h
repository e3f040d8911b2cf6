#pragma once

#include <span>
#include <vector>

#include "logic/condition.h"

namespace noticeclock {

/// One step of a flat program in postfix order. `all` of nothing is yes, `any` of nothing is no.
struct Instruction {
    enum class Code : std::uint8_t { test, all, any, negate } code = Code::test;
    Op op = Op::is_yes;
    std::uint16_t count = 0;  ///< all, any: how many results to join
    Slot slot = no_slot;
    Slot other = no_slot;
    FactType type = FactType::yes_no;  ///< of the slot, for `known`
    std::uint8_t before = 0;  ///< results of the same join that wait when this step is done
    std::uint16_t to_join =
        0;  ///< steps from here to the join of this step's result; 0: it is not joined
    std::int64_t number = 0;
    std::uint64_t words = 0;
    friend bool operator==(const Instruction&, const Instruction&) = default;
};

/// Whether two tests ask the same about the same.
[[nodiscard]] inline bool same_test(const Instruction& a, const Instruction& b) {
    return a.op == b.op && a.slot == b.slot && a.other == b.other && a.number == b.number &&
           a.words == b.words;
}

using Program = std::vector<Instruction>;

/// How many results a program may have waiting to be joined: as deep as conditions and terms may be
/// nested.
inline constexpr std::size_t program_depth = 64;

/// How many steps a program may have, terms inlined.
inline constexpr std::size_t program_size = 10'000;

/// Whether a condition is within program_depth and program_size. Terms must have no cycle.
[[nodiscard]] bool is_compilable(const Condition& condition, const std::vector<Term>& terms);

/// Flattens a condition; terms are inlined. Throws std::logic_error when it is not compilable.
[[nodiscard]] Program compile(const Condition& condition, const std::vector<Term>& terms,
                              const Vocabulary& vocabulary);

/// Runs a program over a table of values, or a part of one that gives one result. No allocation.
/// What cannot change the result is passed over. A program of no steps gives yes.
[[nodiscard]] Tri run(std::span<const Instruction> program, const Value* values);

/// Where the part of a program that gives one result begins, by its last step.
[[nodiscard]] std::size_t start_of(std::span<const Instruction> program, std::size_t last);

/// The step that makes one test.
[[nodiscard]] Instruction instruction_of(const Test& test, const Vocabulary& vocabulary);

}  // namespace noticeclock
