#include "assess/schedule.h"

#include <algorithm>
#include <stdexcept>

#include "assess/hold.h"
#include "assess/seat.h"
#include "assess/version.h"

namespace noticeclock {
namespace {

using State = ClockResult::State;

/// A deadline that another duty's clock starts from, as a moment: the end of a day belongs to that
/// day.
Moment as_start(Instant end, bool ends_day, Unit unit) {
    const bool inside_day = ends_day && unit != Unit::hours;
    return {inside_day ? end - std::chrono::seconds(1) : end, Precision::minute, {}};
}

/// The end of the local day in which something was sent.
Deadline end_of_day(const Moment& sent, const Zone& zone) {
    Deadline deadline;
    deadline.zone = zone;
    deadline.due = zone.day_start(date_of(sent, zone) + date::days(1));
    deadline.act_by = deadline.nominal = deadline.due;
    deadline.due_ends_day = deadline.act_by_ends_day = true;
    return deadline;
}

bool earlier(const Deadline& a, const Deadline& b) {
    return std::pair(a.act_by, a.due) < std::pair(b.act_by, b.due);
}

void take_due(const Deadline& from, Deadline& into) {
    into.due = from.due;
    into.nominal = from.nominal;
    into.due_ends_day = from.due_ends_day;
    into.zone = from.zone;
}

void take_act_by(const Deadline& from, Deadline& into) {
    into.act_by = from.act_by;
    into.act_by_ends_day = from.act_by_ends_day;
}

bool counts(const ClockResult& part) {
    return part.state != State::excluded;
}

/// When no part gives a date: the most telling of the parts' states.
State undated_state(const std::vector<ClockResult>& parts) {
    for (const auto state : {State::fault, State::not_started, State::no_figure}) {
        if (std::any_of(parts.begin(), parts.end(),
                        [&](const ClockResult& part) { return part.state == state; })) {
            return state;
        }
    }
    return State::none;
}

void gather_waits(ClockResult& result) {
    for (const auto& part : result.parts) {
        if (!counts(part)) continue;
        result.waits = result.waits || part.waits;
        result.waits_for.insert(result.waits_for.end(), part.waits_for.begin(),
                                part.waits_for.end());
        if (part.fault && !result.fault) result.fault = part.fault;
    }
}

/// Which of the cases that may apply ends first: as long as several are possible, only the earliest
/// date is safe.
std::optional<std::size_t> earliest_case(const std::vector<ClockResult>& parts) {
    std::optional<std::size_t> chosen;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (!parts[i].deadline || !counts(parts[i])) continue;
        if (!chosen || earlier(*parts[i].deadline, *parts[*chosen].deadline)) chosen = i;
    }
    return chosen;
}

/// The earliest or latest deadline of the parts that are dated.
void choose_extreme(ClockResult& result, bool latest) {
    const auto wins = [&](Instant a, Instant b) { return latest ? a > b : a < b; };
    for (std::size_t i = 0; i < result.parts.size(); ++i) {
        const auto& part = result.parts[i];
        if (!counts(part) || part.state != State::dated) continue;
        if (!result.deadline) {
            result.deadline = part.deadline;
            result.chosen = i;
            continue;
        }
        if (wins(part.deadline->act_by, result.deadline->act_by)) {
            take_act_by(*part.deadline, *result.deadline);
        }
        // Which limb governs is settled before relief moves its end (DORA RTS Art. 5(1), then
        // 5(4)).
        if (wins(part.deadline->nominal, result.deadline->nominal)) {
            take_due(*part.deadline, *result.deadline);
            result.chosen = i;
        }
    }
}

/// How the chosen part came to its date is how the whole did.
void take_start(const ClockResult& chosen, ClockResult& result) {
    result.provisional = chosen.provisional || chosen.uncertain;
    result.guidance = chosen.guidance;
    result.started_by = chosen.started_by;
    result.started_by_duty = chosen.started_by_duty;
    result.start = chosen.start;
    result.fallback = chosen.fallback;
    result.deadline->steps = chosen.deadline->steps;
}

}  // namespace

Schedule::Schedule(const Rulebook& rulebook, const Incident& incident,
                   std::vector<DutyResult>& duties, const std::vector<Sight>& sights,
                   Outlook& outlook, const AssessOptions& options)
    : rulebook_(rulebook),
      incident_(incident),
      duties_(duties),
      sights_(sights),
      outlook_(outlook),
      options_(options),
      state_(duties.size(), 0) {}

void Schedule::run() {
    for (std::size_t i = 0; i < duties_.size(); ++i) resolve(i);
}

void Schedule::assume(Assumption assumption) {
    if (options_.brief) return;
    const auto same = [&](const Assumption& other) {
        return other.kind == assumption.kind && other.subject == assumption.subject &&
               other.other == assumption.other;
    };
    if (std::none_of(assumptions_.begin(), assumptions_.end(), same)) {
        assumptions_.push_back(std::move(assumption));
    }
}

