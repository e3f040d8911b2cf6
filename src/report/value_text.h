#pragma once

#include <string>
#include <vector>

#include "document/language.h"
#include "facts/vocabulary.h"
#include "report/clock_text.h"

namespace noticeclock {

/// A value in words: "yes", "120 to 300", "at least 300", "risk or high risk", "name, e-mail;
/// possibly passport", "unknown". A time is shown in UTC; see below for another zone.
[[nodiscard]] std::string value_text(const Vocabulary& vocabulary, Slot slot, const Value& value,
                                     Language language);

/// The same, times as `times` writes them.
[[nodiscard]] std::string value_text(const Vocabulary& vocabulary, Slot slot, const Value& value,
                                     const ClockText& times);

/// Whether a slot's value leaves nothing open.
[[nodiscard]] bool is_known(const Vocabulary& vocabulary, Slot slot, const Value& value);

/// The labels of the words in a mask, in the vocabulary's order.
[[nodiscard]] std::vector<std::string> word_labels(const Fact& fact, std::uint64_t mask,
                                                   Language language);

}  // namespace noticeclock
