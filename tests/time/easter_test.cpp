#include "time/easter.h"

#include <catch2/catch.hpp>

#include "time/equinox.h"

namespace noticeclock {
namespace {

TEST_CASE("western Easter: the published dates, the earliest and the latest among them") {
    CHECK(format_date(western_easter(1818)) == "1818-03-22");
    CHECK(format_date(western_easter(1943)) == "1943-04-25");
    CHECK(format_date(western_easter(1961)) == "1961-04-02");
    CHECK(format_date(western_easter(2000)) == "2000-04-23");
    CHECK(format_date(western_easter(2008)) == "2008-03-23");
    CHECK(format_date(western_easter(2019)) == "2019-04-21");
    CHECK(format_date(western_easter(2026)) == "2026-04-05");
    CHECK(format_date(western_easter(2038)) == "2038-04-25");
    CHECK(format_date(western_easter(2049)) == "2049-04-18");
}

TEST_CASE("Orthodox Easter: the published dates as Gregorian dates") {
    CHECK(format_date(orthodox_easter(2008)) == "2008-04-27");
    CHECK(format_date(orthodox_easter(2017)) == "2017-04-16");
    CHECK(format_date(orthodox_easter(2021)) == "2021-05-02");
    CHECK(format_date(orthodox_easter(2024)) == "2024-05-05");
    CHECK(format_date(orthodox_easter(2026)) == "2026-04-12");
    CHECK(format_date(orthodox_easter(2027)) == "2027-05-02");
}

TEST_CASE("Easter is a Sunday between 22 March and 25 April, the Orthodox one never earlier") {
    for (int year = 1970; year <= 2200; ++year) {
        INFO(year);
        const CivilDate western = western_easter(year);
        const CivilDate orthodox = orthodox_easter(year);
        CHECK(date::weekday{western} == date::Sunday);
        CHECK(date::weekday{orthodox} == date::Sunday);
        CHECK(western >= CivilDate{date::year{year} / 3 / 22});
        CHECK(western <= CivilDate{date::year{year} / 4 / 25});
        CHECK(western <= orthodox);
        CHECK((orthodox - western).count() <= 35);
    }
}

TEST_CASE("equinoxes: the days the Cabinet Office announced") {
    CHECK(format_date(spring_equinox(2000)) == "2000-03-20");
    CHECK(format_date(spring_equinox(2023)) == "2023-03-21");
    CHECK(format_date(spring_equinox(2026)) == "2026-03-20");
    CHECK(format_date(spring_equinox(2027)) == "2027-03-21");
    CHECK(format_date(autumn_equinox(2000)) == "2000-09-23");
    CHECK(format_date(autumn_equinox(2012)) == "2012-09-22");
    CHECK(format_date(autumn_equinox(2024)) == "2024-09-22");
    CHECK(format_date(autumn_equinox(2026)) == "2026-09-23");
}

}  // namespace
}  // namespace noticeclock
