#pragma once

#include <optional>
#include <string>

#include "time/moment.h"
#include "time/zone.h"

namespace noticeclock::cli {

/// Reads a time given on the command line, without an offset in `zone`. Anything else is a fault of
/// usage that says what to write; `option` is the option's name ("--now"), `remedy` how else the
/// zone can be given.
[[nodiscard]] Moment read_moment(const std::string& option, const std::string& text,
                                 const std::optional<Zone>& zone, const std::string& remedy);

/// The same, for an option that wants a time of day.
[[nodiscard]] Instant read_instant(const std::string& option, const std::string& text,
                                   const std::optional<Zone>& zone, const std::string& remedy);

}  // namespace noticeclock::cli
