#pragma once

#include <string>

#include "document/node.h"
#include "facts/place.h"

namespace noticeclock::volume {

/// The text of the incident file that an incident in the VERIS format (1.3) comes to. What VERIS
/// does not say stays unknown, above all what it only seems to say: a length of time is no date, a
/// notice to the public no awareness, `Unknown` no place, a potential disclosure no disclosure, and
/// an attribute that is not mentioned is not denied. VERIS has no field for the day of discovery.
[[nodiscard]] std::string incident_from_veris(const Node& veris, const Places& places);

}  // namespace noticeclock::volume
