#pragma once

#include <optional>

#include "incident/incident.h"
#include "law/law.h"

namespace noticeclock {

/// Where a duty is to be performed, and whether that had to be chosen among several establishments.
struct Seat {
    std::optional<PlaceIndex> place;
    bool assumed =
        false;  ///< the first establishment listed was taken, without `main_establishment`
};

/// The place whose authority, zone and calendar a law uses: the law's own place when it is a single
/// one; else the organization's main establishment inside the law's group, or the first one listed
/// there.
[[nodiscard]] Seat seat_of(const Rulebook& rulebook, const Incident& incident, const Law& law);

/// The organization's own place for a law that counts in the entity's calendar: its main
/// establishment, or the first one listed.
[[nodiscard]] Seat entity_of(const Rulebook& rulebook, const Incident& incident, const Law& law);

/// The calendar of working days a counting rule uses: the authority's, the entity's, or a fixed
/// one; null when there is none.
[[nodiscard]] const Calendar* calendar_for(const Rulebook& rulebook, const Incident& incident,
                                           const CountingRule& rule, const Law& law,
                                           std::optional<PlaceIndex> authority);

/// The zone of a place; UTC when the system does not know it.
[[nodiscard]] Zone zone_of(const Place& place);

}  // namespace noticeclock
