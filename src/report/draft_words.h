#pragma once

#include <string>
#include <vector>

#include "document/language.h"
#include "facts/value.h"

namespace noticeclock {

/// The fixed phrases of drafts and of what is said about them.
enum class DraftPhrase : unsigned char {
    mark_missing,
    mark_follow,
    mark_left_out,
    between,
    at_least,
    people,
    people_between,
    people_at_least,
    lower_bound,
    upper_bound,
    people_in,
    colon,
    missing_title,
    follow_title,
    left_out_title,
    fill,
    nothing_missing,
    not_required,
    serves_duties,
    serves_recipients,
    serves_kind,
    count_
};

/// The phrase in one language, its {0}, {1} ... replaced by the arguments.
[[nodiscard]] std::string say(Language language, DraftPhrase phrase,
                              const std::vector<std::string>& arguments = {});

/// A count as a sentence has it: "8,400", "between 120 and 300", "at least 300"; empty when nothing
/// is known. `people` adds 人 in Japanese.
[[nodiscard]] std::string count_in_words(Language language, const Value& count, bool people);

}  // namespace noticeclock
