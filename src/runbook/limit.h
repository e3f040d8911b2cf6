#pragma once

#include <optional>

#include "incident/incident.h"
#include "runbook/runbook.h"

namespace noticeclock {

/// The end of a span of time.
struct Limit {
    Instant at{};
    bool ends_day = false;  ///< the first instant of the next day: show as 24:00 of the day before
    Zone zone;              ///< in which days were taken
};

/// When a span ends that starts at a moment. Elapsed time from a bare date runs from 00:00 of it.
/// Spans with a counting rule are counted in the incident's zone, else at the organization's main
/// establishment, else in UTC; the conservative reading (`act by`) is taken. Empty when no date can
/// be computed.
[[nodiscard]] std::optional<Limit> end_of(const Span& span, const Moment& start,
                                          const Rulebook& rulebook, const Incident& incident);

/// Whether the limit has passed at an instant.
[[nodiscard]] bool has_passed(const Limit& limit, Instant at);

/// The first and last instant that a moment may mean: the whole day of a bare date.
[[nodiscard]] Instant earliest_of(const Moment& moment);
[[nodiscard]] Instant latest_of(const Moment& moment);

}  // namespace noticeclock
