#pragma once

#include <string>
#include <vector>

#include "report/runbook.h"
#include "report/table.h"
#include "report/task_words.h"

namespace noticeclock {

/// One line of a runbook's timeline, in words.
struct TimelineRow {
    TimelineEntry::Kind kind{};
    std::string offset;  ///< from T+0; empty for a bare date
    std::string time;
    Cell state;
    Cell left;
    Cell what;
};

/// The timeline of a page: tasks of other roles are left out, duties of one state, date and kind of
/// recipient told together unless the view says `all`.
[[nodiscard]] std::vector<TimelineRow> timeline_rows(const RunbookPage& page,
                                                     const TaskWords& words, const View& view);

/// How many duties are or may be owed without a date.
[[nodiscard]] std::size_t undated_duties(const Assessment& assessment);

}  // namespace noticeclock
