#pragma once

#include <string>

#include "document/language.h"
#include "time/zone.h"

namespace noticeclock::cli {

/// The only place that looks at the machine: its clock, locale, zone and terminal.

/// The machine's clock, to the second.
[[nodiscard]] Instant machine_now();
/// Japanese when LC_ALL, LC_MESSAGES or LANG (the first that is set) begins with "ja"; else
/// English.
[[nodiscard]] Language machine_language();
/// TZ, else the zone of the system, else UTC.
[[nodiscard]] Zone machine_zone();
/// Whether standard output is a terminal that wants colour (NO_COLOR unset, TERM not "dumb").
[[nodiscard]] bool terminal_colour();
/// Columns of the terminal; 100 when there is none.
[[nodiscard]] int terminal_width();

}  // namespace noticeclock::cli
