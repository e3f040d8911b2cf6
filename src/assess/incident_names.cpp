#include "assess/incident_names.h"

#include <algorithm>

namespace noticeclock {
namespace {

std::vector<std::string_view> written_by_hand(const Rulebook& rulebook) {
    std::vector<std::string_view> ids;
    for (const auto& [id, item] : rulebook.content) {
        if (item.filled_by.empty() && item.forbids.empty()) ids.push_back(id);
    }
    std::sort(ids.begin(), ids.end());
    return ids;
}

}  // namespace

IncidentNames incident_names(const Rulebook& rulebook) {
    IncidentNames names;
    names.vocabulary = &rulebook.vocabulary;
    names.places = &rulebook.places;
    names.duties = rulebook.duty_keys();
    for (const auto& law : rulebook.laws) names.laws.emplace_back(law.id);
    names.holds.assign(rulebook.holds.begin(), rulebook.holds.end());
    names.contents = written_by_hand(rulebook);
    names.tasks.assign(rulebook.tasks.begin(), rulebook.tasks.end());
    return names;
}

}  // namespace noticeclock
