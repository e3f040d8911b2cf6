#pragma once

#include <vector>

#include "assess/assessment.h"

namespace noticeclock {

/// Looks at the values as a law does when it asks for its scope: `affected.here` is about its
/// place.
void look_from(const Rulebook& rulebook, const Law& law, std::vector<Value>& values);

/// Whether a law's scope is met. `values` is scratch: the incident's values.
[[nodiscard]] Tri scope_of(const Rulebook& rulebook, const Law& law, std::vector<Value>& values);

/// Whether a law may concern an incident: its scope is met or may be, or a notice under it has been
/// sent, or the options name it. `values` is scratch: the incident's values.
[[nodiscard]] bool may_concern(const Rulebook& rulebook, const Incident& incident, const Law& law,
                               const AssessOptions& options, std::vector<Value>& values);

/// Makes a rulebook read on demand (law/rules.h) and an incident ready for assess(): reads the text
/// in force of every law that may concern the incident, and of the laws whose notices their clocks
/// hang on; then completes the incident.
void read_concerned(Rulebook& rulebook, Incident& incident, Instant now,
                    const AssessOptions& options, Diagnostics& diagnostics);

}  // namespace noticeclock
