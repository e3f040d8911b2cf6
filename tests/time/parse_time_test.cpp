#include <catch2/catch.hpp>

#include "time/zone.h"

namespace noticeclock {
namespace {

using Kind = TimeReading::Kind;

Zone zone(const char* name) {
    return Zone::find(name).value();
}

void check_ok(const char* text, const std::optional<Zone>& file_zone, const char* utc,
              const char* used) {
    INFO(text);
    const TimeReading reading = parse_time(text, file_zone);
    CHECK(reading.kind == Kind::ok);
    CHECK(format_utc(reading.moment.at) == utc);
    CHECK(reading.moment.precision == Precision::minute);
    CHECK(reading.zone == used);
}

}  // namespace

TEST_CASE("a time with an offset needs no zone") {
    check_ok("2026-11-17T02:10+09:00", {}, "2026-11-16T17:10:00Z", "+09:00");
    check_ok("2026-11-17 02:10+09:00", {}, "2026-11-16T17:10:00Z", "+09:00");
    check_ok("2026-11-17T02:10:59+09:00", {}, "2026-11-16T17:10:59Z", "+09:00");
    check_ok("2026-11-17T02:10Z", {}, "2026-11-17T02:10:00Z", "UTC");
    check_ok("2026-11-17 02:10 +09:00", {}, "2026-11-16T17:10:00Z", "+09:00");
    check_ok("2026-11-17T02:10 Z", {}, "2026-11-17T02:10:00Z", "UTC");
    check_ok("2026-11-17T02:10-03:30", {}, "2026-11-17T05:40:00Z", "-03:30");
}

TEST_CASE("a time may name its zone, which goes before the zone of the file") {
    check_ok("2026-11-17T02:10 Asia/Tokyo", {}, "2026-11-16T17:10:00Z", "Asia/Tokyo");
    check_ok("2026-11-17 02:10:30 Europe/Berlin", zone("Asia/Tokyo"), "2026-11-17T01:10:30Z",
             "Europe/Berlin");
    check_ok("2026-07-17T02:10+09:00", zone("Europe/Berlin"), "2026-07-16T17:10:00Z", "+09:00");
    check_ok("2026-07-17T02:10", zone("Europe/Berlin"), "2026-07-17T00:10:00Z", "Europe/Berlin");
}

TEST_CASE("a time without an offset in a file without a zone is not read") {
    CHECK(parse_time("2026-11-17T02:10", {}).kind == Kind::no_offset);
    CHECK(parse_time("2026-11-17 02:10:30", {}).kind == Kind::no_offset);
}

TEST_CASE("a bare date needs no zone: it is that date, and its first instant in UTC") {
    const TimeReading reading = parse_time("2026-11-17", {});
    CHECK(reading.kind == Kind::ok);
    CHECK(format_utc(reading.moment.at) == "2026-11-17T00:00:00Z");
    CHECK(reading.moment.precision == Precision::day);
    CHECK(format_date(reading.moment.date) == "2026-11-17");
}

TEST_CASE("a bare date is the first instant of the day") {
    const TimeReading tokyo = parse_time("2026-11-17", zone("Asia/Tokyo"));
    CHECK(tokyo.kind == Kind::ok);
    CHECK(format_utc(tokyo.moment.at) == "2026-11-16T15:00:00Z");
    CHECK(tokyo.moment.precision == Precision::day);
    CHECK(format_date(tokyo.moment.date) == "2026-11-17");
    CHECK(tokyo.zone == "Asia/Tokyo");
    // No midnight on that day; the clocks went from 24:00 to 01:00.
    const TimeReading sao_paulo = parse_time("2018-11-04", zone("America/Sao_Paulo"));
    CHECK(sao_paulo.kind == Kind::ok);
    CHECK(format_utc(sao_paulo.moment.at) == "2018-11-04T03:00:00Z");
    // Midnight twice: the earlier one.
    CHECK(format_utc(parse_time("2026-11-01", zone("America/Havana")).moment.at) ==
          "2026-11-01T04:00:00Z");
}

TEST_CASE("a day that a zone left out is a time that does not exist") {
    const TimeReading reading = parse_time("2011-12-30", zone("Pacific/Apia"));
    CHECK(reading.kind == Kind::nonexistent);
    CHECK(format_utc(reading.first) == "2011-12-30T10:00:00Z");
    CHECK(format_utc(reading.second) == "2011-12-29T10:00:00Z");
}

TEST_CASE("a local time that does not exist gives the two instants that may be meant") {
    const TimeReading reading = parse_time("2026-03-29T02:30 Europe/Berlin", {});
    CHECK(reading.kind == Kind::nonexistent);
    CHECK(format_utc(reading.first) == "2026-03-29T01:30:00Z");
    CHECK(format_utc(reading.second) == "2026-03-29T00:30:00Z");
    CHECK(reading.zone == "Europe/Berlin");
    CHECK(reading.moment == Moment{});
}

TEST_CASE("a local time that occurs twice gives both instants") {
    const TimeReading reading = parse_time("2026-10-25T02:30", zone("Europe/Berlin"));
    CHECK(reading.kind == Kind::ambiguous);
    CHECK(format_utc(reading.first) == "2026-10-25T00:30:00Z");
    CHECK(format_utc(reading.second) == "2026-10-25T01:30:00Z");
    // With an offset there is no doubt.
    check_ok("2026-10-25T02:30+01:00", zone("Europe/Berlin"), "2026-10-25T01:30:00Z", "+01:00");
}

TEST_CASE("dates that do not exist, and years outside 1970 to 2200") {
    CHECK(parse_time("2026-02-30T10:00Z", {}).kind == Kind::no_such_date);
    CHECK(parse_time("2026-02-29", zone("Asia/Tokyo")).kind == Kind::no_such_date);
    CHECK(parse_time("2026-13-01T10:00", {}).kind == Kind::no_such_date);
    CHECK(parse_time("1969-12-31T23:59Z", {}).kind == Kind::out_of_range);
    CHECK(parse_time("2201-01-01", zone("Asia/Tokyo")).kind == Kind::out_of_range);
    CHECK(parse_time("9999-12-31T23:59Z", {}).kind == Kind::out_of_range);
    // The instant counts, not the digits.
    CHECK(parse_time("1970-01-01T00:00+09:00", {}).kind == Kind::out_of_range);
    CHECK(parse_time("2200-12-31T23:30-05:00", {}).kind == Kind::out_of_range);
    CHECK(parse_time("1970-01-01", zone("Asia/Tokyo")).kind == Kind::out_of_range);
    CHECK(parse_time("1970-01-01T00:00Z", {}).kind == Kind::ok);
    CHECK(parse_time("2200-12-31T23:59:59Z", {}).kind == Kind::ok);
}

TEST_CASE("a zone that there is not") {
    const TimeReading reading = parse_time("2026-11-17T02:10 Asia/Kyoto", {});
    CHECK(reading.kind == Kind::unknown_zone);
    CHECK(reading.zone == "Asia/Kyoto");
    CHECK(parse_time("2026-11-17T02:10 localtime", {}).kind == Kind::unknown_zone);
}

TEST_CASE("anything else is malformed") {
    for (const char* text : {"",
                             "now",
                             "17.11.2026",
                             "2026-11-17T",
                             "2026-11-17T2:10Z",
                             "2026-11-17T02",
                             "2026-11-17T02:1",
                             "2026-11-17T02:10:",
                             "2026-11-17T02:10:5Z",
                             "2026-11-17T24:00Z",
                             "2026-11-17T23:60Z",
                             "2026-12-31T23:59:60Z",
                             "2026-11-17T02:10z",
                             "2026-11-17t02:10Z",
                             "2026-11-17  02:10Z",
                             "2026-11-17T02:10 ",
                             "2026-11-17T02:10Z ",
                             "2026-11-17T02:10Zulu",
                             "2026-11-17T02:10+0900",
                             "2026-11-17T02:10+9",
                             "2026-11-17T02:10+15:00",
                             "2026-11-17T02:10Asia/Tokyo",
                             "2026-11-17T02:10  Asia/Tokyo",
                             "2026-11-17T02:10 Asia/Tokyo ",
                             "2026-11-17T02:10.5Z",
                             "2026-11-17T02:10+09:00 Asia/Tokyo",
                             "2026-11-17 Asia/Tokyo",
                             "2026-11-17Z",
                             "2026-11-17T-2:10Z",
                             "2026-11-17T02:10:30:00Z",
                             "20261117T0210Z"}) {
        INFO(text);
        CHECK(parse_time(text, zone("Asia/Tokyo")).kind == Kind::malformed);
    }
}

TEST_CASE("what is written reads back, in every zone") {
    for (const char* name :
         {"Europe/Berlin", "Australia/Lord_Howe", "America/New_York", "+05:45"}) {
        const Zone where = zone(name);
        for (Instant instant = date::sys_days{date::year{2026} / 3 / 1};
             instant < date::sys_days{date::year{2026} / 11 / 30};
             instant += std::chrono::minutes{37}) {
            const TimeReading reading = parse_time(format_rfc3339(instant, where), {});
            if (reading.kind != Kind::ok || reading.moment.at != instant) FAIL(format_utc(instant));
        }
    }
}

}  // namespace noticeclock
