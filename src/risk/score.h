#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace noticeclock {

/// A score in hundredths, so that all arithmetic is exact: 0.25 is {25}.
struct Score {
    std::int64_t hundredths = 0;
    friend constexpr bool operator==(Score one, Score other) = default;
    friend constexpr bool operator<(Score one, Score other) {
        return one.hundredths < other.hundredths;
    }
    friend constexpr bool operator>(Score one, Score other) { return other < one; }
    friend constexpr bool operator<=(Score one, Score other) { return !(other < one); }
    friend constexpr bool operator>=(Score one, Score other) { return !(one < other); }
    friend constexpr Score operator+(Score one, Score other) {
        return {one.hundredths + other.hundredths};
    }
};

/// From `low` to `high`, both inclusive.
struct ScoreRange {
    Score low;
    Score high;
    [[nodiscard]] bool exact() const { return low == high; }
    friend constexpr bool operator==(const ScoreRange&, const ScoreRange&) = default;
};

/// Scores and their sums and products stay below this, so that nothing overflows.
inline constexpr Score most_score{1'000'000'00};

/// A decimal number without sign, with at most two places and below most_score: "4", "0.25"; empty
/// for anything else.
[[nodiscard]] std::optional<Score> parse_score(std::string_view text);

/// The shortest decimal: "4", "0.5", "2.25".
[[nodiscard]] std::string score_text(Score score);

/// The product; empty when it is not a whole number of hundredths.
[[nodiscard]] std::optional<Score> product(Score one, Score other);

}  // namespace noticeclock
