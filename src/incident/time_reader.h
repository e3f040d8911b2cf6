#pragma once

#include <optional>

#include "incident/incident.h"

namespace noticeclock {

/// Reads times of one incident file: with an offset, or in the file's zone, or a bare date; says in
/// the incident what it took for granted.
class TimeReader {
  public:
    TimeReader(Incident& incident, Diagnostics& diagnostics)
        : incident_(incident), diagnostics_(diagnostics) {}

    /// `what` names the time in assumptions: an event, a notice, a hold.
    std::optional<Moment> read(const Node& node, const std::string& what);

  private:
    void report(const Node& node, const TimeReading& reading);
    void assume(const Node& node, const Moment& moment, const std::string& what);

    Incident& incident_;
    Diagnostics& diagnostics_;
    bool told_zone_ = false;
};

}  // namespace noticeclock
