#pragma once

#include <limits>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "document/language.h"
#include "time/moment.h"

namespace noticeclock {

/// A month and a day that every year has (so never 29 February).
struct MonthDay {
    unsigned month = 1;
    unsigned day = 1;
    [[nodiscard]] CivilDate in(int year) const {
        return CivilDate{date::year{year} / date::month{month} / date::day{day}};
    }
};

/// "12-25" -> 25 December; empty for anything else and for days that not every year has.
[[nodiscard]] std::optional<MonthDay> parse_month_day(std::string_view text);

/// Where the free day goes when a holiday falls on a Saturday or a Sunday.
enum class Shift {
    none,
    preceding_friday,
    following_monday,
    next_free_day,  ///< the next day that is neither weekend nor holiday (Japan's 振替休日, British
                    ///< substitute days)
};

/// What a calendar, or one holiday, does about weekends. The free day is an additional holiday.
struct Observed {
    Shift saturday = Shift::none;
    Shift sunday = Shift::none;
    [[nodiscard]] Shift on(date::weekday day) const;
};

/// One holiday as its law states it.
struct HolidayRule {
    enum class Kind {
        fixed,            ///< day
        nth,              ///< the nth weekday of day.month; nth -1 is the last
        easter,           ///< offset days from western Easter Sunday
        orthodox_easter,  ///< offset days from Orthodox Easter Sunday
        spring_equinox,
        autumn_equinox,
        after,   ///< the first weekday on or after day
        before,  ///< the last weekday strictly before day
        once,    ///< date
    };
    Text name;
    Kind kind = Kind::fixed;
    MonthDay day;
    date::weekday weekday;
    int nth = 0;
    int offset = 0;
    CivilDate date{};
    int from = std::numeric_limits<int>::min();  ///< first year
    int to = std::numeric_limits<int>::max();    ///< last year
    /// Years in which the holiday was moved, or (empty) not kept.
    std::vector<std::pair<int, std::optional<MonthDay>>> except;
    std::optional<Observed> observed;  ///< when it differs from the calendar's

    /// Whether the holiday is kept at all in that year, apart from `except`.
    [[nodiscard]] bool kept_in(int year) const;
    /// The day in that year; empty when it is not kept.
    [[nodiscard]] std::optional<CivilDate> in(int year) const;

  private:
    [[nodiscard]] CivilDate regular(int year) const;
};

}  // namespace noticeclock
