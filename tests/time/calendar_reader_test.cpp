#include <catch2/catch.hpp>

#include "document/reader.h"
#include "time/calendar.h"

namespace noticeclock {
namespace {

const std::string heading =
    "calendar: test\n"
    "title: {en: Test}\n"
    "cite: Act 1\n"
    "checked: 2026-11-21\n"
    "confidence: primary\n";
const std::string years = "years: {from: 2020, to: 2030}\n";

std::optional<Calendar> read(const std::string& text, Diagnostics& diagnostics,
                             const Calendars& others = {}) {
    const auto document =
        read_yaml(std::make_shared<Source>(Source{"test.yaml", text}), diagnostics);
    REQUIRE(document);
    return read_calendar(document->root(), others, diagnostics);
}

/// The faults, one a line: "line:column: message; hint".
std::string faults(const std::string& text, const Calendars& others = {}) {
    Diagnostics diagnostics;
    const bool accepted = read(text, diagnostics, others).has_value();
    CHECK(accepted == diagnostics.empty());
    std::string lines;
    for (const Diagnostic& fault : diagnostics.sorted()) {
        lines += std::to_string(fault.at.line) + ":" + std::to_string(fault.at.column) + ": " +
                 fault.message + (fault.hint.empty() ? "" : "; " + fault.hint) + "\n";
    }
    return lines;
}

/// The faults of one entry of the list of holidays (which stands in line 8, column 5).
std::string faults_of_holiday(const std::string& entry) {
    return faults(heading + years + "holidays:\n  - " + entry + "\n");
}

/// The holidays from 2020 to 2030 of a calendar with these keys.
std::string holidays(const std::string& keys) {
    Diagnostics diagnostics;
    const auto calendar = read(heading + years + keys, diagnostics);
    INFO(render(diagnostics));
    REQUIRE(calendar);
    std::string dates;
    for (const Holiday& holiday : calendar->holidays()) {
        dates += (dates.empty() ? "" : " ") + format_date(holiday.date);
    }
    return dates;
}

TEST_CASE("a calendar without holidays knows its years and weekends") {
    Diagnostics diagnostics;
    const auto calendar = read(heading + years + "holidays: []\n", diagnostics);
    REQUIRE(calendar);
    CHECK(calendar->id() == "test");
    CHECK(calendar->title().en == "Test");
    CHECK(calendar->is_working(*parse_date("2020-01-01")) == true);
    CHECK(calendar->is_working(*parse_date("2020-01-04")) == false);
    CHECK(calendar->is_working(*parse_date("2019-12-31")) == std::nullopt);
}

TEST_CASE("the weekend is Saturday and Sunday unless the file says otherwise") {
    Diagnostics diagnostics;
    const auto calendar =
        read(heading + years + "weekend: [friday, saturday]\nholidays: []\n", diagnostics);
    REQUIRE(calendar);
    CHECK(calendar->is_weekend(*parse_date("2026-11-20")));
    CHECK(calendar->is_weekend(*parse_date("2026-11-21")));
    CHECK_FALSE(calendar->is_weekend(*parse_date("2026-11-22")));
}

TEST_CASE("when a holiday is: each way to say it") {
    const std::string only_2026 = ", from: 2026, to: 2026}\n";
    const auto in_2026 = [&](const std::string& when) {
        return holidays("holidays:\n  - {name: A, " + when + only_2026);
    };
    CHECK(in_2026("fixed: 05-01") == "2026-05-01");
    CHECK(in_2026("nth: 2, weekday: monday, month: 1") == "2026-01-12");
    CHECK(in_2026("nth: -1, weekday: monday, month: 5") == "2026-05-25");
    CHECK(in_2026("easter: -2") == "2026-04-03");
    CHECK(in_2026("orthodox_easter: 1") == "2026-04-13");
    CHECK(in_2026("equinox: spring") == "2026-03-20");
    CHECK(in_2026("equinox: autumn") == "2026-09-23");
    // Election Day: the Tuesday after the first Monday of November.
    CHECK(in_2026("weekday: tuesday, after: 11-02") == "2026-11-03");
    // On the day itself when that is the weekday.
    CHECK(in_2026("weekday: tuesday, after: 11-03") == "2026-11-03");
    // Buss- und Bettag: the Wednesday before 23 November.
    CHECK(in_2026("weekday: wednesday, before: 11-23") == "2026-11-18");
    // Strictly before.
    CHECK(in_2026("weekday: wednesday, before: 11-18") == "2026-11-11");
    CHECK(holidays("holidays:\n  - {name: A, date: 2026-11-18}\n") == "2026-11-18");
}

TEST_CASE("from, to and the years in which a holiday was moved or not kept") {
    CHECK(holidays("holidays:\n  - {name: A, fixed: 05-01, from: 2029}\n") ==
          "2029-05-01 2030-05-01");
    CHECK(holidays("holidays:\n  - {name: A, fixed: 05-01, to: 2021}\n") ==
          "2020-05-01 2021-05-01");
    CHECK(holidays("holidays:\n  - {name: A, fixed: 05-01, to: 2022, "
                   "except: {2020: 05-08, 2021: none}}\n") == "2020-05-08 2022-05-01");
}

TEST_CASE("a free day in place of a weekend") {
    // 25 December 2027 is a Saturday, 26 December 2027 a Sunday.
    const std::string list =
        "holidays:\n"
        "  - {name: A, fixed: 12-25, from: 2027, to: 2027}\n"
        "  - {name: B, fixed: 12-26, from: 2027, to: 2027}\n";
    CHECK(holidays(list) == "2027-12-25 2027-12-26");
    CHECK(holidays(list + "observed: {sunday: following-monday}\n") ==
          "2027-12-25 2027-12-26 2027-12-27");
    CHECK(holidays(list + "observed: {saturday: preceding-friday}\n") ==
          "2027-12-24 2027-12-25 2027-12-26");
    CHECK(holidays(list + "observed: {saturday: next-free-day, sunday: next-free-day}\n") ==
          "2027-12-25 2027-12-26 2027-12-27 2027-12-28");
}

TEST_CASE("one holiday may have its own rule for weekends") {
    const std::string list =
        "holidays:\n"
        "  - {name: A, fixed: 12-25, from: 2027, to: 2027, observed: none}\n"
        "  - {name: B, fixed: 12-26, from: 2027, to: 2027, observed: {sunday: next-free-day}}\n";
    CHECK(holidays(list) == "2027-12-25 2027-12-26 2027-12-27");
    CHECK(holidays(list + "observed: {saturday: preceding-friday}\n") ==
          "2027-12-25 2027-12-26 2027-12-27");
}

TEST_CASE("a holiday of the year after may be observed in the last year covered") {
    // 1 January 2028 is a Saturday.
    Diagnostics diagnostics;
    const auto calendar = read(heading +
                                   "years: {from: 2027, to: 2027}\n"
                                   "holidays: [{name: A, fixed: 01-01}]\n"
                                   "observed: {saturday: preceding-friday}\n",
                               diagnostics);
    REQUIRE(calendar);
    CHECK(calendar->is_working(*parse_date("2027-12-31")) == false);
}

TEST_CASE("closed days are not working days") {
    CHECK(holidays("holidays: [{name: A, date: 2026-01-01}]\nclosed: [12-31]\n")
              .starts_with("2020-12-31 2021-12-31"));
}

TEST_CASE("a calendar may start from another") {
    Diagnostics diagnostics;
    Calendars others;
    others.emplace("test",
                   *read(heading + years + "holidays: [{name: A, fixed: 05-01}]\n", diagnostics));
    const std::string second =
        "base: test\nholidays: [{name: B, date: 2026-11-02}]\nyears: {from: 2026, to: 2026}\n";
    const auto calendar = read(heading + second, diagnostics, others);
    REQUIRE(calendar);
    REQUIRE(calendar->holidays().size() == 2);
    CHECK(calendar->holidays()[0].name.en == "A");
    CHECK(calendar->holidays()[1].name.en == "B");
    CHECK(faults(heading + "years: {from: 2019, to: 2026}\nholidays: []\nbase: test\n", others) ==
          "8:7: calendar 'test' covers only 2020 to 2030\n");
    CHECK(faults(heading + years + "holidays: []\nbase: tset\n", others) ==
          "8:7: no calendar 'tset'; did you mean 'test'?\n");
}

TEST_CASE("faults of the file as a whole") {
    CHECK(faults(heading + "holidays: []\n") == "1:1: missing key 'years'\n");
    CHECK(faults(heading + years) == "1:1: missing key 'holidays'\n");
    CHECK(faults(heading + years + "holiday: []\nholidays: []\n") ==
          "7:1: unknown key 'holiday'; did you mean 'holidays'?\n");
    CHECK(faults(heading + "years: {from: 2030, to: 2020}\nholidays: []\n") ==
          "6:25: 'to' is before 'from'\n");
    CHECK(faults(heading + "years: {from: 1969, to: 2020}\nholidays: []\n") ==
          "6:15: expected a year, 1970 to 2200, got '1969'\n");
    CHECK(faults(heading + years + "holidays: []\nweekend: [saturday, sundy]\n") ==
          "8:21: expected a weekday, got 'sundy'; did you mean 'sunday'?\n");
    CHECK(faults(heading + years + "holidays: []\nclosed: [12-32]\n") ==
          "8:10: expected a month and day such as 12-25, got '12-32'\n");
    CHECK(faults(heading + years + "holidays: []\nbridge: maybe\n") ==
          "8:9: expected yes or no, got 'maybe'; write yes, no, true or false\n");
    CHECK(faults(heading + years + "holidays: []\nobserved: {monday: next-free-day}\n") ==
          "8:12: unknown key 'monday'; did you mean 'sunday'?\n");
    CHECK(faults(heading + years + "holidays: []\nobserved: {sunday: next-monday}\n") ==
          "8:20: expected where a Sunday holiday goes, got 'next-monday'; "
          "one of: following-monday, next-free-day\n");
}

TEST_CASE("faults of one holiday") {
    CHECK(faults_of_holiday("{name: A, fixed: 13-01}") ==
          "8:22: expected a month and day such as 12-25, got '13-01'\n");
    CHECK(faults_of_holiday("{name: A, fixed: 02-29}") ==
          "8:22: expected a month and day such as 12-25, got '02-29'\n");
    CHECK(faults_of_holiday("{name: A, nth: 6, weekday: monday, month: 1}") ==
          "8:20: expected 1 to 4, or -1 for the last, got '6'\n");
    CHECK(faults_of_holiday("{name: A, nth: 1, weekday: monday, month: 13}") ==
          "8:47: expected a month, 1 to 12, got '13'\n");
    CHECK(faults_of_holiday("{name: A, nth: 1, month: 1}") == "8:5: missing key 'weekday'\n");
    CHECK(faults_of_holiday("{name: A, easter: 1, month: 1}") == "8:26: unknown key 'month'\n");
    CHECK(faults_of_holiday("{name: A, easter: soon}") ==
          "8:23: expected days from Easter Sunday, -100 to 100, got 'soon'\n");
    CHECK(faults_of_holiday("{name: A, equinox: winter}") ==
          "8:24: expected an equinox, got 'winter'; one of: spring, autumn\n");
    CHECK(faults_of_holiday("{name: A, date: 2026-02-30}") ==
          "8:21: expected a date such as 2019-05-01, got '2026-02-30'\n");
    CHECK(faults_of_holiday("{name: A}") ==
          "8:5: the holiday does not say when it is; one of: fixed, nth, easter, "
          "orthodox_easter, equinox, after, before, date\n");
    CHECK(faults_of_holiday("{name: A, fixed: 05-01, easter: 1}") ==
          "8:37: 'easter' beside 'fixed': a holiday has one\n");
    CHECK(faults_of_holiday("{fixed: 05-01}") == "8:5: missing key 'name'\n");
    CHECK(faults_of_holiday("{name: A, fixed: 05-01, from: 2026, to: 2025}") ==
          "8:45: 'to' is before 'from'\n");
    CHECK(faults_of_holiday("{name: A, fixed: 05-01, from: 2026, except: {2025: 05-02}}") ==
          "8:50: the holiday is not kept in 2025 anyway\n");
    CHECK(faults_of_holiday("{name: A, fixed: 05-01, except: {2025: never}}") ==
          "8:44: expected a month and day such as 12-25, or none, got 'never'\n");
}

TEST_CASE("equinoxes are refused where the formula does not hold") {
    CHECK(faults(heading + "years: {from: 2020, to: 2099}\n"
                           "holidays:\n  - {name: A, equinox: spring}\n") ==
          "8:5: equinoxes are known only for calendars within 1981 to 2098\n");
}

TEST_CASE("every fault of a file is reported at once") {
    const std::string text = heading + years + "holidays:\n  - {name: A}\n  - {fixed: 00-00}\n";
    CHECK(faults(text).find("8:5:") == 0);
    CHECK(faults(text).find("9:5: missing key 'name'") != std::string::npos);
    CHECK(faults(text).find("9:13: expected a month and day") != std::string::npos);
}

}  // namespace
}  // namespace noticeclock
