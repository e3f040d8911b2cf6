#include "time/counting.h"

#include <algorithm>
#include <stdexcept>

namespace noticeclock {
namespace {

using date::days;
using std::chrono::hours;
using std::chrono::seconds;
using Kind = CountingStep::Kind;

constexpr std::chrono::minutes whole_day{24 * 60};

// The first time on the hour, by the zone's clocks, strictly after an instant. Clocks that change
// by half an hour, or at half past, make the way there longer or shorter than the rest of the hour.
Instant next_full_hour(const Zone& zone, Instant instant) {
    const auto since_hour = [&zone](Instant at) {
        const LocalTime local = zone.local(at);
        return local - date::floor<hours>(local);
    };
    while (true) {
        const OffsetSpan span = zone.span_at(instant);
        const Instant next = instant + (hours{1} - since_hour(instant));
        if (next < span.end) return next;
        if (since_hour(span.end) == seconds{0}) return span.end;
        instant = span.end;
    }
}

// The end of a day, or a time of day in it; where clocks leave that time out or repeat it, the
// earlier reading.
Instant time_in_day(const Zone& zone, CivilDate day, std::chrono::minutes time) {
    if (time == whole_day) return zone.day_start(day + days{1});
    const LocalReading reading = zone.read(day + time);
    return std::min(reading.first, reading.second);
}

Zone zone_for(const CountingContext& context) {
    if (context.rule->zone.empty()) return context.zone;
    const auto zone = Zone::find(context.rule->zone);
    if (!zone) throw std::runtime_error("no time zone data for " + context.rule->zone);
    return *zone;
}

// A day that a period ends on, and when in that day.
struct LastDay {
    CivilDate date;
    std::chrono::minutes time;
};

// A step of the derivation as it is met, without the words that go with it: most counts write no
// derivation and pay for none.
struct MetStep {
    Kind kind{};
    Instant instant{};
    CivilDate date{};
    std::int64_t count = 0;
};

// One period being counted. The functions that need a calendar give nothing once there is a fault.
class Computation {
  public:
    Computation(const CountingContext& context, const Moment& start)
        : context_(context), rule_(*context.rule), start_(start) {
        deadline_.zone = zone_for(context);
    }

    Counted count(const Period& period);
    Counted count_after_year_end(const Period& period);

  private:
    // The civil date of the start; a bare date is that date in every zone.
    [[nodiscard]] CivilDate start_date() const {
        return start_.precision == Precision::day ? start_.date : deadline_.zone.date(start_.at);
    }
    // The start of a count of hours; of a bare date the earliest reading, in the file's zone or the
    // law's.
    [[nodiscard]] Instant start_instant() const {
        if (start_.precision == Precision::minute) return start_.at;
        return std::min(start_.at, deadline_.zone.day_start(start_.date));
    }
    void count_hours(Instant start, std::int32_t count);
    void end_hours(Instant start, Instant end, std::int32_t count);
    void count_days(CivilDate event, const Period& period);

    [[nodiscard]] CivilDate first_day(CivilDate event) const {
        return rule_.first_day == CountingRule::FirstDay::included ? event : event + days{1};
    }
    std::optional<CivilDate> nominal_day(CivilDate event, const Period& period);
    std::optional<CivilDate> nth_month(CivilDate event, std::int64_t months, MetStep step);
    std::optional<CivilDate> nth_working_day(CivilDate event, std::int32_t count);
    std::optional<LastDay> last_day(CivilDate event, const Period& period, CivilDate nominal);
    std::optional<CivilDate> roll(CivilDate day);
    std::optional<CivilDate> extend(CivilDate first, CivilDate last);
    void note_no_roll(CivilDate day);

    void set_act_by(CivilDate event, const Period& period, CivilDate nominal);
    void act_by_preceding(CivilDate event, CivilDate day);
    void act_by_weekends_only(CivilDate event, std::int32_t count);
    void set_act_by_day(Kind kind, CivilDate day);

