#pragma once

#include <vector>

#include "incident/journal.h"

namespace noticeclock {

/// A value outside the journal was known from the start, unless it is that of the journal's last
/// entry about it (replay.h): so an entry more can change what the past is taken to have known.
/// Warns of each of `facts`, which that entry sets, of which this holds; `before` and `after` are
/// the incident without and with the entry.
void warn_of_changed_starts(const Document& before, const Document& after,
                            const std::vector<JournalFact>& facts, const IncidentNames& names,
                            Diagnostics& diagnostics);

}  // namespace noticeclock
