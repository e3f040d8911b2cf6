#include "runbook/limit.h"

#include "assess/seat.h"

namespace noticeclock {
namespace {

using std::chrono::hours;
using std::chrono::minutes;

minutes elapsed_of(const Span& span) {
    if (!span.period) return minutes(span.minutes);
    const hours unit(span.period->unit == Unit::hours  ? 1
                     : span.period->unit == Unit::days ? 24
                                                       : 24 * 7);
    return unit * span.period->count;
}

/// Where the organization is: its main establishment, or the first one listed.
const Place* home_of(const Rulebook& rulebook, const Incident& incident) {
    if (const auto main = rulebook.places.find(incident.main_establishment)) {
        return &rulebook.places.at(*main);
    }
    const auto* seats = incident.establishments();
    return seats == nullptr || seats->empty() ? nullptr : &rulebook.places.at(seats->front());
}

CountingContext context_of(const CountingRule& rule, const Rulebook& rulebook,
                           const Incident& incident) {
    const auto* home = home_of(rulebook, incident);
    CountingContext context;
    context.rule = &rule;
    context.zone = incident.zone ? *incident.zone : home != nullptr ? zone_of(*home) : Zone();
    if (!rule.zone.empty()) context.zone = Zone::find(rule.zone).value_or(Zone());
    const bool fixed = rule.whose == CountingRule::Whose::fixed;
    const std::string calendar = fixed ? rule.calendar : home != nullptr ? home->calendar : "";
    context.calendar = calendar.empty() ? nullptr : rulebook.calendars.find(calendar);
    return context;
}

std::optional<Limit> counted(const Span& span, const Moment& start, const Rulebook& rulebook,
                             const Incident& incident) {
    const auto context = context_of(rulebook.counting.at(span.count), rulebook, incident);
    const auto end = count(context, start, *span.period);
    if (!end.deadline) return std::nullopt;
    const auto& deadline = *end.deadline;
    return Limit{deadline.act_by, deadline.act_by_ends_day, deadline.zone};
}

}  // namespace

std::optional<Limit> end_of(const Span& span, const Moment& start, const Rulebook& rulebook,
                            const Incident& incident) {
    if (!span.count.empty()) return counted(span, start, rulebook, incident);
    const Instant at = start.at + elapsed_of(span);
    if (!in_range(at)) return std::nullopt;
    return Limit{at, false, Zone()};
}

bool has_passed(const Limit& limit, Instant at) {
    return limit.ends_day ? at >= limit.at : at > limit.at;
}

Instant earliest_of(const Moment& moment) {
    return moment.at;
}

Instant latest_of(const Moment& moment) {
    return moment.precision == Precision::minute ? moment.at
                                                 : moment.at + hours(24) - std::chrono::seconds(1);
}

}  // namespace noticeclock
