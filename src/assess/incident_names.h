#pragma once

#include "incident/incident.h"
#include "law/law.h"

namespace noticeclock {

/// The names that a rulebook allows in incident files.
[[nodiscard]] IncidentNames incident_names(const Rulebook& rulebook);

}  // namespace noticeclock
