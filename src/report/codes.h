#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "assess/codes.h"

namespace noticeclock {

/// The names that enumerations have in JSON. They are part of the documented contract: never
/// changed, only added to.
[[nodiscard]] std::string_view code_of(Confidence confidence);
[[nodiscard]] std::string_view code_of(Status status);
[[nodiscard]] std::string_view code_of(ClockResult::State state);
[[nodiscard]] std::string_view code_of(CountingStep::Kind kind);
[[nodiscard]] std::string_view code_of(CountingFault::Kind kind);
[[nodiscard]] std::string_view code_of(Assumption::Kind kind);
[[nodiscard]] std::string_view code_of(Tri answer);
[[nodiscard]] std::string_view code_of(Clock::Kind kind);

/// An outcome in words.
[[nodiscard]] std::string outcome_text(Outcome outcome, Language language);
/// "required or not required".
[[nodiscard]] std::string outcome_text(ResultMask possible, Language language);
[[nodiscard]] std::string answer_text(Tri answer, Language language);
[[nodiscard]] std::string confidence_text(Confidence confidence, Language language);
/// The same in one word, for a column: "primary"; 「原文」.
[[nodiscard]] std::string confidence_word(Confidence confidence, Language language);

/// Why an obligation is left out (a word of left_out_words), for a person.
[[nodiscard]] std::string left_out_text(std::string_view word, Language language);

}  // namespace noticeclock
