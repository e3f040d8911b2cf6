#pragma once

#include "incident/incident.h"
#include "incident/time_reader.h"

namespace noticeclock {

/// Reads `tasks:`: which tasks of runbooks were done, and when.
void read_task_records(const Node& node, const IncidentNames& names, TimeReader& times,
                       Incident& incident, Diagnostics& diagnostics);

}  // namespace noticeclock
