#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/node.h"

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

/// The fault of a name that does not exist: "unknown event 'awaer'", and what was probably meant;
/// `kind` is what such a thing is called.
[[nodiscard]] Diagnostic unknown_name(const Node& node, std::string_view kind,
                                      const std::vector<std::string_view>& known);

}  // namespace noticeclock
