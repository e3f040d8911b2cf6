#include "time/timestamp.h"

#include <catch2/catch.hpp>

namespace noticeclock {

using namespace date::literals;

namespace {

std::string rfc3339(Instant instant, std::string_view zone) {
    std::string text = "at ";
    append_rfc3339(text, instant, *Zone::find(zone));
    return text;
}

}  // namespace

TEST_CASE("times are put at the end of what is there") {
    std::string text = "from ";
    append_date(text, CivilDate{2026_y / 1 / 9});
    text += " to ";
    append_local(text, CivilDate{2200_y / 12 / 31} + std::chrono::seconds{86399});
    CHECK(text == "from 2026-01-09 to 2200-12-31T23:59:59");
}

TEST_CASE("an instant is written with the offset that its zone has then") {
    const Instant winter = date::sys_days{2026_y / 1 / 31} + std::chrono::hours{23};
    const Instant summer = date::sys_days{2026_y / 7 / 1};
    CHECK(rfc3339(winter, "UTC") == "at 2026-01-31T23:00:00+00:00");
    CHECK(rfc3339(winter, "Europe/Berlin") == "at 2026-02-01T00:00:00+01:00");
    CHECK(rfc3339(summer, "Europe/Berlin") == "at 2026-07-01T02:00:00+02:00");
    CHECK(rfc3339(summer, "America/St_Johns") == "at 2026-06-30T21:30:00-02:30");
    CHECK(rfc3339(summer, "Asia/Kathmandu") == "at 2026-07-01T05:45:00+05:45");
    CHECK(rfc3339(summer, "-00:30") == "at 2026-06-30T23:30:00-00:30");
}

}  // namespace noticeclock
