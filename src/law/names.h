#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "law/law.h"

namespace noticeclock {

/// What the readers of one law refer to: the rulebook so far, and the keys of all duties of all
/// laws.
struct LawNames {
    Rulebook* rulebook = nullptr;
    const std::unordered_set<std::string>* duties = nullptr;
    const std::vector<Term>* terms = nullptr;
    std::string law;  ///< id of the law being read

    /// What conditions may refer to.
    [[nodiscard]] Names conditions() const;
    /// All duty keys in alphabetical order, for suggestions.
    [[nodiscard]] std::vector<std::string_view> duty_keys() const;
};

}  // namespace noticeclock
