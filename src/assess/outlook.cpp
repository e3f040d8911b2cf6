#include "assess/outlook.h"

#include <algorithm>

namespace noticeclock {

Outlook::Outlook(const Rulebook& rulebook, const Incident& incident, std::vector<Value> table)
    : rulebook_(rulebook),
      incident_(incident),
      values_(std::move(table)),
      own_times_(std::any_of(incident.timeline.begin(), incident.timeline.end(),
                             [](const auto& event) { return !event.second.by_law.empty(); })) {
    values_ = incident.values;
}

void Outlook::take_events(const Law& law) {
    for (const auto& [event, times] : incident_.timeline) {
        const auto slot = *rulebook_.vocabulary.slot(event);
        const auto own = times.by_law.find(law.id);
        values_[slot] = own == times.by_law.end()
                            ? incident_.values[slot]
                            : Value::happened(own->second.at.time_since_epoch().count());
    }
    law_ = &law;
}

}  // namespace noticeclock
