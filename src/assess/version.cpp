#include "assess/version.h"

#include "assess/seat.h"

namespace noticeclock {
namespace {

Zone zone_at(const Rulebook& rulebook, const Incident& incident, std::optional<PlaceIndex> seat) {
    if (seat) return zone_of(rulebook.places.at(*seat));
    return incident.zone.value_or(Zone());
}

const LawVersion* in_force_on(const Law& law, CivilDate date) {
    for (const auto& version : law.versions) {
        if (version.status == Status::in_force && version.in_force.holds_on(date)) return &version;
    }
    return nullptr;
}

}  // namespace

CivilDate date_of(const Moment& moment, const Zone& zone) {
    return moment.precision == Precision::day ? moment.date : zone.date(moment.at);
}

std::optional<Moment> event_time(const Incident& incident, const Law& law,
                                 const std::string& event) {
    const auto found = incident.timeline.find(event);
    if (found == incident.timeline.end()) return std::nullopt;
    const auto own = found->second.by_law.find(law.id);
    return own != found->second.by_law.end() ? std::optional(own->second) : found->second.at;
}

Governing governing_version(const Rulebook& rulebook, const Incident& incident, const Law& law,
                            Instant now) {
    Governing governing;
    governing.seat = seat_of(rulebook, incident, law).place;
    const auto zone = zone_at(rulebook, incident, governing.seat);
    governing.assumed = true;
    for (const auto slot : law.governed_by) {
        const auto moment = event_time(incident, law, rulebook.vocabulary.info(slot).name);
        if (!moment) continue;
        governing.date = date_of(*moment, zone);
        governing.assumed = false;
        break;
    }
    if (governing.assumed) governing.date = zone.date(now);
    governing.version = in_force_on(law, governing.date);
    return governing;
}

}  // namespace noticeclock
