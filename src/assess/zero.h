#pragma once

#include <optional>
#include <string>

#include "incident/incident.h"

namespace noticeclock {

/// The moment from which T+24 is counted, and the event that it is.
struct Zero {
    Instant at{};
    std::string event;  ///< "aware", "discovered" or "detected": the first of them that is known
};

/// T+0 of an incident; empty when nobody is known to have become aware of it.
[[nodiscard]] std::optional<Zero> zero_of(const Incident& incident);

}  // namespace noticeclock
