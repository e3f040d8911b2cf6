#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace noticeclock {

/// The candidate that a person most likely meant (Damerau-Levenshtein distance of at most a third
/// of the word's length, at least 1), or empty. Ties go to the candidate that comes first.
[[nodiscard]] std::string_view closest(std::string_view word,
                                       const std::vector<std::string_view>& candidates);

/// "did you mean 'X'?" for the closest candidate; otherwise "one of: a, b, c" when there are at
/// most 12 candidates; otherwise empty.
[[nodiscard]] std::string suggestion(std::string_view word,
                                     const std::vector<std::string_view>& candidates);

/// As suggestion(), but lists the candidates however many they are: for words nobody can guess.
[[nodiscard]] std::string full_suggestion(std::string_view word,
                                          const std::vector<std::string_view>& candidates);

}  // namespace noticeclock
