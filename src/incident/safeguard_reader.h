#pragma once

#include "incident/incident.h"
#include "incident/time_reader.h"

namespace noticeclock {

/// Reads `safeguards:`: measures that protect the data, and when each took effect.
void read_safeguards(const Node& node, TimeReader& times, Incident& incident,
                     Diagnostics& diagnostics);

}  // namespace noticeclock
