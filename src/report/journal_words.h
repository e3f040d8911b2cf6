#pragma once

#include <string>
#include <vector>

#include "document/language.h"

namespace noticeclock {

/// The fixed phrases about what was known when: replay, history, and what is recorded.
enum class JournalPhrase : unsigned char {
    // assumptions
    assume_known_at,
    assume_from_start,
    assume_not_yet,
    assume_on_the_day,
    assume_entries_ahead,
    // history
    history_head,
    zero_is,
    no_zero,
    no_journal,
    start,
    mark,
    present,
    by,
    why,
    set,
    not_listed,
    taken_out,
    happened,
    time_passed,
    effects,
    no_effect,
    settled,
    asked,
    summary,
    next,
    several,
    // what is recorded
    recorded,
    would_record,
    count_
};

/// The phrase in one language, its {0}, {1} ... replaced by the arguments.
[[nodiscard]] std::string say(Language language, JournalPhrase phrase,
                              const std::vector<std::string>& arguments = {});

}  // namespace noticeclock
