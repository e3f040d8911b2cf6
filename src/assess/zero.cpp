#include "assess/zero.h"

namespace noticeclock {

std::optional<Zero> zero_of(const Incident& incident) {
    for (const auto* event : {"aware", "discovered", "detected"}) {
        const auto found = incident.timeline.find(event);
        if (found != incident.timeline.end() && found->second.at)
            return Zero{found->second.at->at, event};
    }
    return std::nullopt;
}

}  // namespace noticeclock
