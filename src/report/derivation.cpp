#include "report/derivation.h"

#include <algorithm>
#include <initializer_list>

#include "report/clock_words.h"
#include "report/wording.h"

namespace noticeclock {

namespace {

using Kind = CountingStep::Kind;

bool one_of(Kind kind, std::initializer_list<Kind> kinds) {
    return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

Phrase phrase_of(Kind kind) {
    static_assert(static_cast<int>(Phrase::step_act_by_preceding) -
                      static_cast<int>(Phrase::step_start) ==
                  static_cast<int>(Kind::act_by_preceding));
    return static_cast<Phrase>(static_cast<int>(Phrase::step_start) + static_cast<int>(kind));
}

std::string length_text(const CountingStep& step, Language language) {
    const auto period = [&](Unit unit) {
        return period_text({static_cast<std::int32_t>(step.count), unit}, language);
    };
    switch (step.kind) {
        case Kind::add_hours:
            return period(Unit::hours);
        case Kind::add_weeks:
            return period(Unit::weeks);
        case Kind::add_months:
            return period(Unit::months);
        case Kind::add_years:
            return period(Unit::years);
        default:
            return std::to_string(step.count);
    }
}

std::string instant_text(const CountingStep& step, const Deadline& deadline,
                         const ClockText& times) {
    if (step.kind == Kind::ends)
        return times.end(step.instant, deadline.due_ends_day, deadline.zone);
    if (step.kind == Kind::act_by)
        return times.end(step.instant, deadline.act_by_ends_day, deadline.zone);
    return times.time(step.instant);
}

std::string day_name(const CountingStep& step, Language language) {
    return step.name.empty() ? say(language, Phrase::weekend) : step.name.in(language);
}

std::string second_argument(const CountingStep& step, const ClockText& times) {
    if (one_of(step.kind, {Kind::skipped, Kind::not_working}))
        return day_name(step, times.language());
    if (step.kind == Kind::local_date) return zone_text(times.zone());
    if (step.kind == Kind::start_bare_date) return times.date(step.date);
    return length_text(step, times.language());
}

}  // namespace

bool has_instant(Kind kind) {
    return one_of(kind, {Kind::start, Kind::start_bare_date, Kind::next_full_hour, Kind::add_hours,
                         Kind::ends, Kind::act_by});
}

bool has_date(Kind kind) {
    return !has_instant(kind) || kind == Kind::start_bare_date;
}

bool has_count(Kind kind) {
    return one_of(kind, {Kind::add_hours, Kind::add_days, Kind::add_working_days, Kind::add_weeks,
                         Kind::add_months, Kind::add_years, Kind::least_working_days});
}

std::string step_text(const CountingStep& step, const Deadline& deadline, const ClockText& times) {
    const auto first =
        has_instant(step.kind) ? instant_text(step, deadline, times) : times.date(step.date);
    return say(times.language(), phrase_of(step.kind), {first, second_argument(step, times)});
}

std::string fault_text(const CountingFault& fault, const ClockText& times) {
    switch (fault.kind) {
        case CountingFault::Kind::no_calendar:
            return say(times.language(), Phrase::fault_no_calendar);
        case CountingFault::Kind::outside_calendar:
            return say(times.language(), Phrase::fault_outside,
                       {fault.calendar, times.date(fault.date)});
        case CountingFault::Kind::out_of_range:
            break;
    }
    return say(times.language(), Phrase::fault_range);
}

}  // namespace noticeclock
