#pragma once

#include "incident/incident.h"
#include "incident/time_reader.h"

namespace noticeclock {

/// Reads `timeline:`: events and when they happened; points out an impossible order.
void read_timeline(const Node& node, const IncidentNames& names, TimeReader& times,
                   Incident& incident, Diagnostics& diagnostics);

}  // namespace noticeclock
