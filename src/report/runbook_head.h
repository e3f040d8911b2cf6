#pragma once

#include <string>
#include <vector>

#include "report/runbook.h"
#include "report/task_words.h"

namespace noticeclock {

/// The lines under the incident's name: now, zone, rules and program; the runbook and its T+0; the
/// other runbooks that suit; the role asked for.
[[nodiscard]] std::vector<std::string> runbook_head(const RunbookPage& page, const TaskWords& words,
                                                    const View& view);

/// A runbook with its answer to whether it suits.
struct SuitedRunbook {
    const Runbook* runbook = nullptr;
    Tri suits = Tri::unknown;
};

/// The runbooks that suit the incident or may.
[[nodiscard]] std::vector<SuitedRunbook> suited_runbooks(const RunbookPage& page);

}  // namespace noticeclock
