#pragma once

#include <optional>

#include "incident/incident.h"

namespace noticeclock {

/// Whether one moment is before another however bare dates are read: the first at the end of its
/// day, the second at the beginning.
[[nodiscard]] bool surely_before(const Moment& first, const Moment& second);

/// Reads times of one incident file: with an offset, or in the file's zone, or a bare date; says in
/// the incident what it took for granted.
class TimeReader {
  public:
    TimeReader(Incident& incident, Diagnostics& diagnostics)
        : incident_(incident), diagnostics_(diagnostics) {}

    /// Reads one time; empty, with a fault, when it is none. `what` names the time in assumptions:
    /// an event, a notice, a hold.
    [[nodiscard]] std::optional<Moment> read(const Node& node, const std::string& what);

  private:
    void report(const Node& node, const TimeReading& reading);
    void assume(const Node& node, const Moment& moment, const std::string& what);

    Incident& incident_;
    Diagnostics& diagnostics_;
    bool told_zone_ = false;
};

}  // namespace noticeclock
