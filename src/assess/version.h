#pragma once

#include <optional>

#include "assess/assessment.h"

namespace noticeclock {

/// The version of a law that governs an incident, and how that was found.
struct Governing {
    const LawVersion* version = nullptr;  ///< null: none was in force
    CivilDate date{};                     ///< the date that governs
    std::optional<PlaceIndex> seat;       ///< whose zone gives the date (seat.h)
    bool assumed = false;  ///< no governing event has happened: judged by the law of `now`
};

/// Picks the version in force on the date of the first governing event that has happened, in the
/// zone of the law's place.
[[nodiscard]] Governing governing_version(const Rulebook& rulebook, const Incident& incident,
                                          const Law& law, Instant now);

/// The time of an event for one law: the law's own, if the incident gives one, else the general
/// one. Empty: not happened.
[[nodiscard]] std::optional<Moment> event_time(const Incident& incident, const Law& law,
                                               const std::string& event);

/// The civil date of a moment in a zone; a bare date is that date in every zone.
[[nodiscard]] CivilDate date_of(const Moment& moment, const Zone& zone);

}  // namespace noticeclock
