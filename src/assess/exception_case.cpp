#include "assess/exception_case.h"

#include <algorithm>
#include <array>

#include "assess/exception_facts.h"
#include "assess/exception_grounds.h"
#include "incident/time_reader.h"

namespace noticeclock {

namespace {

std::optional<Moment> moment_of(const Incident& incident, const std::string& event) {
    const auto found = incident.timeline.find(event);
    return found == incident.timeline.end() ? std::nullopt : found->second.at;
}

AccessWindow access_of(const Incident& incident) {
    AccessWindow access;
    access.begin = moment_of(incident, "occurred");
    for (const auto* event : {"occurred_until", "contained"}) {
        access.end = moment_of(incident, event);
        if (!access.end) continue;
        access.end_event = event;
        break;
    }
    return access;
}

bool exact(const Moment& a, const Moment& b) {
    return a.precision == Precision::minute && b.precision == Precision::minute;
}

/// Whether a moment is before another; unknown when only dates could tell and do not.
Tri is_before(const Moment& first, const Moment& second) {
    if (surely_before(first, second)) return Tri::yes;
    if (surely_before(second, first) || exact(first, second)) return Tri::no;
    return Tri::unknown;
}

Placement placement_of(const std::optional<Moment>& effective, const AccessWindow& access) {
    if (!effective) return Placement::undated;
    if (!access.begin) return Placement::unanchored;
    const auto first = is_before(*effective, *access.begin);
    if (first == Tri::yes) return Placement::before;
    if (first == Tri::unknown) return Placement::unclear;
    if (!access.end) return Placement::since;
    const auto inside = is_before(*effective, *access.end);
    if (inside == Tri::unknown) return Placement::unclear;
    return inside == Tri::yes ? Placement::during : Placement::after;
}

PlacedMeasure placed(const Safeguard& safeguard, const AccessWindow& access) {
    PlacedMeasure measure{&safeguard, placement_of(safeguard.effective, access), {}};
    if (safeguard.effective && access.begin && exact(*safeguard.effective, *access.begin)) {
        measure.since_begin = safeguard.effective->at - access.begin->at;
    }
    return measure;
}

std::vector<PlacedMeasure> measures_of(const Incident& incident, const AccessWindow& access) {
    std::vector<PlacedMeasure> measures;
    for (const auto& safeguard : incident.safeguards) measures.push_back(placed(safeguard, access));
    const auto key = [](const PlacedMeasure& measure) {
        const auto& effective = measure.safeguard->effective;
        return std::pair(!effective.has_value(), effective ? effective->at : Instant{});
    };
    std::stable_sort(measures.begin(), measures.end(),
                     [&](const auto& a, const auto& b) { return key(a) < key(b); });
    return measures;
}

constexpr std::array<std::pair<std::string_view, Ground>, 6> ground_facts{
    {{"data.encrypted", Ground::encryption},
     {"data.encryption_strong", Ground::encryption},
     {"data.key_compromised", Ground::encryption},
     {"data.redacted", Ground::redaction},
     {"risk.removed", Ground::removal},
     {"breach.recovered_unseen", Ground::recovery}}};

}  // namespace

ExceptionCase::ExceptionCase(const Assessment& assessment)
    : access_(access_of(*assessment.incident)),
      measures_(measures_of(*assessment.incident, access_)) {
    const ExceptionFacts facts(assessment);
    for (const auto ground :
         {Ground::encryption, Ground::redaction, Ground::removal, Ground::recovery}) {
        grounds_.push_back(ground_result(ground, facts, measures_));
    }
    contradictions_ = contradictions_in(facts, measures_, moment_of(facts.incident(), "contained"));
}

std::vector<Ground> grounds_of(const Condition& condition, const std::vector<Term>& terms,
                               const Vocabulary& vocabulary) {
    const auto slots = slots_of(condition, terms);
    std::vector<Ground> grounds;
    for (const auto& [fact, ground] : ground_facts) {
        const auto slot = vocabulary.slot(fact);
        const bool read = slot && std::find(slots.begin(), slots.end(), *slot) != slots.end();
        const bool known = !grounds.empty() && grounds.back() == ground;
        if (read && !known) grounds.push_back(ground);
    }
    return grounds;
}

}  // namespace noticeclock
