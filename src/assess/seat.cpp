#include "assess/seat.h"

#include <algorithm>

namespace noticeclock {
namespace {

bool contains(const std::vector<PlaceIndex>& places, PlaceIndex place) {
    return std::find(places.begin(), places.end(), place) != places.end();
}

/// The places of the law's group; null: the law's place is everywhere.
const std::vector<PlaceIndex>* group_of(const Rulebook& rulebook, const Law& law) {
    if (law.people == no_slot) return rulebook.places.members(law.place);
    const auto& places = rulebook.vocabulary.info(law.people).places;
    return places.empty() ? nullptr : &places;
}

Seat establishment_in(const Rulebook& rulebook, const Incident& incident,
                      const std::vector<PlaceIndex>& group) {
    if (!incident.main_establishment.empty()) {
        const auto main = rulebook.places.find(incident.main_establishment);
        if (main && contains(group, *main)) return {main, false};
    }
    if (incident.establishments() == nullptr) return {};
    Seat seat;
    for (const auto place : *incident.establishments()) {
        if (!contains(group, place)) continue;
        if (seat.place) return {seat.place, true};
        seat.place = place;
    }
    return seat;
}

}  // namespace

Seat seat_of(const Rulebook& rulebook, const Incident& incident, const Law& law) {
    const auto* group = group_of(rulebook, law);
    if (group == nullptr) return entity_of(rulebook, incident, law);
    if (group->size() == 1) return {group->front(), false};
    return establishment_in(rulebook, incident, *group);
}

Seat entity_of(const Rulebook& rulebook, const Incident& incident, const Law& law) {
    const auto* group = group_of(rulebook, law);
    if (group != nullptr) {
        const auto seat = establishment_in(rulebook, incident, *group);
        if (seat.place) return seat;
    }
    const auto* seats = incident.establishments();
    if (seats == nullptr || seats->empty()) return {};
    return {seats->front(), seats->size() > 1};
}

const Calendar* calendar_for(const Rulebook& rulebook, const Incident& incident,
                             const CountingRule& rule, const Law& law,
                             std::optional<PlaceIndex> authority) {
    if (rule.whose == CountingRule::Whose::fixed) return rulebook.calendars.find(rule.calendar);
    const auto place = rule.whose == CountingRule::Whose::entity
                           ? entity_of(rulebook, incident, law).place
                           : authority;
    if (!place) return nullptr;
    return rulebook.calendars.find(rulebook.places.at(*place).calendar);
}

Zone zone_of(const Place& place) {
    return Zone::find(place.zone).value_or(Zone());
}

}  // namespace noticeclock
