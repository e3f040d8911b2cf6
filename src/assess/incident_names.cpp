#include "assess/incident_names.h"

#include <algorithm>

namespace noticeclock {

IncidentNames incident_names(const Rulebook& rulebook) {
    IncidentNames names;
    names.vocabulary = &rulebook.vocabulary;
    names.places = &rulebook.places;
    names.duties = rulebook.duty_keys();
    for (const auto& law : rulebook.laws) {
        names.laws.emplace_back(law.id);
        for (const auto& hold : law.holds) names.holds.emplace_back(hold.kind);
    }
    std::sort(names.holds.begin(), names.holds.end());
    names.holds.erase(std::unique(names.holds.begin(), names.holds.end()), names.holds.end());
    return names;
}

}  // namespace noticeclock
