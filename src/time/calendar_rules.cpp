#include "time/calendar_rules.h"

#include <algorithm>

namespace noticeclock {

namespace {

constexpr date::days one_day{1};

const Text bridge_name{"citizens' holiday", "国民の休日"};
const Text closure_name{"office closure", "閉庁日"};

Text observed_name(const Text& name) {
    return {name.en + " (observed)", name.ja.empty() ? "" : "振替休日（" + name.ja + "）"};
}

/// The days of the span: which are weekend or taken, and the holidays found so far. One year before
/// and after is computed too, because a holiday may be observed in a neighbouring year.
class Days {
  public:
    explicit Days(const CalendarRules& rules)
        : rules_(rules),
          first_(date::year{rules.first_year - 1} / date::January / 1),
          end_(date::year{rules.last_year + 2} / date::January / 1),
          taken_(static_cast<std::size_t>((end_ - first_).count())) {}

    /// Finds all days, in date order.
    void find();
    [[nodiscard]] std::vector<Holiday> holidays() const;
    [[nodiscard]] std::vector<CivilDate> dates() const;

  private:
    void keep_base() {
        if (!rules_.base) return;
        for (const Holiday& holiday : rules_.base->holidays()) add(holiday.date, &holiday.name);
    }
    void keep_laws();
    void keep_observed();
    void keep_bridges();
    void keep_closures();
    struct Nominal {
        CivilDate date;
        const HolidayRule* rule;
    };
    /// Names are copied only once all days are in order: moving texts about would cost more than
    /// the arithmetic.
    struct Found {
        CivilDate date;
        const Text* name;
        bool observed;
    };
    [[nodiscard]] bool taken(CivilDate day) const {
        return day < first_ || day >= end_ || taken_[index(day)];
    }
    [[nodiscard]] std::size_t index(CivilDate day) const {
        return static_cast<std::size_t>((day - first_).count());
    }
    [[nodiscard]] bool weekend(CivilDate day) const {
        return (rules_.weekend >> date::weekday{day}.iso_encoding() & 1U) != 0;
    }
    [[nodiscard]] CivilDate shifted(CivilDate day, Shift shift) const;
    void add(CivilDate day, const Text* name, bool observed = false);

    const CalendarRules& rules_;
    CivilDate first_;
    CivilDate end_;
    std::vector<bool> taken_;
    std::vector<Nominal> nominal_;
    std::vector<Found> found_;
};

void Days::add(CivilDate day, const Text* name, bool observed) {
    if (taken(day)) return;
    taken_[index(day)] = true;
    found_.push_back({day, name, observed});
}

void Days::keep_laws() {
    for (int year = rules_.first_year - 1; year <= rules_.last_year + 1; ++year) {
        for (const HolidayRule& rule : rules_.holidays) {
            if (const auto day = rule.in(year)) nominal_.push_back({*day, &rule});
        }
    }
    std::stable_sort(nominal_.begin(), nominal_.end(),
                     [](const Nominal& a, const Nominal& b) { return a.date < b.date; });
    for (const Nominal& holiday : nominal_) add(holiday.date, &holiday.rule->name);
}

CivilDate Days::shifted(CivilDate day, Shift shift) const {
    if (shift == Shift::preceding_friday) return day - (date::weekday{day} - date::Friday);
    if (shift == Shift::following_monday) return day + (date::Monday - date::weekday{day});
    CivilDate next = day + one_day;
    while (next < end_ && (weekend(next) || taken(next))) next += one_day;
    return next;
}

void Days::keep_observed() {
    for (const Nominal& holiday : nominal_) {
        const Observed& observed = holiday.rule->observed.value_or(rules_.observed);
        const Shift shift = observed.on(date::weekday{holiday.date});
        if (shift == Shift::none) continue;
        add(shifted(holiday.date, shift), &holiday.rule->name, true);
    }
}

void Days::keep_bridges() {
    if (!rules_.bridge) return;
    for (std::size_t i = 1; i < nominal_.size(); ++i) {
        const CivilDate between = nominal_[i].date - one_day;
        if (between - nominal_[i - 1].date != one_day) continue;
        if (date::weekday{between} == date::Sunday) continue;
        add(between, &bridge_name);
    }
}

void Days::keep_closures() {
    for (int year = rules_.first_year; year <= rules_.last_year; ++year) {
        for (const MonthDay& day : rules_.closed) add(day.in(year), &closure_name);
    }
}

void Days::find() {
    keep_base();
    keep_laws();
    keep_observed();
    keep_bridges();
    keep_closures();
    const CivilDate from{date::year{rules_.first_year} / date::January / 1};
    const CivilDate to{date::year{rules_.last_year} / date::December / 31};
    std::erase_if(found_, [=](const Found& day) { return day.date < from || day.date > to; });
    std::sort(found_.begin(), found_.end(),
              [](const Found& a, const Found& b) { return a.date < b.date; });
}

std::vector<Holiday> Days::holidays() const {
    std::vector<Holiday> holidays;
    holidays.reserve(found_.size());
    for (const Found& day : found_) {
        holidays.push_back({day.date, day.observed ? observed_name(*day.name) : *day.name});
    }
    return holidays;
}

std::vector<CivilDate> Days::dates() const {
    std::vector<CivilDate> dates;
    dates.reserve(found_.size());
    for (const Found& day : found_) dates.push_back(day.date);
    return dates;
}

}  // namespace

std::vector<Holiday> compute_holidays(const CalendarRules& rules) {
    Days days(rules);
    days.find();
    return days.holidays();
}

std::vector<CivilDate> compute_dates(const CalendarRules& rules) {
    Days days(rules);
    days.find();
    return days.dates();
}

}  // namespace noticeclock
