#include "time/moment.h"

#include <catch2/catch.hpp>
#include <random>

namespace noticeclock {

using namespace date::literals;

TEST_CASE("a date is written with four, two and two digits") {
    CHECK(parse_date("2026-11-17") == CivilDate{2026_y / 11 / 17});
    CHECK(parse_date("2028-02-29") == CivilDate{2028_y / 2 / 29});
    for (const char* text :
         {"", "2026-11-7", "2026/11/17", "2026-11-17 ", " 2026-11-17", "20261117", "2026-11-1x",
          "+026-11-17", "2026-11-17T00:00", "２０２６-11-17"}) {
        INFO(text);
        CHECK_FALSE(parse_date(text));
    }
}

TEST_CASE("a date that does not exist is no date") {
    for (const char* text : {"2026-02-29", "2026-02-30", "2100-02-29", "2026-04-31", "2026-13-01",
                             "2026-00-10", "2026-01-00"}) {
        INFO(text);
        CHECK_FALSE(parse_date(text));
    }
}

TEST_CASE("dates run from 1970 to 2200") {
    CHECK(parse_date("1970-01-01") == CivilDate{1970_y / 1 / 1});
    CHECK(parse_date("2200-12-31") == CivilDate{2200_y / 12 / 31});
    CHECK_FALSE(parse_date("1969-12-31"));
    CHECK_FALSE(parse_date("2201-01-01"));
    CHECK(in_range(CivilDate{2200_y / 12 / 31}));
    CHECK_FALSE(in_range(CivilDate{2201_y / 1 / 1}));
}

TEST_CASE("instants run from the first second of 1970 to the last of 2200, in UTC") {
    const std::chrono::seconds second{1};
    const Instant begin{};
    const Instant end = date::sys_days{2201_y / 1 / 1};
    CHECK(in_range(begin));
    CHECK_FALSE(in_range(begin - second));
    CHECK(in_range(end - second));
    CHECK_FALSE(in_range(end));
}

TEST_CASE("times are written as RFC 3339") {
    const Instant instant{std::chrono::seconds{1'795'000'000}};  // date -u -d @1795000000
    CHECK(format_utc(instant) == "2026-11-18T11:06:40Z");
    CHECK(format_utc(Instant{}) == "1970-01-01T00:00:00Z");
    CHECK(format_date(CivilDate{2027_y / 3 / 1}) == "2027-03-01");
    CHECK(format_local(CivilDate{2027_y / 3 / 1} + std::chrono::seconds{86399}) ==
          "2027-03-01T23:59:59");
}

TEST_CASE("a time in UTC reads back as written, and only as written") {
    CHECK(parse_utc("2026-11-18T11:06:40Z") == Instant{std::chrono::seconds{1'795'000'000}});
    CHECK(parse_utc("1970-01-01T00:00:00Z") == Instant{});
    CHECK(parse_utc("2028-02-29T23:59:59Z"));
    CHECK(parse_utc("2200-12-31T23:59:59Z"));
    for (const char* text :
         {"", "2026-11-18", "2026-11-18T11:06Z", "2026-11-18 11:06:40Z", "2026-11-18T11:06:40",
          "2026-11-18T11:06:40+00:00", "2026-11-18T11:06:40z", "2026-11-18T24:00:00Z",
          "2026-11-18T11:60:00Z", "2026-11-18T11:06:60Z", "2026-02-29T00:00:00Z",
          "2026-13-01T00:00:00Z", "2026-11-18T1x:06:40Z", "1969-12-31T23:59:59Z",
          "2201-01-01T00:00:00Z", "2026-11-18T11:06:40Z "}) {
        INFO(text);
        CHECK_FALSE(parse_utc(text));
    }
    const std::string plain = "2026-11-18T11:06:40Z";
    const auto is_digit = [](char c) { return '0' <= c && c <= '9'; };
    for (std::size_t at = 0; at < plain.size(); ++at) {
        for (int byte = 0; byte < 256; ++byte) {
            auto odd = plain;
            odd[at] = static_cast<char>(byte);
            if (odd == plain || (is_digit(odd[at]) && is_digit(plain[at]))) continue;
            if (parse_utc(odd)) FAIL(at << ' ' << byte);
        }
    }
    std::mt19937_64 random(20261122);
    for (int i = 0; i < 20'000; ++i) {
        const Instant at{std::chrono::seconds{static_cast<std::int64_t>(random() % 7'289'654'400)}};
        if (parse_utc(format_utc(at)) != at) FAIL(format_utc(at));
    }
}

TEST_CASE("every date reads back as written") {
    for (CivilDate date{1970_y / 1 / 1}; in_range(date); date += date::days{1}) {
        if (parse_date(format_date(date)) != date) FAIL(format_date(date));
    }
}

}  // namespace noticeclock
