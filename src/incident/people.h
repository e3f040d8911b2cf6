#pragma once

#include "incident/incident.h"

namespace noticeclock {

/// Reads `affected:` (people by place, `total`, `elsewhere`) into the incident; without it nothing
/// is known about any place.
void read_people(const std::optional<Node>& node, const Places& places, Incident& incident,
                 Diagnostics& diagnostics);

/// People affected in a group of places together; an empty group is everyone.
[[nodiscard]] Value people_in(const Incident& incident, const Places& places,
                              const std::vector<PlaceIndex>& group);

}  // namespace noticeclock
