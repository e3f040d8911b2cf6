#pragma once

#include "logic/program.h"

// The tests themselves, in a header of their own so that the loops that ask them hold them whole.

namespace noticeclock {

constexpr Tri tri(bool yes, bool no) {
    return static_cast<Tri>(1 + static_cast<int>(yes) - static_cast<int>(no));
}

inline Tri is_over(const Value& value, std::int64_t number) {
    return tri(value.a > number, value.b <= number);
}

inline Tri may_exceed(const Value& value, std::int64_t number) {
    const bool finite = value.b != unbounded;
    return tri(value.a > number || (finite && value.b > number), value.b <= number);
}

inline Tri names_word(const Value& value, std::uint64_t words) {
    const auto possible = static_cast<std::uint64_t>(value.a);
    const bool none = (possible & words) == 0;
    const bool only = (possible & ~words) == 0;
    return tri(only && possible != 0, none);
}

inline Tri holds_word(const Value& value, std::uint64_t words) {
    const auto certain = static_cast<std::uint64_t>(value.a);
    const auto possible = static_cast<std::uint64_t>(value.b);
    return tri((certain & words) != 0, (possible & words) == 0);
}

/// Events: 0 it has not happened, 1 it has, 2 not known.
inline Tri has_happened(const Value& event) {
    return tri(event.b == 1, event.b == 0);
}

inline Tri comes_before(const Value& first, const Value& second) {
    if (first.b == 0) return Tri::no;
    if (first.b == 2 || second.b == 2) return Tri::unknown;
    const bool yes = second.b == 0 || first.a < second.a;
    return tri(yes, !yes);
}

inline Tri comes_within(const Value& first, const Value& second, std::int64_t seconds) {
    if (first.b == 0 || second.b == 0) return Tri::no;
    if (first.b == 2 || second.b == 2) return Tri::unknown;
    const bool yes = first.a - second.a <= seconds;
    return tri(yes, !yes);
}

/// One test of a single slot (not `before`, `within`) on a value of that slot.
[[nodiscard]] inline Tri test_value(const Instruction& instruction, const Value& value) {
    const std::int64_t n = instruction.number;
    switch (instruction.op) {
        case Op::is_yes:
            return static_cast<Tri>(value.a + value.b);
        case Op::greater:
            return is_over(value, n);
        case Op::at_least:
            return tri(value.a >= n, value.b < n);
        case Op::less:
            return tri(value.b < n, value.a >= n);
        case Op::at_most:
            return tri(value.b <= n, value.a > n);
        case Op::equal:
            return tri(value.a == n && value.b == n, n < value.a || value.b < n);
        case Op::may_exceed:
            return may_exceed(value, n);
        case Op::is_word:
            return names_word(value, instruction.words);
        case Op::has_word:
            return holds_word(value, instruction.words);
        case Op::known:
            return is_settled(instruction.type, value) ? Tri::yes : Tri::no;
        case Op::happened:
            return has_happened(value);
        case Op::before:
        case Op::within:
            break;
    }
    return Tri::unknown;
}

/// One test (a step with Code::test) over values.
[[nodiscard]] inline Tri test(const Instruction& instruction, const Value* values) {
    const Value& value = values[instruction.slot];
    switch (instruction.op) {
        case Op::before:
            return comes_before(value, values[instruction.other]);
        case Op::within:
            return comes_within(value, values[instruction.other], instruction.number);
        default:
            return test_value(instruction, value);
    }
}

}  // namespace noticeclock