    std::optional<bool> is_working(CivilDate day);
    std::nullopt_t fail(CountingFault::Kind kind, CivilDate day);
    void note(const MetStep& step) {
        if (context_.steps) write(step, {});
    }
    void write(const MetStep& step, const Text& name);
    void note_day_off(Kind kind, CivilDate day);
    void note_start();
    Counted result();

    const CountingContext& context_;
    const CountingRule& rule_;
    const Moment& start_;
    Deadline deadline_;
    std::optional<CountingFault> fault_;
};

Counted Computation::count(const Period& period) {
    note_start();
    if (period.unit == Unit::hours) {
        count_hours(start_instant(), period.count);
    } else {
        const CivilDate event = start_date();
        note({.kind = Kind::local_date, .instant = start_instant(), .date = event});
        count_days(event, period);
    }
    return result();
}

Counted Computation::count_after_year_end(const Period& period) {
    note_start();
    const CivilDate event = start_date();
    note({.kind = Kind::local_date, .instant = start_instant(), .date = event});
    const CivilDate year_end{date::year_month_day{event}.year() / 12 / 31};
    note({.kind = Kind::year_end, .date = year_end});
    if (period.unit == Unit::hours) {
        count_hours(deadline_.zone.day_start(year_end + days{1}), period.count);
    } else {
        count_days(year_end, period);
    }
    return result();
}

void Computation::count_hours(Instant start, std::int32_t count) {
    Instant from = start;
    if (rule_.hours == CountingRule::Hours::from_next_full_hour) {
        from = next_full_hour(deadline_.zone, start);
        note({.kind = Kind::next_full_hour, .instant = from});
    }
    const Instant end = from + hours{count};
    note({.kind = Kind::add_hours, .instant = end, .count = count});
    if (!in_range(end)) {
        fail(CountingFault::Kind::out_of_range, deadline_.zone.date(end));
        return;
    }
    end_hours(start, end, count);
}

// An hour period ends with its last hour: one that ends at 24:00 on a Saturday ends on the
// Saturday.
void Computation::end_hours(Instant start, Instant end, std::int32_t count) {
    deadline_.due = deadline_.nominal = end;
    const CivilDate last = deadline_.zone.date(end - seconds{1});
    if (rule_.roll_hours == CountingRule::Roll::none) {
        note_no_roll(last);
    } else {
        const auto rolled = roll(last);
        if (!rolled) return;
        if (*rolled != last) {
            deadline_.due = time_in_day(deadline_.zone, *rolled, rule_.rolled_end);
            deadline_.due_ends_day = rule_.rolled_end == whole_day;
        }
    }
    note({.kind = Kind::ends, .instant = deadline_.due});
    deadline_.act_by = deadline_.due;
    deadline_.act_by_ends_day = deadline_.due_ends_day;
    const Instant strict = start + hours{count};
    if (rule_.act_by != CountingRule::ActBy::unrolled || strict >= deadline_.due) return;
    deadline_.act_by = strict;
    deadline_.act_by_ends_day = false;
    note({.kind = Kind::act_by, .instant = strict});
}

void Computation::count_days(CivilDate event, const Period& period) {
    const bool included = rule_.first_day == CountingRule::FirstDay::included;
    note({.kind = included ? Kind::first_day_included : Kind::first_day_excluded, .date = event});
    const auto nominal = nominal_day(event, period);
    if (!nominal) return;
    deadline_.nominal = time_in_day(deadline_.zone, *nominal, rule_.day_end);
    const auto last = last_day(event, period, *nominal);
    if (!last) return;
    const bool as_nominal = last->date == *nominal && last->time == rule_.day_end;
    deadline_.due =
        as_nominal ? deadline_.nominal : time_in_day(deadline_.zone, last->date, last->time);
    deadline_.due_ends_day = last->time == whole_day;
    note({.kind = Kind::ends, .instant = deadline_.due, .date = last->date});
    deadline_.act_by = deadline_.due;
    deadline_.act_by_ends_day = deadline_.due_ends_day;
    set_act_by(event, period, *nominal);
}

// The last day before any roll.
std::optional<CivilDate> Computation::nominal_day(CivilDate event, const Period& period) {
    const CivilDate day_zero = first_day(event) - days{1};
    std::optional<CivilDate> day;
    switch (period.unit) {
        case Unit::hours:
            throw std::logic_error("an hour period has no last day");
        case Unit::days:
            day = day_zero + days{period.count};
            note({.kind = Kind::add_days, .date = *day, .count = period.count});
            break;
        case Unit::weeks:
            day = day_zero + days{7 * period.count};
            note({.kind = Kind::add_weeks, .date = *day, .count = period.count});
            break;
        case Unit::working_days:
            day = nth_working_day(event, period.count);
            break;
        case Unit::months:
            day = nth_month(event, period.count, {.kind = Kind::add_months, .count = period.count});
            break;
        case Unit::years:
            day = nth_month(event, std::int64_t{12} * period.count,
                            {.kind = Kind::add_years, .count = period.count});
            break;
    }
    if (day && !in_range(*day)) return fail(CountingFault::Kind::out_of_range, *day);
    return day;
}

// The day of the same number that many months on, or the day before it when the day of the event
// counts; where that month has no such day, its last day (Regulation 1182/71 Art. 3(2)(c); Civil
// Code of Japan Art. 143(2)).
std::optional<CivilDate> Computation::nth_month(CivilDate event, std::int64_t months,
                                                MetStep step) {
    const date::year_month_day from{event};
    const std::int64_t total = std::int64_t{static_cast<int>(from.year())} * 12 +
                               static_cast<unsigned>(from.month()) - 1 + months;
    if (total / 12 > static_cast<int>(latest_year)) {
        return fail(CountingFault::Kind::out_of_range, event);
    }
    const date::year_month month{date::year{static_cast<int>(total / 12)},
                                 date::month{static_cast<unsigned>(total % 12) + 1}};
    const date::year_month_day same = month / from.day();
    step.date = same.ok() ? first_day(CivilDate{same}) - days{1} : CivilDate{month / date::last};
    note(step);
    if (!same.ok()) note({.kind = Kind::clamped, .date = step.date});
    return step.date;
}

std::optional<CivilDate> Computation::nth_working_day(CivilDate event, std::int32_t count) {
    CivilDate day = first_day(event);
    for (std::int32_t counted = 0;; day += days{1}) {
        const auto working = is_working(day);
        if (!working) return std::nullopt;
        if (!*working) {
            note_day_off(Kind::skipped, day);
        } else if (++counted == count) {
            note({.kind = Kind::add_working_days, .date = day, .count = count});
            return day;
        }
    }
}

std::optional<LastDay> Computation::last_day(CivilDate event, const Period& period,
                                             CivilDate nominal) {
    if (period.unit == Unit::working_days) return LastDay{nominal, rule_.day_end};
    if (rule_.roll == CountingRule::Roll::none) note_no_roll(nominal);
    const auto rolled = rule_.roll == CountingRule::Roll::none ? nominal : roll(nominal);
    if (!rolled) return std::nullopt;
    const bool one_day = period.unit == Unit::days && period.count == 1;
    const auto extended = one_day ? rolled : extend(first_day(event), *rolled);
    if (!extended) return std::nullopt;
    const bool only_rolled = *rolled != nominal && *extended == *rolled;
    return LastDay{*extended, only_rolled ? rule_.rolled_end : rule_.day_end};
}

// The day itself when it is a working day, else the next one.
std::optional<CivilDate> Computation::roll(CivilDate day) {
    Kind kind = Kind::not_working;
    while (true) {
        const auto working = is_working(day);
        if (!working) return std::nullopt;
        if (*working) break;
        note_day_off(kind, day);
        kind = Kind::skipped;
        day += days{1};
    }
    if (kind == Kind::skipped) note({.kind = Kind::rolled, .date = day});
    return day;
}

// Moves the end on until the days from `first` to `last` hold the least number of working days.
std::optional<CivilDate> Computation::extend(CivilDate first, CivilDate last) {
    int held = 0;
    for (CivilDate day = last; held < rule_.least_working_days && day >= first; day -= days{1}) {
        const auto working = is_working(day);
        if (!working) return std::nullopt;
        held += *working ? 1 : 0;
    }
    if (held >= rule_.least_working_days) return last;
    const int before = held;
    while (held < rule_.least_working_days) {
        last += days{1};
        const auto working = is_working(last);
        if (!working) return std::nullopt;
        held += *working ? 1 : 0;
        if (!*working) note_day_off(Kind::skipped, last);
    }
    note({.kind = Kind::least_working_days, .date = last, .count = before});
    return last;
}

// Only worth a word when a calendar happens to be at hand: nothing depends on it.
void Computation::note_no_roll(CivilDate day) {
    if (!context_.steps || context_.calendar == nullptr) return;
    if (context_.calendar->is_working(day).value_or(true)) return;
    note_day_off(Kind::not_working, day);
    note({.kind = Kind::no_roll, .date = day});
}

void Computation::set_act_by(CivilDate event, const Period& period, CivilDate nominal) {
    switch (rule_.act_by) {
        case CountingRule::ActBy::same:
            return;
        case CountingRule::ActBy::unrolled:
            return set_act_by_day(Kind::act_by, nominal);
        case CountingRule::ActBy::preceding_working_day:
            return act_by_preceding(event, nominal);
        case CountingRule::ActBy::weekends_only:
            if (period.unit == Unit::working_days) act_by_weekends_only(event, period.count);
            return;
    }
}

// Without a calendar the last day itself stands. It also stands when no working day lies between
// the event and it: there is no earlier day to act on.
void Computation::act_by_preceding(CivilDate event, CivilDate day) {
    if (context_.calendar == nullptr) return;
    const CivilDate nominal = day;
    for (; day >= event; day -= days{1}) {
        const auto working = is_working(day);
        if (!working) return;
        if (!*working) continue;
        if (day != nominal) set_act_by_day(Kind::act_by_preceding, day);
        return;
    }
}

void Computation::act_by_weekends_only(CivilDate event, std::int32_t count) {
    CivilDate day = first_day(event);
    for (std::int32_t counted = 0;; day += days{1}) {
        if (!context_.calendar->is_weekend(day) && ++counted == count) break;
    }
    set_act_by_day(Kind::act_by, day);
}

void Computation::set_act_by_day(Kind kind, CivilDate day) {
    const Instant end = time_in_day(deadline_.zone, day, rule_.day_end);
    if (end >= deadline_.due) return;
    deadline_.act_by = end;
    deadline_.act_by_ends_day = rule_.day_end == whole_day;
    note({.kind = kind, .instant = end, .date = day});
}

std::optional<bool> Computation::is_working(CivilDate day) {
    if (context_.calendar == nullptr) return fail(CountingFault::Kind::no_calendar, day);
    const auto working = context_.calendar->is_working(day);
    if (!working) return fail(CountingFault::Kind::outside_calendar, day);
    return working;
}

std::nullopt_t Computation::fail(CountingFault::Kind kind, CivilDate day) {
    fault_ = CountingFault{
        kind, context_.calendar != nullptr ? context_.calendar->id() : rule_.calendar, day};
    return std::nullopt;
}

void Computation::write(const MetStep& step, const Text& name) {
    deadline_.steps.push_back({step.kind, step.instant, step.date, step.count, name, rule_.cite});
}

void Computation::note_day_off(Kind kind, CivilDate day) {
    if (!context_.steps) return;
    const Holiday* holiday = context_.calendar->holiday(day);
    write({.kind = kind, .date = day}, holiday == nullptr ? Text{} : holiday->name);
}

void Computation::note_start() {
    if (!context_.steps) return;
    const bool bare = start_.precision == Precision::day;
    write({.kind = bare ? Kind::start_bare_date : Kind::start,
           .instant = start_instant(),
           .date = start_date()},
          {});
}

Counted Computation::result() {
    if (fault_) return {std::nullopt, fault_};
    return {std::move(deadline_), std::nullopt};
}

}  // namespace

Counted count(const CountingContext& context, const Moment& start, const Period& period) {
    return Computation{context, start}.count(period);
}

Counted count_after_year_end(const CountingContext& context, const Moment& start,
                             const Period& period) {
    return Computation{context, start}.count_after_year_end(period);
}

}  // namespace noticeclock
