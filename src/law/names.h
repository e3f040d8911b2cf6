#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "law/law.h"

namespace noticeclock {

/// What the readers of one law refer to.
struct LawNames {
    Rulebook* rulebook = nullptr;              ///< so far, with the keys of all duties of all laws
    const std::vector<Term>* terms = nullptr;  ///< of the version being read
    std::string law;                           ///< id of the law being read
    const Ask* scope = nullptr;                ///< of the law being read

    /// What conditions may refer to.
    [[nodiscard]] Names conditions() const;
};

/// Reads the key of a duty ("gdpr.authority"). One that no law has is a fault and is returned as
/// written.
[[nodiscard]] std::string read_duty_key(const Node& node, const Rulebook& rulebook,
                                        Diagnostics& diagnostics);

/// Reads a condition of a duty, once the law's terms have been read. One that is too large to be
/// run with its terms (see is_compilable()) is a fault.
[[nodiscard]] std::optional<Condition> read_duty_condition(const Node& node, const LawNames& names,
                                                           Diagnostics& diagnostics);

/// Adds a fault when the condition at `node` is too large to be run with its terms.
void check_size(const Node& node, const Condition& condition, const std::vector<Term>& terms,
                Diagnostics& diagnostics);

}  // namespace noticeclock
