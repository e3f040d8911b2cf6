#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "law/names.h"
#include "runbook/runbook.h"

namespace noticeclock {

/// What the readers of one runbook refer to.
struct RunbookNames {
    LawNames law;  ///< the rulebook and the runbook's terms, for conditions
    const Runbooks* catalog = nullptr;
    std::vector<std::string_view> phases;  ///< ids
    std::vector<std::string_view> tasks;   ///< ids
};

/// Reads a condition of a runbook, once its terms have been read. A runbook concerns no one place:
/// a condition about `affected.here` is a fault.
[[nodiscard]] std::optional<Condition> read_runbook_condition(const Node& node,
                                                              const RunbookNames& names,
                                                              Diagnostics& diagnostics);

/// Adds a fault when the condition at `node` looks at `affected.here`.
void refuse_here(const Node& node, const Condition& condition, const std::vector<Term>& terms,
                 const Vocabulary& vocabulary, Diagnostics& diagnostics);

/// Reads one of the names of a list; one that is not there is a fault and is returned as written.
[[nodiscard]] std::string read_name_of(const Node& node, std::string_view kind,
                                       const std::vector<std::string_view>& known,
                                       Diagnostics& diagnostics);

/// Reads the ids of controls that exist under `controls:`.
[[nodiscard]] std::vector<std::string> read_controls(Fields& fields, const RunbookNames& names,
                                                     Diagnostics& diagnostics);

}  // namespace noticeclock
