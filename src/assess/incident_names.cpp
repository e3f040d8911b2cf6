#include "assess/incident_names.h"

namespace noticeclock {

IncidentNames incident_names(const Rulebook& rulebook) {
    IncidentNames names;
    names.vocabulary = &rulebook.vocabulary;
    names.places = &rulebook.places;
    names.duties = rulebook.duty_keys();
    for (const auto& law : rulebook.laws) names.laws.emplace_back(law.id);
    names.holds.assign(rulebook.holds.begin(), rulebook.holds.end());
    names.tasks.assign(rulebook.tasks.begin(), rulebook.tasks.end());
    return names;
}

}  // namespace noticeclock
