#pragma once

#include <cstdint>
#include <limits>

namespace noticeclock {

/// The three values of Kleene's logic, in order: no < unknown < yes.
enum class Tri : std::uint8_t { no = 0, unknown = 1, yes = 2 };

/// Not: unknown stays unknown.
constexpr Tri negation(Tri value) {
    return static_cast<Tri>(2 - static_cast<int>(value));
}

/// Index of a fact, an event or a derived figure in the table of values.
using Slot = std::uint16_t;
inline constexpr Slot no_slot = std::numeric_limits<Slot>::max();

inline constexpr std::int64_t unbounded = std::numeric_limits<std::int64_t>::max();

/// One value, known or not, in 16 bytes. What `a` and `b` hold depends on the slot's type:
///   yes_no  a..b with 0 = no, 1 = yes; unknown is 0..1
///   count   a..b, both inclusive; unknown is 0..unbounded
///   choice  a = mask of the words still possible (bit i = word i)
///   set     a = mask of the words that certainly belong, b = mask of those that may (a is a subset
///   of b) event   b = 0 it has not happened, 1 it happened at `a` (seconds since 1970 UTC), 2 not
///   known
struct Value {
    std::int64_t a = 0;
    std::int64_t b = 0;

    static constexpr Value yes_no(bool v) { return {v ? 1 : 0, v ? 1 : 0}; }
    static constexpr Value unknown_yes_no() { return {0, 1}; }
    static constexpr Value exactly(std::int64_t n) { return {n, n}; }
    static constexpr Value between(std::int64_t low, std::int64_t high) { return {low, high}; }
    static constexpr Value unknown_count() { return {0, unbounded}; }
    static constexpr Value happened(std::int64_t seconds) { return {seconds, 1}; }
    static constexpr Value not_happened() { return {0, 0}; }
    static constexpr Value unknown_event() { return {0, 2}; }
    friend constexpr bool operator==(const Value&, const Value&) = default;
};

}  // namespace noticeclock