void Schedule::wait_for(std::string_view name, ClockResult& result) const {
    result.state = State::not_started;
    result.waits = true;
    if (!options_.brief) result.waits_for.push_back(name);
}

const ClockResult& Schedule::resolve(std::size_t duty) {
    auto& result = duties_[duty];
    if (state_[duty] == 2) return result.clock;
    if (state_[duty] == 1) throw std::logic_error("clocks start each other: " + result.key);
    state_[duty] = 1;
    if (result.may_be_required() && result.duty->clock) {
        follow(*result.duty->clock, duty, result.clock);
        apply_holds(duty, result.clock);
    }
    state_[duty] = 2;
    return result.clock;
}

Tri Schedule::holds(const std::optional<Condition>& when, std::size_t duty) {
    if (!when) return Tri::yes;
    return evaluate(*when, duties_[duty].version->terms, outlook_.from(sights_[duty]).data(),
                    rulebook_.vocabulary);
}

void Schedule::follow(const Clock& clock, std::size_t duty, ClockResult& result) {
    const auto applies = holds(clock.when, duty);
    if (applies == Tri::no) {
        result.state = State::excluded;
    } else {
        run_clock(clock, duty, result);
    }
    result.clock = &clock;
    result.uncertain = applies == Tri::unknown;
    result.guidance = result.guidance || clock.guidance;
}

void Schedule::run_clock(const Clock& clock, std::size_t duty, ClockResult& result) {
    switch (clock.kind) {
        case Clock::Kind::events:
            return from_events(clock, duty, result);
        case Clock::Kind::sent:
        case Clock::Kind::last_sent:
            return from_duty(clock, duty, result);
        case Clock::Kind::with:
            return with_duty(clock, duty, result);
        case Clock::Kind::cases:
            return first_case(clock, duty, result);
        case Clock::Kind::earliest:
        case Clock::Kind::latest:
            return extreme(clock, duty, result);
    }
    throw std::logic_error("a clock of no kind");
}

void Schedule::from_events(const Clock& clock, std::size_t duty, ClockResult& result) {
    const auto& law = *duties_[duty].law;
    for (const auto slot : clock.events) {
        const auto& event = rulebook_.vocabulary.info(slot).name;
        const auto moment = event_time(incident_, law, event);
        if (!moment) continue;
        result.started_by = slot;
        result.fallback = slot != clock.events.front();
        result.provisional = result.fallback;
        result.start = moment;
        measure(clock, *moment, duty, result);
        if (result.fallback && (duties_[duty].may_be_required() || !duties_[duty].sent.empty())) {
            assume({Assumption::Kind::fallback_start, duties_[duty].key, event, moment->at, {}});
        }
        return;
    }
    wait_for(rulebook_.vocabulary.info(clock.events.front()).name, result);
}

std::optional<std::size_t> Schedule::target(const std::string& key, std::size_t duty) const {
    const auto& place = duties_[duty].place;
    std::optional<std::size_t> whole;
    for (std::size_t i = 0; i < duties_.size(); ++i) {
        const auto& other = duties_[i];
        if (other.duty->key != key) continue;
        const bool instance = other.key != key;
        if (instance && place && other.place == place) return i;
        if (!instance) whole = i;
    }
    return whole;
}

void Schedule::from_duty(const Clock& clock, std::size_t duty, ClockResult& result) {
    result.started_by_duty = clock.duty;
    const auto other = target(clock.duty, duty);
    if (other && !duties_[*other].sent.empty()) {
        const auto& sent = duties_[*other].sent;
        result.start = clock.kind == Clock::Kind::last_sent ? sent.back() : sent.front();
        measure(clock, *result.start, duty, result);
        return;
    }
    const auto* from = other ? &resolve(*other) : nullptr;
    if (from != nullptr && from->state == State::dated) {
        measure_provisionally(clock, *from, duty, result);
        return;
    }
    wait_for(clock.duty, result);
}

void Schedule::measure_provisionally(const Clock& clock, const ClockResult& other, std::size_t duty,
                                     ClockResult& result) {
    result.provisional = true;
    const auto unit = clock.within ? clock.within->unit : Unit::days;
    const auto& end = *other.deadline;
    result.start = as_start(end.due, end.due_ends_day, unit);
    measure(clock, *result.start, duty, result);
    ClockResult early;
    measure(clock, as_start(end.act_by, end.act_by_ends_day, unit), duty, early);
    if (result.deadline && early.deadline) take_act_by(*early.deadline, *result.deadline);
}

