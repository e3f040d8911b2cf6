#pragma once

#include <optional>
#include <string>
#include <vector>

#include "logic/condition.h"
#include "time/counting.h"
#include "time/period.h"

namespace noticeclock {

/// What starts a duty's time, how long it runs, and how that law counts.
struct Clock {
    enum class Kind : std::uint8_t {
        events,     ///< the first of a list of events that is known
        sent,       ///< the actual first sending of another duty's notice
        last_sent,  ///< its latest sending (updates included)
        with,       ///< at the same time as another duty's notice
        earliest,   ///< the earliest of several
        latest,     ///< the latest of several
        cases,      ///< the first alternative whose `when` holds
    } kind = Kind::events;
    std::optional<Condition> when;  ///< the clock counts only if this holds
    std::vector<Slot> events;       ///< in order of preference
    std::string duty;               ///< sent, last_sent, with: "law.duty"
    std::optional<Period> within;   ///< empty: the law gives no figure
    bool after_year_end = false;    ///< counted from the end of the calendar year of the start
    std::optional<Period>
        target;  ///< the conservative end of a window ("about 3 to 5 days": within 5, target 3)
    bool guidance = false;     ///< the figure is an authority's guidance, not a limit of the law
    std::string count;         ///< id of the counting rule
    std::string cite;          ///< of this limb, when it differs from the duty's
    std::vector<Clock> parts;  ///< earliest, latest, cases
    Position at;
};

}  // namespace noticeclock
