#pragma once

#include <string>
#include <vector>

#include "document/language.h"

namespace noticeclock {

/// The fixed phrases about packs.
enum class BagPhrase : unsigned char {
    written,
    valid,
    invalid,
    seal,
    to_sign,
    uncovered,
    many_faults,
    count_
};

/// The phrase in one language, its {0}, {1} ... replaced by the arguments.
[[nodiscard]] std::string say(Language language, BagPhrase phrase,
                              const std::vector<std::string>& arguments = {});

}  // namespace noticeclock
