#pragma once

#include <optional>
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
    const std::vector<Term>* terms = nullptr;  ///< of the version being read
    std::string law;                           ///< id of the law being read

    /// What conditions may refer to.
    [[nodiscard]] Names conditions() const;
    /// All duty keys in alphabetical order, for suggestions.
    [[nodiscard]] std::vector<std::string_view> duty_keys() const;
};

/// Reads a condition of a duty, once the law's terms have been read. One that is too large to be
/// run with its terms (see is_compilable()) is a fault.
[[nodiscard]] std::optional<Condition> read_duty_condition(const Node& node, const LawNames& names,
                                                           Diagnostics& diagnostics);

/// Adds a fault when the condition at `node` is too large to be run with its terms.
void check_size(const Node& node, const Condition& condition, const std::vector<Term>& terms,
                Diagnostics& diagnostics);

}  // namespace noticeclock
