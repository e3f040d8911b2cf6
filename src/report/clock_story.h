#pragma once

#include "assess/assessment.h"
#include "report/duty_words.h"
#include "report/page.h"

namespace noticeclock {

/// Tells how one duty's deadline came about: what started the clock, each step with its citation,
/// the limbs and which of them decided, holds, `due` and `act by`.
void write_clock_story(const Assessment& assessment, const DutyResult& duty, const View& view,
                       const DutyWords& words, Page& page);

/// A derivation, one step a line. Its citation is that of the counting rule, which stands above.
void write_steps(const Deadline& deadline, Language language, std::size_t indent, Page& page);

}  // namespace noticeclock
