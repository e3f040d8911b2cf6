#pragma once

#include <optional>
#include <string>

#include "document/language.h"
#include "time/moment.h"
#include "time/zone.h"

namespace noticeclock {

/// Writes times for a person: weekday, day, month, time to the minute and offset in one zone.
///   en  Fri 20 Nov 10:00 +01:00      ja  11月20日(金) 10:00 +01:00
/// The year is written when it is not the year of `now`, or when no `now` is given.
class ClockText {
  public:
    ClockText(Language language, Zone zone) : language_(language), zone_(zone) {}
    ClockText(Language language, Zone zone, Instant now);

    [[nodiscard]] std::string time(Instant instant) const;
    /// A time as it was given: a bare date stays a date.
    [[nodiscard]] std::string moment(const Moment& moment) const;
    /// The end of a period. A day's end is 24:00 of the day that ends, wherever that is midnight in
    /// this zone too; `day_zone` is the zone of the day.
    [[nodiscard]] std::string end(Instant instant, bool ends_day, const Zone& day_zone) const;
    /// Fri 20 Nov; 11月20日(金).
    [[nodiscard]] std::string date(CivilDate date) const;
    [[nodiscard]] Language language() const { return language_; }
    [[nodiscard]] const Zone& zone() const { return zone_; }
    /// The same way of writing, in another zone.
    [[nodiscard]] ClockText in(const Zone& zone) const;

  private:
    Language language_;
    Zone zone_;
    std::optional<int> year_;
};

/// The time between `now` and a deadline, rounded down: "58 d 3 h", "5 h 20 min", "20 min"; past it
/// "overdue 5 h 20 min".
///   ja  58日3時間, 5時間20分, 20分; 5時間20分超過
[[nodiscard]] std::string time_left(Instant deadline, Instant now, Language language);

/// A length of time, never negative, rounded down as above.
[[nodiscard]] std::string duration_text(std::chrono::seconds length, Language language);

/// The city of an IANA zone ("Berlin", "New York"); empty for a fixed offset.
[[nodiscard]] std::string city_of(const Zone& zone);

/// The zone as a reader knows it: its IANA name, or "UTC+09:00" for a fixed offset.
[[nodiscard]] std::string zone_text(const Zone& zone);

/// The date of the day that ends at `instant` in `zone`.
[[nodiscard]] CivilDate ended_day(Instant instant, const Zone& zone);

}  // namespace noticeclock
