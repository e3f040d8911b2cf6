#include "time/zone.h"

#include <catch2/catch.hpp>

namespace noticeclock {
namespace {

using std::chrono::hours;
using std::chrono::minutes;

Zone zone(const char* name) {
    return Zone::find(name).value();
}
CivilDate day(const char* text) {
    return parse_date(text).value();
}
Instant at(const char* text) {
    return parse_time(text, {}).moment.at;
}
LocalTime local(const char* date, minutes time) {
    return parse_date(date).value() + time;
}

void check_reading(const LocalReading& reading, LocalReading::Kind kind, const char* first,
                   const char* second) {
    CHECK(reading.kind == kind);
    CHECK(format_utc(reading.first) == first);
    CHECK(format_utc(reading.second) == second);
}

}  // namespace

TEST_CASE("zones are named as in the time-zone database, exactly") {
    for (const char* name : {"Europe/Berlin", "Asia/Tokyo", "America/Argentina/Buenos_Aires",
                             "EST5EDT", "Etc/GMT-9", "Asia/Calcutta"}) {
        INFO(name);
        const auto found = Zone::find(name);
        REQUIRE(found);
        CHECK(found->name() == name);
    }
    for (const char* name : {"",
                             "Europe/Bonn",
                             "europe/berlin",
                             "Europe/Berlin ",
                             "Europe",
                             "Europe/",
                             "America",
                             "../etc/passwd",
                             "/etc/localtime",
                             "Europe/../Asia/Tokyo",
                             "Asia//Tokyo",
                             "right/Europe/Berlin",
                             "posix/Europe/Berlin",
                             "posixrules",
                             "Factory",
                             "tzdata.zi",
                             "leapseconds",
                             "leap-seconds.list",
                             "zone.tab",
                             "zone1970.tab",
                             "iso3166.tab",
                             "JST"}) {
        INFO(name);
        CHECK_FALSE(Zone::find(name));
    }
}

TEST_CASE("the zone of the machine is no zone: nothing may depend on where the program runs") {
    CHECK_FALSE(Zone::find("localtime"));
}

TEST_CASE("fixed offsets run from -12:00 to +14:00 and need no database") {
    CHECK(zone("+09:00").offset_at({}) == hours{9});
    CHECK(zone("-03:30").offset_at({}) == -minutes{210});
    CHECK(zone("+14:00").name() == "+14:00");
    CHECK(zone("-12:00").name() == "-12:00");
    CHECK(zone("-00:30").offset_at({}) == -minutes{30});
    for (const char* name :
         {"+14:01", "-12:01", "+99:00", "+09:60", "+9:00", "+0900", "09:00", "+09:00:00"}) {
        INFO(name);
        CHECK_FALSE(Zone::find(name));
    }
}

TEST_CASE("UTC by each of its names is one zone") {
    CHECK(zone("Z") == Zone{});
    CHECK(zone("UTC") == Zone{});
    CHECK(zone("+00:00") == Zone{});
    CHECK(zone("-00:00") == Zone{});
    CHECK(Zone::fixed(minutes{0}) == Zone{});
    CHECK(Zone{}.name() == "UTC");
    CHECK(Zone::fixed(-minutes{570}).name() == "-09:30");
}

TEST_CASE("an instant has a local time and a date in each zone") {
    const Instant instant = at("2026-11-20T15:30Z");
    CHECK(format_local(zone("Asia/Tokyo").local(instant)) == "2026-11-21T00:30:00");
    CHECK(format_date(zone("Asia/Tokyo").date(instant)) == "2026-11-21");
    CHECK(format_date(zone("America/New_York").date(instant)) == "2026-11-20");
    CHECK(format_local(zone("Asia/Kathmandu").local(instant)) == "2026-11-20T21:15:00");
}

TEST_CASE("clocks that go forward leave local times out") {
    // Berlin, Sunday 29 March 2026: 02:00 becomes 03:00.
    const Zone berlin = zone("Europe/Berlin");
    check_reading(berlin.read(local("2026-03-29", minutes{119})), LocalReading::Kind::once,
                  "2026-03-29T00:59:00Z", "2026-03-29T00:59:00Z");
    check_reading(berlin.read(local("2026-03-29", minutes{120})), LocalReading::Kind::never,
                  "2026-03-29T01:00:00Z", "2026-03-29T00:00:00Z");
    check_reading(berlin.read(local("2026-03-29", minutes{150})), LocalReading::Kind::never,
                  "2026-03-29T01:30:00Z", "2026-03-29T00:30:00Z");
    check_reading(berlin.read(local("2026-03-29", minutes{180})), LocalReading::Kind::once,
                  "2026-03-29T01:00:00Z", "2026-03-29T01:00:00Z");
}

TEST_CASE("clocks that go back repeat local times") {
    // Berlin, Sunday 25 October 2026: 03:00 becomes 02:00.
    const Zone berlin = zone("Europe/Berlin");
    check_reading(berlin.read(local("2026-10-25", minutes{119})), LocalReading::Kind::once,
                  "2026-10-24T23:59:00Z", "2026-10-24T23:59:00Z");
    check_reading(berlin.read(local("2026-10-25", minutes{120})), LocalReading::Kind::twice,
                  "2026-10-25T00:00:00Z", "2026-10-25T01:00:00Z");
    check_reading(berlin.read(local("2026-10-25", minutes{179})), LocalReading::Kind::twice,
                  "2026-10-25T00:59:00Z", "2026-10-25T01:59:00Z");
    check_reading(berlin.read(local("2026-10-25", minutes{180})), LocalReading::Kind::once,
                  "2026-10-25T02:00:00Z", "2026-10-25T02:00:00Z");
}

TEST_CASE("Lord Howe Island changes its clocks by half an hour") {
    const Zone lord_howe = zone("Australia/Lord_Howe");
    // 4 October 2026: 02:00 (+10:30) becomes 02:30 (+11). 5 April 2026: 02:00 (+11) becomes 01:30
    // (+10:30).
    check_reading(lord_howe.read(local("2026-10-04", minutes{135})), LocalReading::Kind::never,
                  "2026-10-03T15:45:00Z", "2026-10-03T15:15:00Z");
    check_reading(lord_howe.read(local("2026-10-04", minutes{150})), LocalReading::Kind::once,
                  "2026-10-03T15:30:00Z", "2026-10-03T15:30:00Z");
    check_reading(lord_howe.read(local("2026-04-05", minutes{105})), LocalReading::Kind::twice,
                  "2026-04-04T14:45:00Z", "2026-04-04T15:15:00Z");
}

TEST_CASE("a day begins at its first instant, where midnight does not exist too") {
    CHECK(zone("Asia/Tokyo").day_start(day("2026-11-17")) == at("2026-11-16T15:00Z"));
    CHECK(zone("Europe/Berlin").day_start(day("2026-03-29")) == at("2026-03-28T23:00Z"));
    // Sao Paulo, 4 November 2018, and Cairo, 24 April 2026: 00:00 became 01:00.
    CHECK(zone("America/Sao_Paulo").day_start(day("2018-11-04")) == at("2018-11-04T03:00Z"));
    CHECK(format_local(zone("America/Sao_Paulo").local(at("2018-11-04T03:00Z"))) ==
          "2018-11-04T01:00:00");
    CHECK(zone("Africa/Cairo").day_start(day("2026-04-24")) == at("2026-04-23T22:00Z"));
    CHECK(format_local(zone("Africa/Cairo").local(at("2026-04-23T22:00Z"))) ==
          "2026-04-24T01:00:00");
}

TEST_CASE("a midnight that occurs twice begins the day the first time") {
    // Havana, 1 November 2026: 01:00 became 00:00.
    CHECK(zone("America/Havana").day_start(day("2026-11-01")) == at("2026-11-01T04:00Z"));
    CHECK(zone("America/Havana").read(day("2026-11-01")).kind == LocalReading::Kind::twice);
}

TEST_CASE("Samoa left 30 December 2011 out") {
    const Zone apia = zone("Pacific/Apia");
    const Instant change = at("2011-12-30T10:00Z");
    CHECK(format_local(apia.local(change - std::chrono::seconds{1})) == "2011-12-29T23:59:59");
    CHECK(format_local(apia.local(change)) == "2011-12-31T00:00:00");
    CHECK(apia.day_start(day("2011-12-30")) == change);
    CHECK(apia.day_start(day("2011-12-31")) == change);
    check_reading(apia.read(local("2011-12-30", hours{12})), LocalReading::Kind::never,
                  "2011-12-30T22:00:00Z", "2011-12-29T22:00:00Z");
}

TEST_CASE("summer time goes on after the tables of the database end") {
    const Zone berlin = zone("Europe/Berlin");
    CHECK(berlin.offset_at(at("2037-07-01T00:00Z")) == hours{2});
    CHECK(berlin.offset_at(at("2038-07-01T00:00Z")) == hours{2});
    CHECK(berlin.offset_at(at("2038-12-01T00:00Z")) == hours{1});
    CHECK(berlin.offset_at(at("2199-07-01T00:00Z")) == hours{2});
    CHECK(zone("Australia/Sydney").offset_at(at("2060-01-01T00:00Z")) == hours{11});
    CHECK(zone("Asia/Tokyo").offset_at(at("2060-07-01T00:00Z")) == hours{9});
    // New York goes forward on the second Sunday of March: 14 March 2100.
    check_reading(zone("America/New_York").read(local("2100-03-14", minutes{150})),
                  LocalReading::Kind::never, "2100-03-14T07:30:00Z", "2100-03-14T06:30:00Z");
}

TEST_CASE("every local time that is read once or twice is what its instants show") {
    for (const char* name : {"Europe/Berlin", "Australia/Lord_Howe", "Africa/Cairo",
                             "America/Havana", "Pacific/Apia"}) {
        const Zone where = zone(name);
        const CivilDate end = day("2012-01-10");
        for (LocalTime time = day("2011-01-01"); time < end; time += minutes{30}) {
            const LocalReading reading = where.read(time);
            const bool never = reading.kind == LocalReading::Kind::never;
            INFO(name << " " << format_local(time));
            if ((where.local(reading.first) == time) == never) FAIL();
            if ((where.local(reading.second) == time) == never) FAIL();
            if ((reading.first < reading.second) != (reading.kind == LocalReading::Kind::twice))
                FAIL();
        }
    }
}

TEST_CASE("times are written with the offset of their zone") {
    CHECK(format_rfc3339(at("2026-11-17T09:00Z"), zone("Europe/Berlin")) ==
          "2026-11-17T10:00:00+01:00");
    CHECK(format_rfc3339(at("2026-07-17T09:00:07Z"), zone("Europe/London")) ==
          "2026-07-17T10:00:07+01:00");
    CHECK(format_rfc3339(at("2026-11-17T09:00Z"), zone("-03:30")) == "2026-11-17T05:30:00-03:30");
    CHECK(format_rfc3339(at("2026-11-17T09:00Z"), Zone{}) == "2026-11-17T09:00:00+00:00");
}

TEST_CASE("an offset with seconds is cut to minutes, and so is the time beside it") {
    // Liberia kept -00:44:30 until 1972.
    CHECK(format_rfc3339(at("1971-01-01T12:00Z"), zone("Africa/Monrovia")) ==
          "1971-01-01T11:15:00-00:45");
}

TEST_CASE("the version of the time-zone database is a year and a letter") {
    const std::string version = tzdata_version();
    INFO(version);
    REQUIRE(version.size() == 5);
    CHECK(parse_digits(version, 0, 4).value_or(0) >= 2020);
    CHECK((version.back() >= 'a' && version.back() <= 'z'));
}

}  // namespace noticeclock
