#pragma once

#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "document/language.h"
#include "document/node.h"
#include "time/moment.h"

namespace noticeclock {

/// A day on which no work is expected, with the name a person knows it by.
struct Holiday {
    CivilDate date;
    Text name;
};

struct CalendarRules;
class HolidayTable;

/// The days on which an authority works: weekends and public holidays, computed from rules
/// (rules/calendars/*.yaml) for a span of years. Asking about a date outside those years gives no
/// answer (empty), never "no holiday". Copies are cheap and share their holidays, which are
/// computed on first use; a constant Calendar may be used from several threads.
class Calendar {
  public:
    Calendar(std::string id, Text title, int first_year, int last_year, unsigned weekend,
             std::vector<Holiday> holidays);
    /// From a calendar file as read (time/calendar_rules.h).
    explicit Calendar(CalendarRules rules);

    [[nodiscard]] const std::string& id() const { return id_; }
    [[nodiscard]] const Text& title() const { return title_; }
    [[nodiscard]] int first_year() const { return first_year_; }
    [[nodiscard]] int last_year() const { return last_year_; }
    [[nodiscard]] bool covers(CivilDate date) const;
    /// Saturday or Sunday, or whatever this calendar's weekend is.
    [[nodiscard]] bool is_weekend(CivilDate date) const;
    /// The holiday on that date, if any (a holiday may fall on a weekend).
    [[nodiscard]] const Holiday* holiday(CivilDate date) const;
    /// Empty outside the covered years.
    [[nodiscard]] std::optional<bool> is_working(CivilDate date) const;
    /// In date order.
    [[nodiscard]] const std::vector<Holiday>& holidays() const;

  private:
    std::string id_;
    Text title_;
    int first_year_;
    int last_year_;
    unsigned weekend_;  // bit n set: ISO weekday n (1 Monday .. 7 Sunday) is not a working day
    CivilDate first_;   // the first day covered
    CivilDate end_;     // the first day after
    std::shared_ptr<const HolidayTable> table_;
};

/// All calendars by id ("de", "jp", "us-federal", "us-sec").
using Calendars = std::unordered_map<std::string, Calendar>;

/// Reads one calendar file (see noticeclock-rules(5)) and computes its holidays. `others` are the
/// calendars already read, for `base:`. Empty on errors, which are added to `diagnostics`.
[[nodiscard]] std::optional<Calendar> read_calendar(const Node& node, const Calendars& others,
                                                    Diagnostics& diagnostics);

}  // namespace noticeclock
