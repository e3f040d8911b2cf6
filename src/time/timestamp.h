#pragma once

#include <string>

#include "time/zone.h"

namespace noticeclock {

/// A date at the end of a text: 2026-11-17.
void append_date(std::string& text, CivilDate date);
/// A local time at the end of a text: 2026-11-17T10:00:00.
void append_local(std::string& text, LocalTime local);
/// RFC 3339 with the zone's offset at the end of a text: 2026-11-17T10:00:00+01:00.
void append_rfc3339(std::string& text, Instant instant, const Zone& zone);
/// An offset from UTC at the end of a text: +09:00.
void append_offset(std::string& text, std::chrono::minutes offset);

}  // namespace noticeclock
