#pragma once

#include <date/date.h>

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace noticeclock {

/// A point on the time line, UTC, to the second. Range: 1970-01-01 to 2200-12-31; readers refuse
/// anything outside.
using Instant = date::sys_seconds;
/// A civil date, without a time of day and without a zone.
using CivilDate = date::local_days;
/// A civil date and time of day, without a zone.
using LocalTime = date::local_seconds;

/// How exactly a person gave a time.
enum class Precision { minute, day };

/// A time as written in a file. A bare date is that date wherever the law counts: `date` holds it,
/// and a count of days starts from it in any zone; a count of hours starts at 00:00 of it in the
/// file's zone or in the law's, whichever is earlier. `at` is then 00:00 in the file's zone (UTC
/// when it names none).
struct Moment {
    Instant at{};
    Precision precision = Precision::minute;
    CivilDate date{};  ///< when precision == day
    friend bool operator==(const Moment&, const Moment&) = default;
};

/// "2026-11-17" -> civil date; empty for anything else, for dates that do not exist (2026-02-30),
/// and for years outside 1970..2200.
[[nodiscard]] std::optional<CivilDate> parse_date(std::string_view text);
/// Reads what format_utc() writes, and nothing else; empty also outside 1970..2200.
[[nodiscard]] std::optional<Instant> parse_utc(std::string_view text);
/// RFC 3339 in UTC: 2026-11-17T08:20:00Z.
[[nodiscard]] std::string format_utc(Instant instant);
/// The same at the end of a text.
void append_utc(std::string& text, Instant instant);
/// 2026-11-17.
[[nodiscard]] std::string format_date(CivilDate date);
/// 2026-11-17T10:00:00, without an offset.
[[nodiscard]] std::string format_local(LocalTime local);

/// The first and last year of any time that is read or computed.
inline constexpr date::year earliest_year{1970};
inline constexpr date::year latest_year{2200};
/// Whether a date falls in those years.
[[nodiscard]] bool in_range(CivilDate date);
/// Whether an instant falls in those years, in UTC.
[[nodiscard]] bool in_range(Instant instant);
/// Reads exactly `width` digits at `at`; empty when they are not all digits or the text is too
/// short.
[[nodiscard]] std::optional<unsigned> parse_digits(std::string_view text, std::size_t at,
                                                   std::size_t width);

}  // namespace noticeclock
