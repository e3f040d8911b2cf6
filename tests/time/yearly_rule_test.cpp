#include "time/yearly_rule.h"

#include <catch2/catch.hpp>

// Where the table of a zone ends, in 2037, a rule in POSIX's notation takes over (RFC 8536
// section 3.3). The offsets expected here follow from the rules by hand.

namespace noticeclock {
namespace {

using std::chrono::hours;

Instant utc(const char* text) {
    return parse_time(text, {}).moment.at;
}

}  // namespace

TEST_CASE("central European time from 2038 on") {
    const auto rule = parse_yearly_rule("CET-1CEST,M3.5.0,M10.5.0/3");
    REQUIRE(rule);
    // The last Sundays: 25 March and 28 October 2040, each at 01:00 UTC.
    CHECK(rule->span_at(utc("2040-03-25T00:59:59Z")).offset == hours{1});
    const OffsetSpan summer = rule->span_at(utc("2040-03-25T01:00Z"));
    CHECK(summer.offset == hours{2});
    CHECK(summer.begin == utc("2040-03-25T01:00Z"));
    CHECK(summer.end == utc("2040-10-28T01:00Z"));
    const OffsetSpan winter = rule->span_at(utc("2041-01-01T00:00Z"));
    CHECK(winter.begin == summer.end);
    CHECK(winter.end == utc("2041-03-31T01:00Z"));
}

TEST_CASE("south of the equator summer goes over the turn of the year") {
    const auto rule = parse_yearly_rule("AEST-10AEDT,M10.1.0,M4.1.0/3");
    REQUIRE(rule);
    CHECK(rule->span_at(utc("2050-01-01T00:00Z")).offset == hours{11});
    CHECK(rule->span_at(utc("2050-07-01T00:00Z")).offset == hours{10});
}

TEST_CASE("half hours, names in brackets, and changes before or after the day") {
    const auto lord_howe = parse_yearly_rule("<+1030>-10:30<+11>-11,M10.1.0,M4.1.0");
    REQUIRE(lord_howe);
    CHECK(lord_howe->standard == std::chrono::minutes{630});
    CHECK(lord_howe->daylight == hours{11});
    const auto greenland = parse_yearly_rule("<-02>2<-01>,M3.5.0/-1,M10.5.0/0");
    REQUIRE(greenland);
    // One hour before Sunday, 26 March 2045, 00:00 at UTC-2.
    CHECK(greenland->span_at(utc("2045-01-01T00:00Z")).end == utc("2045-03-26T01:00Z"));
    const auto gaza = parse_yearly_rule("EET-2EEST,M3.4.4/50,M10.4.4/50");
    REQUIRE(gaza);
    // 50 hours after Thursday, 23 March 2045, 00:00 at UTC+2: Saturday 02:00.
    CHECK(gaza->span_at(utc("2045-01-01T00:00Z")).end == utc("2045-03-25T00:00Z"));
}

TEST_CASE("days of the year, with and without 29 February") {
    const auto julian = parse_yearly_rule("AAA0BBB,J60/0,J300/0");
    REQUIRE(julian);
    CHECK(julian->span_at(utc("2040-01-01T00:00Z")).end == utc("2040-03-01T00:00Z"));
    CHECK(julian->span_at(utc("2041-01-01T00:00Z")).end == utc("2041-03-01T00:00Z"));
    const auto from_zero = parse_yearly_rule("AAA0BBB,59/0,300/0");
    REQUIRE(from_zero);
    CHECK(from_zero->span_at(utc("2040-01-01T00:00Z")).end == utc("2040-02-29T00:00Z"));
    CHECK(from_zero->span_at(utc("2041-01-01T00:00Z")).end == utc("2041-03-01T00:00Z"));
}

TEST_CASE("a rule without daylight saving time, or none at all") {
    for (const char* text :
         {"JST-9", "<+03>-3", "", "CET-1CEST", "CET-1CEST,M3.5.0", "CET-1CEST,M3.5.0,M10.5.0/3 ",
          "CET-1CEST,M13.5.0,M10.5.0", "CET-1CEST,M3.6.0,M10.5.0", "CET-1CEST,M3.5.7,M10.5.0",
          "CE-1CEST,M3.5.0,M10.5.0", "CET-1CEST,J0,J300"}) {
        INFO(text);
        CHECK_FALSE(parse_yearly_rule(text));
    }
}

}  // namespace noticeclock
