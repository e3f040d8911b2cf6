#pragma once

#include "incident/incident.h"
#include "incident/time_reader.h"

namespace noticeclock {

/// Reads `notices:`: what has been sent, by duty.
void read_notices(const Node& node, const IncidentNames& names, TimeReader& times,
                  Incident& incident, Diagnostics& diagnostics);

/// Reads `holds:`: what an authority asked to hold back.
void read_holds(const Node& node, const IncidentNames& names, TimeReader& times, Incident& incident,
                Diagnostics& diagnostics);

}  // namespace noticeclock
