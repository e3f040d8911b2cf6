#include "time/period.h"

#include <catch2/catch.hpp>

namespace noticeclock {

TEST_CASE("a period is a number and a unit, singular or plural") {
    const std::vector<std::pair<const char*, Period>> periods{
        {"72 hours", {72, Unit::hours}},
        {"1 hour", {1, Unit::hours}},
        {"30 days", {30, Unit::days}},
        {"1 day", {1, Unit::days}},
        {"30 calendar days", {30, Unit::days}},
        {"1 calendar day", {1, Unit::days}},
        {"4 working days", {4, Unit::working_days}},
        {"1 working day", {1, Unit::working_days}},
        {"4 business days", {4, Unit::working_days}},
        {"1 business day", {1, Unit::working_days}},
        {"2 weeks", {2, Unit::weeks}},
        {"1 month", {1, Unit::months}},
        {"6 months", {6, Unit::months}},
        {"1 year", {1, Unit::years}},
        {"100000 hours", {100'000, Unit::hours}}};
    for (const auto& [text, period] : periods) {
        INFO(text);
        CHECK(parse_period(text) == period);
    }
}

TEST_CASE("what is not such a period is refused") {
    for (const char* text :
         {"", "72", "hours", "72hours", "72  hours", " 72 hours", "72 hours ", "0 days", "-1 days",
          "+1 days", "1.5 days", "007 days", "100001 hours", "9999999999 days", "72 Hours",
          "3 fortnights", "30 days after", "４ days", "1 months days"}) {
        INFO(text);
        CHECK_FALSE(parse_period(text));
    }
}

TEST_CASE("a period is written with the unit in its number, and reads back") {
    CHECK(format_period({72, Unit::hours}) == "72 hours");
    CHECK(format_period({1, Unit::months}) == "1 month");
    CHECK(format_period({30, Unit::days}) == "30 days");
    CHECK(format_period({4, Unit::working_days}) == "4 working days");
    CHECK(format_period({1, Unit::working_days}) == "1 working day");
    for (const Unit unit :
         {Unit::hours, Unit::days, Unit::working_days, Unit::weeks, Unit::months, Unit::years}) {
        for (const std::int32_t count : {1, 2, 72, 100'000}) {
            const Period period{count, unit};
            CHECK(parse_period(format_period(period)) == period);
        }
    }
}

}  // namespace noticeclock
