#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/index.h"
#include "document/language.h"
#include "document/node.h"
#include "time/calendar.h"
#include "time/period.h"
#include "time/zone.h"

namespace noticeclock {

/// How a law counts a period: data with a citation (rules/counting.yaml).
struct CountingRule {
    /// What starts an hour period: the instant itself, or the first full clock hour after the hour
    /// of the event.
    enum class Hours { from_instant, from_next_full_hour };
    /// Whether the day of the event is day 1 (included) or day 0 (excluded).
    enum class FirstDay { excluded, included };
    /// What happens when the last day is not a working day.
    enum class Roll { none, next_working_day };
    /// The conservative reading shown as "act by" beside `due`.
    enum class ActBy {
        same,      ///< there is only one reading
        unrolled,  ///< the nominal last day, without roll or least working days; hour periods: from
                   ///< the instant itself
        preceding_working_day,  ///< the nominal last day, or the working day before it when it is
                                ///< not a working day
        weekends_only,          ///< working-day periods counted as if there were no public holidays
    };
    /// Whose working days: the place of the authority, the place of the reporting entity, or one
    /// fixed calendar.
    enum class Whose { authority, entity, fixed };

    std::string id;
    Text title;
    std::string cite;
    std::string confidence;  ///< primary, secondary or recall
    Hours hours = Hours::from_instant;
    FirstDay first_day = FirstDay::excluded;
    Roll roll = Roll::none;        ///< periods in days, weeks, months, years
    Roll roll_hours = Roll::none;  ///< periods in hours (DORA)
    std::chrono::minutes day_end{
        24 * 60};  ///< when the last day ends: 24:00, or 17:30 for an EDGAR filing
    std::chrono::minutes rolled_end{
        24 * 60};  ///< when a day reached by rolling ends: 24:00, or noon (DORA)
    int least_working_days =
        0;  ///< periods of two days or more include at least this many working days (EU: 2)
    ActBy act_by = ActBy::same;
    Whose whose = Whose::authority;
    std::string calendar;  ///< when whose == fixed
    std::string zone;  ///< when not empty, days are those of this zone (us-sec: America/New_York)
    bool needs_calendar = false;  ///< rolls, least working days or a preceding working day need one
    Text note;  ///< a disputed reading or a warning, shown with the derivation; may be empty
};

using CountingRules = Index<CountingRule>;

/// One line of a derivation. The words are the report's business; the figures are here.
struct CountingStep {
    enum class Kind {
        start,               ///< the clock starts at `instant`
        start_bare_date,     ///< only the date was known: read as 00:00
        local_date,          ///< the start falls on `date` in the zone
        next_full_hour,      ///< the hour of the event is not counted: counting starts at `instant`
        first_day_excluded,  ///< `date` is day 0
        first_day_included,  ///< `date` is day 1
        add_hours,           ///< `count` hours end at `instant`
        add_days,            ///< day `count` is `date`
        add_working_days,    ///< working day `count` is `date`
        skipped,             ///< `date` (`name`) is not a working day and is not counted
        add_weeks,
        add_months,
        add_years,           ///< ends on `date`
        clamped,             ///< that month has no such day: its last day, `date`
        not_working,         ///< the last day `date` is a Saturday, Sunday or holiday (`name`)
        no_roll,             ///< ... and does not move
        rolled,              ///< the end moves to the next working day, `date`
        least_working_days,  ///< the period held only `count` working days: extended to `date`
        ends,                ///< the period ends at `instant`
        year_end,            ///< counted from the end of the calendar year, `date`
        act_by,              ///< the conservative reading: `instant`
        act_by_preceding,    ///< the conservative reading: the working day before, `date`
    };
    Kind kind{};
    Instant instant{};
    CivilDate date{};
    std::int64_t count = 0;
    Text name{};         ///< of a holiday; empty for a weekend day
    std::string cite{};  ///< the rule relied on
};

/// The end of a period under one counting rule.
struct Deadline {
    Instant due{};      ///< the last moment; for a day's end the first instant of the next day
    Instant act_by{};   ///< the conservative reading; never after due
    Instant nominal{};  ///< the end before it moves off a day that is not a working day
    bool due_ends_day = false;  ///< show `due` as 24:00 of the day before
    bool act_by_ends_day = false;
    Zone zone;                        ///< in which days were taken
    std::vector<CountingStep> steps;  ///< only when asked for
};

/// Why no date could be computed.
struct CountingFault {
    enum class Kind { no_calendar, outside_calendar, out_of_range } kind{};
    std::string calendar;
    CivilDate date{};
};

/// What to count with.
struct CountingContext {
    const CountingRule* rule = nullptr;
    Zone zone;  ///< of the authority or the office concerned
    const Calendar* calendar =
        nullptr;         ///< null when none is known; only an error when it is needed
    bool steps = false;  ///< whether to write the derivation
};

/// A deadline or the reason why there is none.
struct Counted {
    std::optional<Deadline> deadline;
    std::optional<CountingFault> fault;
};

/// The end of `period` started by `start`. Pure. Source of each step: the rule's citation. See
/// noticeclock-rules(5), COUNTING.
[[nodiscard]] Counted count(const CountingContext& context, const Moment& start,
                            const Period& period);

/// The end of `period` counted from the last day of the calendar year in which `start` falls (45
/// CFR 164.408(c)).
[[nodiscard]] Counted count_after_year_end(const CountingContext& context, const Moment& start,
                                           const Period& period);

/// Reads rules/counting.yaml.
[[nodiscard]] CountingRules read_counting_rules(const Node& node, Diagnostics& diagnostics);

}  // namespace noticeclock
