#pragma once

#include <string>

#include "assess/assessment.h"

namespace noticeclock {

/// What happened, in order of time and in UTC, as CSV (RFC 4180, UTF-8 with a byte order mark,
/// which spreadsheets want): time, kind, key, the words in English and in Japanese, and a note.
///   time  2026-11-17T08:20:00Z, or a bare date where no more is known, or "unknown" (at the end)
///   kind  event (key: its id, or LAW:ID for a time that holds for one law), notice (key: the
///         duty), hold-from, hold-until (key: its kind), safeguard (key: the measure)
/// Cells that a spreadsheet could take for a formula begin with an apostrophe.
[[nodiscard]] std::string timeline_csv(const Assessment& assessment);

}  // namespace noticeclock
