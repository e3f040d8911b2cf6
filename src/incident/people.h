#pragma once

#include "incident/incident.h"

namespace noticeclock {

/// Reads `affected:` (people by place, `total`, `elsewhere`) into the incident; without it nothing
/// is known about any place.
void read_people(const std::optional<Node>& node, const Places& places, Incident& incident,
                 Diagnostics& diagnostics);

/// What the counts of the places listed, a total and `elsewhere` say together, and what is taken
/// for granted; false when the total is less than the sum of the places.
[[nodiscard]] bool settle_people(const std::optional<Value>& total,
                                 const std::optional<Value>& elsewhere, Incident& incident);

/// Fills in the people affected in each group of places that has a slot: those of the places
/// listed, and what is left open for the others. The group of no places is everyone.
void complete_people(Incident& incident, const Vocabulary& vocabulary, const Places& places);

}  // namespace noticeclock
