#pragma once

#include <string>

#include "report/view.h"
#include "runbook/state.h"

namespace noticeclock {

/// What a report of a runbook shows.
struct RunbookPage {
    const Runbooks* catalog = nullptr;
    RunbookState state;
    std::string role;     ///< only the tasks in which this role has a part; empty: all
    bool chosen = false;  ///< the program chose the runbook: the others that may suit are named
};

/// One timeline of what happened, what is to be done and what is owed; the tasks by phase; service
/// levels, decisions and teams.
[[nodiscard]] std::string runbook_text(const RunbookPage& page, const View& view);

/// The same as a Markdown document (GitHub's tables).
[[nodiscard]] std::string runbook_markdown(const RunbookPage& page, const View& view);

/// Schema "noticeclock/runbook/1". Fields: see runbook_json.cpp.
[[nodiscard]] std::string runbook_json(const RunbookPage& page, const View& view);

}  // namespace noticeclock
