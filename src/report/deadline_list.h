#pragma once

#include <vector>

#include "assess/assessment.h"
#include "report/duty_words.h"
#include "report/page.h"

namespace noticeclock {

/// The list of what has a date: duties required or possibly required and the milestones, in the
/// order of act by. The ten most urgent open ones in full, the rest one line each (all in full when
/// the view says `all`).
void write_deadlines(const Assessment& assessment, const View& view, const DutyWords& words,
                     Page& page);

/// Whether a duty stands in that list.
[[nodiscard]] bool has_date(const DutyResult& duty);

/// Whether a duty is shown at all: something may be owed, or a notice has been sent.
[[nodiscard]] bool matters(const DutyResult& duty);

}  // namespace noticeclock