void Schedule::with_duty(const Clock& clock, std::size_t duty, ClockResult& result) {
    result.started_by_duty = clock.duty;
    const auto other = target(clock.duty, duty);
    if (other && !duties_[*other].sent.empty()) {
        result.state = State::dated;
        result.start = duties_[*other].sent.front();
        result.deadline = end_of_day(*result.start, context({}, duty).zone);
        return;
    }
    const auto* from = other ? &resolve(*other) : nullptr;
    if (from == nullptr || from->state == State::none) {
        return wait_for(clock.duty, result);
    }
    result.state = from->state;
    result.deadline = from->deadline;
    result.fault = from->fault;
    result.waits = from->waits;
    result.waits_for = from->waits_for;
    result.provisional = true;
}

void Schedule::follow_parts(const Clock& clock, std::size_t duty, bool stop_at_first,
                            std::vector<ClockResult>& parts) {
    parts.reserve(clock.parts.size());
    bool settled = false;
    for (const auto& part : clock.parts) {
        auto& result = parts.emplace_back();
        if (settled) {
            result.clock = &part;
            result.state = State::excluded;
            continue;
        }
        follow(part, duty, result);
        settled = stop_at_first && counts(result) && !result.uncertain;
    }
}

void Schedule::first_case(const Clock& clock, std::size_t duty, ClockResult& result) {
    std::vector<ClockResult> parts;
    follow_parts(clock, duty, true, parts);
    const auto chosen = earliest_case(parts);
    if (!chosen) {
        result.parts = std::move(parts);
        result.state = undated_state(result.parts);
        gather_waits(result);
        return;
    }
    const bool open = std::any_of(parts.begin(), parts.end(),
                                  [](const auto& part) { return counts(part) && part.uncertain; });
    if (options_.brief) {
        result = std::move(parts[*chosen]);
    } else {
        result = parts[*chosen];
        result.parts = std::move(parts);
    }
    result.provisional = result.provisional || open;
    result.chosen = chosen;
}

void Schedule::extreme(const Clock& clock, std::size_t duty, ClockResult& result) {
    follow_parts(clock, duty, false, result.parts);
    const bool latest = clock.kind == Clock::Kind::latest;
    choose_extreme(result, latest);
    gather_waits(result);
    result.state = result.deadline ? State::dated : undated_state(result.parts);
    if (!result.chosen) return;
    take_start(result.parts[*result.chosen], result);
    // The latest of several may still become later when a limb that has not started does.
    if (latest && result.waits) result.provisional = true;
}

const Zone& Schedule::zone_at(PlaceIndex place) {
    if (zone_place_ != place) zone_ = zone_of(rulebook_.places.at(place));
    zone_place_ = place;
    return zone_;
}

CountingContext Schedule::context(const std::string& count, std::size_t duty) {
    const auto& result = duties_[duty];
    CountingContext context;
    context.steps = options_.trace;
    if (!count.empty()) context.rule = &rulebook_.counting.at(count);
    context.zone = result.place ? zone_at(*result.place) : incident_.zone.value_or(Zone());
    if (context.rule == nullptr) return context;
    if (!context.rule->zone.empty()) {
        context.zone = Zone::find(context.rule->zone).value_or(Zone());
    }
    context.calendar = calendar_for(rulebook_, incident_, *context.rule, *result.law, result.place);
    return context;
}

void Schedule::measure(const Clock& clock, const Moment& start, std::size_t duty,
                       ClockResult& result) {
    if (!clock.within) {
        result.state = State::no_figure;
        return;
    }
    const auto with = context(clock.count, duty);
    auto counted = clock.after_year_end ? count_after_year_end(with, start, *clock.within)
                                        : count(with, start, *clock.within);
    if (counted.deadline && clock.target) {
        const auto target = count(with, start, *clock.target);
        if (target.deadline) {
            counted.deadline->act_by = target.deadline->due;
            counted.deadline->act_by_ends_day = target.deadline->due_ends_day;
        }
    }
    result.state = counted.deadline ? State::dated : State::fault;
    result.deadline = std::move(counted.deadline);
    result.fault = counted.fault;
}

void Schedule::apply_holds(std::size_t duty, ClockResult& result) {
    if (result.state != State::dated) return;
    const auto& owed = duties_[duty];
    for (const auto& rule : owed.law->holds) {
        if (std::find(owed.duty->holds.begin(), owed.duty->holds.end(), rule.kind) ==
            owed.duty->holds.end()) {
            continue;
        }
        auto with = context(rule.count, duty);
        with.steps = false;
        for (const auto& hold : incident_.holds) {
            if (!concerns(hold, rule, owed)) continue;
            if (rule.written_only && !hold.written) {
                assume({Assumption::Kind::oral_hold, owed.key, hold.kind, {}, {}});
            } else {
                postpone(hold, rule, with, result);
            }
        }
    }
}

}  // namespace noticeclock
