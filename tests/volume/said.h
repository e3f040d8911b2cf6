#pragma once

#include <string>

#include "incident/incident.h"

namespace noticeclock::volume {

/// What an incident says, one thing at a time, in short words that tests compare with.

/// "yes", "no" or "unknown".
[[nodiscard]] std::string yes_no(const Incident& incident, const std::string& fact);
/// Each kind of breach that is not ruled out, with a question mark when it is not certain.
[[nodiscard]] std::string kinds(const Incident& incident);
/// "507", "507.." or "unknown".
[[nodiscard]] std::string number(const Value& value);
/// The count a fact holds.
[[nodiscard]] std::string number(const Incident& incident, const std::string& fact);
/// The date of an event, "unknown", or "not happened".
[[nodiscard]] std::string day(const Incident& incident, const std::string& event);
/// The places of the organization, or "unknown".
[[nodiscard]] std::string establishments(const Incident& incident);

}  // namespace noticeclock::volume
