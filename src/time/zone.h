#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "time/moment.h"

namespace noticeclock {

/// What a local time means in a zone: once, never (clocks went forward), or twice (clocks went
/// back).
struct LocalReading {
    enum class Kind { once, never, twice } kind = Kind::once;
    Instant first{};   ///< the instant; for `never` the instant that the offset before the jump
                       ///< gives; for `twice` the earlier one
    Instant second{};  ///< for `never` the instant that the offset after the jump gives; for
                       ///< `twice` the later one; else equal to first
};

/// A span of time during which a zone keeps one offset from UTC.
struct OffsetSpan {
    Instant begin{};                 ///< the first instant
    Instant end{};                   ///< the first instant after it
    std::chrono::seconds offset{0};  ///< local time minus UTC
};

/// A time zone: an IANA name ("Europe/Berlin") or a fixed offset ("+09:00", "Z"). A light handle;
/// copies are cheap; equality is by name. Zone data come from the system's time-zone database; each
/// zone's are read when it is first looked up.
class Zone {
  public:
    /// UTC.
    Zone() = default;
    /// "Europe/Berlin", "+09:00" (from -12:00 to +14:00), "Z" or "UTC". Empty when there is no such
    /// zone. Never throws.
    [[nodiscard]] static std::optional<Zone> find(std::string_view name);
    /// The zone that always keeps this offset; named "UTC" when it is zero.
    [[nodiscard]] static Zone fixed(std::chrono::minutes offset);

    [[nodiscard]] std::string name() const;
    /// The span around an instant; a fixed offset has one span without bounds.
    [[nodiscard]] OffsetSpan span_at(Instant instant) const;
    [[nodiscard]] std::chrono::seconds offset_at(Instant instant) const;
    [[nodiscard]] LocalTime local(Instant instant) const;
    [[nodiscard]] CivilDate date(Instant instant) const;
    [[nodiscard]] LocalReading read(LocalTime local) const;
    /// 00:00 of the date; where midnight does not exist, the first instant of the day; where it
    /// occurs twice, the earlier.
    [[nodiscard]] Instant day_start(CivilDate date) const;
    friend bool operator==(const Zone&, const Zone&) = default;

  private:
    std::chrono::minutes offset_{0};
    const void* data_ = nullptr;  // the zone's data (see zone.cpp), one for each name; or null for
                                  // a fixed offset
};

/// The version of the time-zone database in use ("2025b"), read from its tzdata.zi; "unknown" when
/// that file is not there.
[[nodiscard]] std::string tzdata_version();

/// What parse_time() makes of a text.
struct TimeReading {
    enum class Kind {
        ok,
        malformed,
        no_such_date,
        no_offset,
        unknown_zone,
        nonexistent,
        ambiguous,
        out_of_range
    } kind = Kind::malformed;
    Moment moment;    ///< when ok
    Instant first{};  ///< when nonexistent or ambiguous: the two instants meant
    Instant second{};
    std::string zone;  ///< the zone used for the reading, if any
};

/// Reads `2026-11-17T02:10+09:00`, `...Z`, `2026-11-17T02:10 Asia/Tokyo`, seconds optional, `T` or
/// one space between date and time; or a bare date (precision day, Moment::date set; `at` is 00:00
/// in `zone`, or in UTC without one). A time without offset is read in `zone` when given, else it
/// is no_offset.
[[nodiscard]] TimeReading parse_time(std::string_view text, const std::optional<Zone>& zone);

/// The two instants a nonexistent or ambiguous reading may mean, in its zone, as a person may write
/// them: "2026-10-25T02:30:00+02:00 or 2026-10-25T02:30:00+01:00".
[[nodiscard]] std::string format_alternatives(const TimeReading& reading);

/// RFC 3339 with the zone's offset: 2026-11-17T10:00:00+01:00.
[[nodiscard]] std::string format_rfc3339(Instant instant, const Zone& zone);

}  // namespace noticeclock
