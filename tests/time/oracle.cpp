#include "oracle.h"

#include <algorithm>

namespace noticeclock {
namespace {

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

constexpr int begin_year = 2019;
constexpr int end_year = 2047;

int month_length(int year, int month) {
    if (month == 2) return year % 4 == 0 ? 29 : 28;  // 2019 to 2046 hold no turn of a century
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

std::size_t number_of(CivilDate date) {
    const CivilDate first{date::year{begin_year} / 1 / 1};
    return static_cast<std::size_t>((date - first).count());
}

// The number of the day that an instant falls on.
std::size_t day_of(const DayBook& days, Instant instant) {
    const auto after = std::upper_bound(days.begins.begin(), days.begins.end(), instant);
    return static_cast<std::size_t>(after - days.begins.begin()) - 1;
}

Instant end_of(const DayBook& days, std::size_t day, minutes time) {
    if (time == hours{24}) return days.begins.at(day + 1);
    return time == hours{12} ? days.noon.at(day) : days.half_past_five.at(day);
}

bool included(const CountingRule& rule) {
    return rule.first_day == CountingRule::FirstDay::included;
}

// Walks to day `count`, where only days that `counts` says count.
template <typename Counts>
std::size_t walk_days(const CountingRule& rule, std::size_t event, int count,
                      const Counts& counts) {
    std::size_t day = event;
    int counted = included(rule) && counts(day) ? 1 : 0;
    while (counted < count) {
        ++day;
        if (counts(day)) ++counted;
    }
    return day;
}

// The numbers of the days that begin a month.
const std::vector<std::size_t>& month_begins() {
    static const std::vector<std::size_t> begins = [] {
        std::vector<std::size_t> found;
        for (std::size_t day = 0; day < almanac().size(); ++day) {
            if (almanac()[day].day == 1) found.push_back(day);
        }
        return found;
    }();
    return begins;
}

// Walks over so many turns of the month, then on to the day of the same number or the last of that
// month.
std::size_t walk_months(const CountingRule& rule, std::size_t event, int count) {
    auto turn = std::upper_bound(month_begins().begin(), month_begins().end(), event);
    for (int turns = 1; turns < count; ++turns) ++turn;
    const auto& book = almanac();
    std::size_t day = *turn;
    while (book[day].day != book[event].day) {
        if (book[day + 1].day == 1) return day;
        ++day;
    }
    return included(rule) ? day - 1 : day;
}

std::size_t nominal(const CountingRule& rule, const WorkBook& work, std::size_t event,
                    const Period& period) {
    const auto every = [](std::size_t) { return true; };
    const auto working = [&work](std::size_t day) { return work.working[day]; };
    switch (period.unit) {
        case Unit::working_days:
            return walk_days(rule, event, period.count, working);
        case Unit::weeks:
            return walk_days(rule, event, 7 * period.count, every);
        case Unit::months:
            return walk_months(rule, event, period.count);
        case Unit::years:
            return walk_months(rule, event, 12 * period.count);
        default:
            return walk_days(rule, event, period.count, every);
    }
}

bool holds_enough(const CountingRule& rule, const WorkBook& work, std::size_t event,
                  std::size_t last) {
    int working = 0;
    for (std::size_t day = included(rule) ? event : event + 1; day <= last; ++day) {
        if (work.working[day] && ++working >= rule.least_working_days) return true;
    }
    return working >= rule.least_working_days;
}

Instant day_due(const CountingRule& rule, const DayBook& days, const WorkBook& work,
                std::size_t event, const Period& period, std::size_t day) {
    if (period.unit == Unit::working_days) return end_of(days, day, rule.day_end);
    std::size_t last = day;
    if (rule.roll == CountingRule::Roll::next_working_day) {
        while (!work.working[last]) ++last;
    }
    const std::size_t rolled = last;
    if (period.unit != Unit::days || period.count >= 2) {
        while (!holds_enough(rule, work, event, last)) ++last;
    }
    const bool only_rolled = rolled > day && last == rolled;
    return end_of(days, last, only_rolled ? rule.rolled_end : rule.day_end);
}

Instant day_act_by(const CountingRule& rule, const DayBook& days, const WorkBook& work,
                   std::size_t event, const Period& period, std::size_t day, Instant due) {
    if (rule.act_by == CountingRule::ActBy::unrolled) return end_of(days, day, rule.day_end);
    if (rule.act_by == CountingRule::ActBy::weekends_only && period.unit == Unit::working_days) {
        const auto weekday = [&work](std::size_t d) { return !work.weekend[d]; };
        return end_of(days, walk_days(rule, event, period.count, weekday), rule.day_end);
    }
    if (rule.act_by != CountingRule::ActBy::preceding_working_day) return due;
    std::size_t latest = day;
    while (latest >= event && !work.working[latest]) --latest;
    return latest < event ? due : end_of(days, latest, rule.day_end);
}

Instant walk_hours(Instant instant, int count) {
    for (int i = 0; i < count; ++i) instant += hours{1};
    return instant;
}

OracleAnswer hour_answer(const CountingRule& rule, const DayBook& days, const WorkBook& work,
                         Instant start, int count) {
    Instant from = start;
    if (rule.hours == CountingRule::Hours::from_next_full_hour) {
        from = *std::upper_bound(days.full_hours.begin(), days.full_hours.end(), start);
    }
    Instant due = walk_hours(from, count);
    if (rule.roll_hours == CountingRule::Roll::next_working_day) {
        std::size_t day = day_of(days, due - seconds{1});
        const bool rolls = !work.working[day];
        while (!work.working[day]) ++day;
        if (rolls) due = end_of(days, day, rule.rolled_end);
    }
    const bool strict = rule.act_by == CountingRule::ActBy::unrolled;
    return {due, strict ? walk_hours(start, count) : due};
}

}  // namespace

const std::vector<AlmanacDay>& almanac() {
    static const std::vector<AlmanacDay> days = [] {
        std::vector<AlmanacDay> found;
        for (int year = begin_year; year < end_year; ++year) {
            for (int month = 1; month <= 12; ++month) {
                for (int day = 1; day <= month_length(year, month); ++day) {
                    found.push_back({year, month, day});
                }
            }
        }
        return found;
    }();
    return days;
}

DayBook::DayBook(const Zone& z) : zone(z) {
    const std::size_t size = almanac().size();
    begins.resize(size, Instant::max());
    noon.resize(size);
    half_past_five.resize(size);
    Instant instant = date::sys_days{date::year{begin_year - 1} / 12 / 30};
    const Instant end = date::sys_days{date::year{end_year} / 1 / 3};
    seconds before = zone.offset_at(instant);
    for (; instant < end; instant += minutes{30}) {
        const seconds offset = zone.offset_at(instant);
        if (offset != before) changes.push_back(instant);
        before = offset;
        const auto local = (instant.time_since_epoch() + offset).count();
        if (local % 3600 == 0) full_hours.push_back(instant);
        const CivilDate date{date::days{local / 86400}};
        const std::size_t day = number_of(date);
        if (day >= size) continue;
        begins[day] = std::min(begins[day], instant);
        if (local % 86400 == 12 * 3600) noon[day] = instant;
        if (local % 86400 == 17 * 3600 + 1800) half_past_five[day] = instant;
    }
}

WorkBook::WorkBook(const Calendar& c) : calendar(&c) {
    for (std::size_t day = 0; day < almanac().size(); ++day) {
        const CivilDate date =
            CivilDate{date::year{begin_year} / 1 / 1} + date::days{static_cast<int>(day)};
        working.push_back(c.is_working(date).value_or(false));
        weekend.push_back(c.is_weekend(date));
    }
}

OracleAnswer oracle(const CountingRule& rule, const DayBook& days, const WorkBook& work,
                    Instant start, const Period& period) {
    if (period.unit == Unit::hours) return hour_answer(rule, days, work, start, period.count);
    const std::size_t event = day_of(days, start);
    const std::size_t day = nominal(rule, work, event, period);
    const Instant due = day_due(rule, days, work, event, period, day);
    return {due, day_act_by(rule, days, work, event, period, day, due)};
}

}  // namespace noticeclock
