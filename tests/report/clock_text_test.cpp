#include "report/clock_text.h"

#include "times.h"

namespace noticeclock {

namespace {

const Instant now = at("2026-11-20T09:00Z");

ClockText english(const std::string& name) {
    return {Language::en, zone(name), now};
}
ClockText japanese(const std::string& name) {
    return {Language::ja, zone(name), now};
}

}  // namespace

TEST_CASE("a time has its weekday, minute and offset") {
    CHECK(english("Europe/Berlin").time(at("2026-11-20T10:00+01:00")) == "Fri 20 Nov 10:00 +01:00");
    CHECK(japanese("Asia/Tokyo").time(at("2026-11-20T10:00+09:00")) == "11月20日(金) 10:00 +09:00");
    CHECK(english("America/New_York").time(at("2026-07-01T00:05Z")) == "Tue 30 Jun 20:05 -04:00");
    CHECK(english("Asia/Kolkata").time(at("2026-11-20T00:00Z")) == "Fri 20 Nov 05:30 +05:30");
}

TEST_CASE("another year is written") {
    CHECK(english("Asia/Tokyo").time(at("2027-01-04T10:00+09:00")) ==
          "Mon 4 Jan 2027 10:00 +09:00");
    CHECK(japanese("Asia/Tokyo").time(at("2027-01-04T10:00+09:00")) ==
          "2027年1月4日(月) 10:00 +09:00");
    CHECK(ClockText(Language::en, zone("Asia/Tokyo")).time(at("2026-11-20T10:00+09:00")) ==
          "Fri 20 Nov 2026 10:00 +09:00");
}

TEST_CASE("the year of now is that of the reader's zone") {
    const ClockText reader(Language::en, zone("Asia/Tokyo"), at("2026-12-31T23:00Z"));
    CHECK(reader.time(at("2027-01-02T00:00+09:00")) == "Sat 2 Jan 00:00 +09:00");
}

TEST_CASE("the end of a day is 24:00 of that day") {
    const auto end = at("2026-11-25T00:00+09:00");
    CHECK(english("Asia/Tokyo").end(end, true, zone("Asia/Tokyo")) == "Tue 24 Nov 24:00 +09:00");
    CHECK(japanese("Asia/Tokyo").end(end, true, zone("Asia/Tokyo")) == "11月24日(火) 24:00 +09:00");
    CHECK(english("Asia/Tokyo").end(end, false, zone("Asia/Tokyo")) == "Wed 25 Nov 00:00 +09:00");
}

TEST_CASE("elsewhere the same end is an ordinary time of day, unless it is midnight there too") {
    const auto end = at("2026-11-25T00:00+09:00");
    CHECK(english("Europe/Berlin").end(end, true, zone("Asia/Tokyo")) == "Tue 24 Nov 16:00 +01:00");
    CHECK(english("Asia/Seoul").end(end, true, zone("Asia/Tokyo")) == "Tue 24 Nov 24:00 +09:00");
}

TEST_CASE("the end of a day whose midnight the clocks skip") {
    // Chile goes forward at 24:00 on Saturday 5 September 2026: the next day starts at 01:00.
    const auto zone_there = zone("America/Santiago");
    const auto end = zone_there.day_start(day("2026-09-06"));
    CHECK(english("America/Santiago").end(end, true, zone_there) == "Sat 5 Sep 24:00 -04:00");
}

TEST_CASE("a bare date stays a date") {
    const Moment moment{at("2026-11-20T00:00Z"), Precision::day, day("2026-11-20")};
    CHECK(english("America/New_York").moment(moment) == "Fri 20 Nov");
    CHECK(japanese("Asia/Tokyo").moment(moment) == "11月20日(金)");
}

TEST_CASE("time left is rounded down, time over as well") {
    const auto left = [](const std::string& deadline, Language language) {
        return time_left(at(deadline), now, language);
    };
    CHECK(left("2026-11-22T12:59Z", Language::en) == "2 d 3 h");
    CHECK(left("2026-11-20T14:20Z", Language::en) == "5 h 20 min");
    CHECK(left("2026-11-20T09:00:59Z", Language::en) == "0 min");
    CHECK(left("2026-11-20T04:00Z", Language::en) == "overdue 5 h 0 min");
    CHECK(left("2026-11-18T06:00Z", Language::en) == "overdue 2 d 3 h");
    CHECK(left("2026-11-22T12:00Z", Language::ja) == "2日3時間");
    CHECK(left("2026-11-20T03:50Z", Language::ja) == "5時間10分超過");
}

TEST_CASE("a zone is known by its city or its offset") {
    CHECK(city_of(zone("America/New_York")) == "New York");
    CHECK(city_of(Zone::fixed(std::chrono::hours(9))).empty());
    CHECK(city_of(Zone()).empty());
    CHECK(zone_text(zone("Asia/Tokyo")) == "Asia/Tokyo");
    CHECK(zone_text(Zone::fixed(std::chrono::hours(9))) == "UTC+09:00");
    CHECK(zone_text(Zone()) == "UTC");
}

TEST_CASE("the day that ends at an instant") {
    CHECK(ended_day(at("2026-11-25T00:00+09:00"), zone("Asia/Tokyo")) == day("2026-11-24"));
}

}  // namespace noticeclock
