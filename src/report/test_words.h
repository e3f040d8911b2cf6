#pragma once

#include <string>
#include <vector>

#include "document/language.h"

namespace noticeclock {

/// The fixed phrases of the report on scenarios.
enum class TestPhrase : unsigned char {
    failed,
    not_judged,
    see_faults,
    expected,
    found,
    summary,
    skipped,
    faulty_files,
    coverage_heading,
    coverage_basis,
    column_law,
    column_asks,
    column_exits,
    column_exceptions,
    column_limbs,
    column_holds,
    column_texts,
    column_all,
    whole,
    untouched_laws,
    missing_heading,
    leads_to,
    excepted,
    least_met,
    least_not_met,
    count_
};

/// The phrase in one language, its {0}, {1} ... replaced by the arguments.
[[nodiscard]] std::string say(Language language, TestPhrase phrase,
                              const std::vector<std::string>& arguments = {});

}  // namespace noticeclock
