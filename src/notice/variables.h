#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "law/law.h"

namespace noticeclock {

/// The names that templates use (noticeclock-rules(5), NOTICES). `inside` are the sections that are
/// open around a tag, the outermost first.
///
/// Whether a variable has a meaning there.
[[nodiscard]] bool is_variable(const Rulebook& rulebook, std::string_view name,
                               const std::vector<std::string>& inside);

/// Whether a section has a meaning there.
[[nodiscard]] bool is_section(const Rulebook& rulebook, std::string_view name,
                              const std::vector<std::string>& inside);

/// The names outside all sections, for suggestions; sections with the variables.
[[nodiscard]] std::vector<std::string> variable_names(const Rulebook& rulebook);

/// The name of a variable that stands for a fact or an event of the vocabulary:
/// "breach.cause", "timeline.aware", "affected".
[[nodiscard]] std::string variable_of(const Rulebook& rulebook, const std::string& fact);

/// Whether a variable says what a forbidden fact says: the fact itself; for the people affected
/// every count of them; for the summary of the breach the incident's title too.
[[nodiscard]] bool tells(const Rulebook& rulebook, std::string_view variable,
                         const std::string& fact);

inline constexpr std::string_view item_prefix = "item.";
inline constexpr std::string_view known_prefix = "known.";
inline constexpr std::string_view timeline_prefix = "timeline.";

}  // namespace noticeclock
