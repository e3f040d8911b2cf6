#include "time/counting.h"

#include <catch2/catch.hpp>

#include "law_data.h"

namespace noticeclock {
namespace {

using Kind = CountingStep::Kind;

Zone zone(const char* name) {
    return Zone::find(name).value();
}

// One period counted with the derivation; `calendar` is empty for none.
Counted counted(const char* rule, const char* where, const char* calendar, const char* start,
                const char* period) {
    const Calendar* days = *calendar == '\0' ? nullptr : &listed_calendars().at(calendar);
    const CountingContext context{&counting_rules().at(rule), zone(where), days, true};
    const TimeReading reading = parse_time(start, zone(where));
    REQUIRE(reading.kind == TimeReading::Kind::ok);
    return count(context, reading.moment, parse_period(period).value());
}

std::string due(const char* rule, const char* where, const char* calendar, const char* start,
                const char* period) {
    const Deadline deadline = counted(rule, where, calendar, start, period).deadline.value();
    return format_rfc3339(deadline.due, deadline.zone);
}

const char* word(Kind kind) {
    switch (kind) {
        case Kind::start:
            return "start";
        case Kind::start_bare_date:
            return "start-bare-date";
        case Kind::local_date:
            return "local-date";
        case Kind::next_full_hour:
            return "next-full-hour";
        case Kind::first_day_excluded:
            return "day-0";
        case Kind::first_day_included:
            return "day-1";
        case Kind::add_hours:
            return "add-hours";
        case Kind::add_days:
            return "add-days";
        case Kind::add_working_days:
            return "add-working-days";
        case Kind::skipped:
            return "skipped";
        case Kind::add_weeks:
            return "add-weeks";
        case Kind::add_months:
            return "add-months";
        case Kind::add_years:
            return "add-years";
        case Kind::clamped:
            return "clamped";
        case Kind::not_working:
            return "not-working";
        case Kind::no_roll:
            return "no-roll";
        case Kind::rolled:
            return "rolled";
        case Kind::least_working_days:
            return "least-working-days";
        case Kind::ends:
            return "ends";
        case Kind::year_end:
            return "year-end";
        case Kind::act_by:
            return "act-by";
        case Kind::act_by_preceding:
            return "act-by-preceding";
    }
    return "?";
}

// One step a line: its kind, then whatever of count, date, name and instant (to the minute) it
// carries.
std::vector<std::string> lines(const Deadline& deadline) {
    std::vector<std::string> text;
    for (const CountingStep& step : deadline.steps) {
        std::string line = word(step.kind);
        if (step.count != 0) line += " " + std::to_string(step.count);
        if (step.date != CivilDate{}) line += " " + format_date(step.date);
        if (!step.name.empty()) line += " (" + step.name.en + ")";
        if (step.instant != Instant{})
            line += " @" + format_rfc3339(step.instant, deadline.zone).substr(5, 11);
        text.push_back(line);
    }
    return text;
}

using Lines = std::vector<std::string>;

void check_fault(const Counted& result, CountingFault::Kind kind, const char* calendar,
                 const char* date) {
    CHECK_FALSE(result.deadline);
    REQUIRE(result.fault);
    CHECK(result.fault->kind == kind);
    CHECK(result.fault->calendar == calendar);
    CHECK(format_date(result.fault->date) == date);
}

}  // namespace

TEST_CASE("derivation: 72 hours over a weekend") {
    const Deadline deadline =
        counted("eu-1182-71", "Europe/Paris", "fr", "2026-11-20T17:00", "72 hours")
            .deadline.value();
    CHECK(lines(deadline) == Lines{"start 2026-11-20 @11-20T17:00", "next-full-hour @11-20T18:00",
                                   "add-hours 72 @11-23T18:00", "ends @11-23T18:00",
                                   "act-by @11-23T17:00"});
    for (const CountingStep& step : deadline.steps)
        CHECK(step.cite == "Regulation (EEC, Euratom) 1182/71 Art. 3");
}

TEST_CASE("derivation: hours that end on a holiday stay there") {
    const Deadline deadline =
        counted("eu-1182-71", "Europe/Berlin", "de", "2020-12-22T12:17", "72 hours")
            .deadline.value();
    CHECK(lines(deadline) == Lines{"start 2020-12-22 @12-22T12:17", "next-full-hour @12-22T13:00",
                                   "add-hours 72 @12-25T13:00",
                                   "not-working 2020-12-25 (Christmas Day)", "no-roll 2020-12-25",
                                   "ends @12-25T13:00", "act-by @12-25T12:17"});
}

TEST_CASE("derivation: three days over Easter, rolled and then extended to two working days") {
    const Deadline deadline =
        counted("eu-1182-71", "Europe/Berlin", "de", "2026-04-02T18:00", "3 days").deadline.value();
    CHECK(lines(deadline) ==
          Lines{"start 2026-04-02 @04-02T18:00", "local-date 2026-04-02 @04-02T18:00",
                "day-0 2026-04-02", "add-days 3 2026-04-05", "not-working 2026-04-05",
                "skipped 2026-04-06 (Easter Monday)", "rolled 2026-04-07",
                "least-working-days 1 2026-04-08", "ends 2026-04-08 @04-09T00:00",
                "act-by 2026-04-05 @04-06T00:00"});
}

TEST_CASE("derivation: one month from the 31st of January") {
    const Deadline deadline =
        counted("eu-1182-71", "Europe/Berlin", "de", "2027-01-31T09:00", "1 month")
            .deadline.value();
    CHECK(lines(deadline) ==
          Lines{"start 2027-01-31 @01-31T09:00", "local-date 2027-01-31 @01-31T09:00",
                "day-0 2027-01-31", "add-months 1 2027-02-28", "clamped 2027-02-28",
                "not-working 2027-02-28", "rolled 2027-03-01", "ends 2027-03-01 @03-02T00:00",
                "act-by 2027-02-28 @03-01T00:00"});
}

TEST_CASE("derivation: a final report in Japan over the New Year closure, from a date alone") {
    const Deadline deadline =
        counted("jp-day-one", "Asia/Tokyo", "jp", "2026-11-30", "30 days").deadline.value();
    CHECK(lines(deadline) ==
          Lines{"start-bare-date 2026-11-30 @11-30T00:00", "local-date 2026-11-30 @11-30T00:00",
                "day-1 2026-11-30", "add-days 30 2026-12-29",
                "not-working 2026-12-29 (office closure)", "skipped 2026-12-30 (office closure)",
                "skipped 2026-12-31 (office closure)", "skipped 2027-01-01 (New Year's Day)",
                "skipped 2027-01-02 (office closure)", "skipped 2027-01-03 (office closure)",
                "rolled 2027-01-04", "ends 2027-01-04 @01-05T00:00",
                "act-by 2026-12-29 @12-30T00:00"});
}

TEST_CASE("derivation: four business days over Thanksgiving") {
    const Deadline deadline = counted("us-sec-business-days", "America/New_York", "us-sec",
                                      "2026-11-25", "4 business days")
                                  .deadline.value();
    CHECK(lines(deadline) == Lines{"start-bare-date 2026-11-25 @11-25T00:00",
                                   "local-date 2026-11-25 @11-25T00:00", "day-0 2026-11-25",
                                   "skipped 2026-11-26 (Thanksgiving Day)", "skipped 2026-11-28",
                                   "skipped 2026-11-29", "add-working-days 4 2026-12-02",
                                   "ends 2026-12-02 @12-02T17:30"});
}

TEST_CASE("derivation: sixty days end on a holiday; act on the working day before") {
    const Deadline deadline =
        counted("us-calendar-days", "America/New_York", "us-federal", "2026-05-05", "60 days")
            .deadline.value();
    CHECK(lines(deadline) ==
          Lines{"start-bare-date 2026-05-05 @05-05T00:00", "local-date 2026-05-05 @05-05T00:00",
                "day-0 2026-05-05", "add-days 60 2026-07-04",
                "not-working 2026-07-04 (Independence Day)", "no-roll 2026-07-04",
                "ends 2026-07-04 @07-05T00:00", "act-by-preceding 2026-07-02 @07-03T00:00"});
}

TEST_CASE("derivation: from the end of the calendar year") {
    const CountingContext context{&counting_rules().at("us-calendar-days"),
                                  zone("America/New_York"), &listed_calendars().at("us-federal"),
                                  true};
    const Moment start = parse_time("2027-11-30T12:00-05:00", {}).moment;
    const Deadline deadline =
        count_after_year_end(context, start, {60, Unit::days}).deadline.value();
    CHECK(lines(deadline) == Lines{"start 2027-11-30 @11-30T12:00",
                                   "local-date 2027-11-30 @11-30T12:00", "year-end 2027-12-31",
                                   "day-0 2027-12-31", "add-days 60 2028-02-29",
                                   "ends 2028-02-29 @03-01T00:00"});
}

TEST_CASE("derivation: DORA relief moves a Sunday to Monday noon") {
    const Deadline deadline =
        counted("dora-noon", "Europe/Paris", "fr", "2026-08-01T09:10", "4 hours").deadline.value();
    CHECK(lines(deadline) == Lines{"start 2026-08-01 @08-01T09:10", "next-full-hour @08-01T10:00",
                                   "add-hours 4 @08-01T14:00", "not-working 2026-08-01",
                                   "skipped 2026-08-02", "rolled 2026-08-03", "ends @08-03T12:00",
                                   "act-by @08-01T13:10"});
    CHECK_FALSE(deadline.due_ends_day);
}

TEST_CASE("derivation: a conservative reading that is no different is not named") {
    const Deadline month =
        counted("eu-1182-71", "Europe/Berlin", "de", "2026-10-31T09:00", "1 month")
            .deadline.value();
    CHECK(lines(month).back() == "ends 2026-11-30 @12-01T00:00");
    const Deadline hours =
        counted("jp-day-one", "Asia/Tokyo", "jp", "2026-11-16T10:00", "72 hours").deadline.value();
    CHECK(lines(hours) ==
          Lines{"start 2026-11-16 @11-16T10:00", "add-hours 72 @11-19T10:00", "ends @11-19T10:00"});
}

TEST_CASE("hours after the end of the calendar year begin with the new year") {
    const CountingContext context{&counting_rules().at("elapsed"), zone("Asia/Tokyo"), nullptr,
                                  false};
    const Moment start = parse_time("2026-12-31T16:00Z", {}).moment;  // 2027 in Tokyo
    const Deadline deadline =
        count_after_year_end(context, start, {24, Unit::hours}).deadline.value();
    CHECK(format_rfc3339(deadline.due, deadline.zone) == "2028-01-02T00:00:00+09:00");
}

TEST_CASE("a day that ends at a time that occurs twice or never ends at the earlier reading") {
    CountingRule rule = counting_rules().at("elapsed");
    rule.day_end = std::chrono::minutes{150};
    const CountingContext context{&rule, zone("Europe/Berlin"), nullptr, false};
    const auto end = [&context](const char* start) {
        const Moment moment = parse_time(start, {}).moment;
        return format_utc(count(context, moment, {1, Unit::days}).deadline.value().due);
    };
    CHECK(end("2026-10-24T10:00Z") == "2026-10-25T00:30:00Z");
    CHECK(end("2026-03-28T10:00Z") == "2026-03-29T00:30:00Z");
}

TEST_CASE("a limit at 24:00 belongs to the day that ends then") {
    // Friday 24:00 is no weekend; Sunday 24:00 is, though clocks already show Monday.
    CHECK(due("dora-noon", "Europe/Paris", "fr", "2026-08-07T19:10", "4 hours") ==
          "2026-08-08T00:00:00+02:00");
    CHECK(due("dora-noon", "Europe/Paris", "fr", "2026-08-09T19:10", "4 hours") ==
          "2026-08-10T12:00:00+02:00");
}

TEST_CASE("the next full hour where clocks change by half an hour") {
    // Lord Howe, 4 October 2026: 02:00 became 02:30, so the hour after 01:xx is the one from 03:00.
    CHECK(due("eu-1182-71", "Australia/Lord_Howe", "", "2026-10-04T01:45", "1 hour") ==
          "2026-10-04T04:00:00+11:00");
    // 5 April 2026: 02:00 became 01:30; from the first 01:45 the clocks show a full hour 45 minutes
    // later.
    CHECK(due("eu-1182-71", "Australia/Lord_Howe", "", "2026-04-05T01:45+11:00", "1 hour") ==
          "2026-04-05T03:00:00+10:30");
    CHECK(due("eu-1182-71", "Australia/Lord_Howe", "", "2026-04-05T01:45+10:30", "1 hour") ==
          "2026-04-05T03:00:00+10:30");
    // Pyongyang, 4 May 2018: 23:30 became 24:00, an hour of only half an hour.
    CHECK(due("eu-1182-71", "Asia/Pyongyang", "", "2018-05-04T23:10", "1 hour") ==
          "2018-05-05T01:00:00+09:00");
}

TEST_CASE("a day that has no midnight ends when the next begins") {
    // Cairo, 24 April 2026: 00:00 became 01:00. The day before ends at 22:00 UTC.
    const Deadline deadline =
        counted("elapsed", "Africa/Cairo", "", "2026-04-20T10:00", "3 days").deadline.value();
    CHECK(format_utc(deadline.due) == "2026-04-23T22:00:00Z");
    CHECK(deadline.due_ends_day);
}

TEST_CASE(
    "an event belongs to the day of the authority's zone, not of the place it was written in") {
    CHECK(due("elapsed", "America/New_York", "", "2026-11-21T04:59Z", "3 days") ==
          "2026-11-24T00:00:00-05:00");
    CHECK(due("elapsed", "America/New_York", "", "2026-11-21T05:00Z", "3 days") ==
          "2026-11-25T00:00:00-05:00");
    // Japan's rules and the SEC's name their own zone, whatever the context says.
    CHECK(due("jp-day-one-guidance", "Europe/Berlin", "", "2026-11-20T16:30", "5 days") ==
          "2026-11-26T00:00:00+09:00");
    CHECK(due("us-sec-business-days", "Asia/Tokyo", "us-sec", "2026-11-24T09:00",
              "4 business days") == "2026-11-30T17:30:00-05:00");
}

TEST_CASE("a bare date is that date wherever the law counts") {
    const auto from = [](const char* rule, const char* file_zone, const char* where,
                         Period period) {
        const CountingContext context{&counting_rules().at(rule), zone(where),
                                      &listed_calendars().at("us-federal"), true};
        const Moment start = parse_time("2026-11-17", zone(file_zone)).moment;
        return count(context, start, period).deadline.value();
    };
    // Written in Tokyo, where the 17th begins while New York still has the 16th: day 0 is the 17th.
    const Deadline days =
        from("us-calendar-days", "Asia/Tokyo", "America/New_York", {30, Unit::days});
    CHECK(format_rfc3339(days.due, days.zone) == "2026-12-18T00:00:00-05:00");
    CHECK(lines(days)[2] == "day-0 2026-11-17");
    // Hours run from the earlier of the two midnights, and the derivation says from which.
    const Deadline early = from("elapsed", "Asia/Tokyo", "America/New_York", {72, Unit::hours});
    CHECK(format_utc(early.due) == "2026-11-19T15:00:00Z");
    CHECK(lines(early) == Lines{"start-bare-date 2026-11-17 @11-16T10:00",
                                "add-hours 72 @11-19T10:00", "ends @11-19T10:00"});
    const Deadline late = from("elapsed", "America/New_York", "Asia/Tokyo", {72, Unit::hours});
    CHECK(format_utc(late.due) == "2026-11-19T15:00:00Z");
    CHECK(lines(late) == Lines{"start-bare-date 2026-11-17 @11-17T00:00",
                               "add-hours 72 @11-20T00:00", "ends @11-20T00:00"});
}

TEST_CASE("months with the first day included end the day before its number") {
    CountingRule rule = counting_rules().at("jp-day-one-guidance");
    const auto last_day = [&rule](const char* start, Period period) {
        const CountingContext context{&rule, zone("Asia/Tokyo"), nullptr, false};
        const auto deadline =
            count(context, parse_time(start, zone("Asia/Tokyo")).moment, period).deadline.value();
        return format_date(deadline.zone.date(deadline.due - std::chrono::seconds{1}));
    };
    // Civil Code Art. 143(2): the day before the corresponding day; without one, the last day of
    // the month.
    CHECK(last_day("2026-11-16", {1, Unit::months}) == "2026-12-15");
    CHECK(last_day("2026-11-01", {1, Unit::months}) == "2026-11-30");
    CHECK(last_day("2027-01-31", {1, Unit::months}) == "2027-02-28");
    CHECK(last_day("2027-01-29", {1, Unit::months}) == "2027-02-28");
    CHECK(last_day("2028-02-29", {1, Unit::years}) == "2029-02-28");
    CHECK(last_day("2026-11-16", {2, Unit::weeks}) == "2026-11-29");
    rule.first_day = CountingRule::FirstDay::excluded;
    CHECK(last_day("2026-11-16", {1, Unit::months}) == "2026-12-16");
    CHECK(last_day("2028-02-29", {1, Unit::years}) == "2029-02-28");
    CHECK(last_day("2028-02-29", {4, Unit::years}) == "2032-02-29");
}

TEST_CASE("two start days may share one due day, when one of them is no business day") {
    const auto material = [](const char* day) {
        return due("us-sec-business-days", "America/New_York", "us-sec", day, "4 business days");
    };
    CHECK(material("2026-11-25") == "2026-12-02T17:30:00-05:00");
    CHECK(material("2026-11-26") == material("2026-11-25"));
    CHECK(material("2026-11-27") == "2026-12-03T17:30:00-05:00");
    CHECK(material("2026-11-28") == material("2026-11-27"));
    CHECK(material("2026-11-29") == material("2026-11-27"));
}

TEST_CASE("a day off shares its due day with the working day before it") {
    const Calendar& calendar = listed_calendars().at("us-sec");
    const CountingContext context{
        &counting_rules().at("us-sec-business-days"), {}, &calendar, false};
    const Zone new_york = zone("America/New_York");
    for (CivilDate day = parse_date("2025-01-02").value(); day < parse_date("2030-06-01").value();
         day += date::days{1}) {
        for (const std::int32_t count_of_days : {1, 4, 10}) {
            const Period period{count_of_days, Unit::working_days};
            const auto before =
                count(context, {new_york.day_start(day - date::days{1})}, period).deadline.value();
            const auto after = count(context, {new_york.day_start(day)}, period).deadline.value();
            INFO(format_date(day));
            if ((before.due == after.due) != !calendar.is_working(day).value()) FAIL();
        }
    }
}

TEST_CASE("without a calendar a period that needs one is a fault, not a guess") {
    check_fault(counted("eu-1182-71", "Europe/Berlin", "", "2026-11-17T09:20", "1 month"),
                CountingFault::Kind::no_calendar, "", "2026-12-17");
    check_fault(counted("jp-day-one", "Asia/Tokyo", "", "2026-11-16", "30 days"),
                CountingFault::Kind::no_calendar, "jp", "2026-12-15");
    check_fault(counted("jp-reckoned", "Asia/Tokyo", "", "2026-11-16", "30 days"),
                CountingFault::Kind::no_calendar, "jp", "2026-12-15");
    check_fault(counted("eu-1182-71-institutions", "Europe/Berlin", "", "2026-11-17", "1 month"),
                CountingFault::Kind::no_calendar, "eu-institutions", "2026-12-17");
    check_fault(
        counted("us-business-days", "America/New_York", "", "2026-11-20", "7 business days"),
        CountingFault::Kind::no_calendar, "us-federal", "2026-11-21");
    check_fault(counted("elapsed", "Asia/Seoul", "", "2026-11-20", "3 working days"),
                CountingFault::Kind::no_calendar, "", "2026-11-21");
    check_fault(counted("dora-noon", "Europe/Berlin", "", "2026-11-20T10:00", "4 hours"),
                CountingFault::Kind::no_calendar, "", "2026-11-20");
}

TEST_CASE("without a calendar what does not need one is counted") {
    CHECK(due("eu-1182-71", "Europe/Berlin", "", "2026-11-17T09:20", "72 hours") ==
          "2026-11-20T10:00:00+01:00");
    const Deadline deadline =
        counted("us-calendar-days", "America/New_York", "", "2026-10-28", "60 days")
            .deadline.value();
    CHECK(format_rfc3339(deadline.due, deadline.zone) == "2026-12-28T00:00:00-05:00");
    CHECK(deadline.act_by == deadline.due);
    CHECK(deadline.act_by_ends_day);
}

TEST_CASE("a day outside the years of the calendar is a fault, never a working day") {
    check_fault(counted("jp-day-one", "Asia/Tokyo", "jp", "2033-12-20", "30 days"),
                CountingFault::Kind::outside_calendar, "jp", "2034-01-18");
    check_fault(counted("jp-reckoned", "Asia/Tokyo", "jp", "2033-12-20", "30 days"),
                CountingFault::Kind::outside_calendar, "jp", "2034-01-18");
    check_fault(counted("eu-1182-71-institutions", "Europe/Brussels", "eu-institutions",
                        "2028-11-24", "1 month"),
                CountingFault::Kind::outside_calendar, "eu-institutions", "2029-01-01");
    check_fault(counted("us-sec-business-days", "America/New_York", "us-sec", "2030-12-27",
                        "4 business days"),
                CountingFault::Kind::outside_calendar, "us-sec", "2031-01-01");
    check_fault(
        counted("us-calendar-days", "America/New_York", "us-federal", "2030-12-20", "60 days"),
        CountingFault::Kind::outside_calendar, "us-federal", "2031-02-18");
    check_fault(counted("eu-1182-71", "Europe/Berlin", "de", "2028-12-29T10:00", "2 days"),
                CountingFault::Kind::outside_calendar, "de", "2029-01-01");
    // Hours need none, and say nothing about days they do not know.
    const Deadline deadline =
        counted("eu-1182-71", "Europe/Berlin", "de", "2028-12-30T10:00", "72 hours")
            .deadline.value();
    CHECK(lines(deadline) == Lines{"start 2028-12-30 @12-30T10:00", "next-full-hour @12-30T11:00",
                                   "add-hours 72 @01-02T11:00", "ends @01-02T11:00",
                                   "act-by @01-02T10:00"});
}

TEST_CASE("an end after the year 2200 is out of range") {
    const auto kind = [](const char* start, const char* period) {
        const Counted result = counted("elapsed", "Europe/Berlin", "", start, period);
        return result.fault ? std::optional{result.fault->kind} : std::nullopt;
    };
    const std::optional<CountingFault::Kind> out = CountingFault::Kind::out_of_range;
    CHECK(kind("2200-12-01", "30 days") == std::nullopt);
    CHECK(kind("2200-12-01", "31 days") == out);
    CHECK(kind("2026-11-20", "174 years") == std::nullopt);
    CHECK(kind("2026-11-20", "175 years") == out);
    for (const char* period :
         {"100000 years", "65540 years", "100000 months", "100000 weeks", "100000 days"}) {
        INFO(period);
        CHECK(kind("2026-11-20", period) == out);
    }
    CHECK(kind("2026-11-20", "100000 hours") == std::nullopt);
    CHECK(kind("2200-12-31T20:00", "24 hours") == out);
}

TEST_CASE("there is no working day to act on between a Saturday and its Sunday") {
    const Deadline deadline =
        counted("us-calendar-days", "America/New_York", "us-federal", "2026-11-21", "1 day")
            .deadline.value();
    CHECK(format_rfc3339(deadline.due, deadline.zone) == "2026-11-23T00:00:00-05:00");
    CHECK(deadline.act_by == deadline.due);
}

TEST_CASE("one day is too short to be owed two working days") {
    // Friday to Saturday, rolled to Monday: Art. 3(5) speaks of two days or more.
    CHECK(due("eu-1182-71", "Europe/Berlin", "de", "2026-07-10T11:00", "1 day") ==
          "2026-07-14T00:00:00+02:00");
    CHECK(due("eu-1182-71", "Europe/Berlin", "de", "2026-07-10T11:00", "2 days") ==
          "2026-07-15T00:00:00+02:00");
}

TEST_CASE("a rule whose zone the machine does not know is a broken installation, not a guess") {
    CountingRule rule = counting_rules().at("us-sec-business-days");
    rule.zone = "America/Gotham";
    const CountingContext context{&rule, {}, &listed_calendars().at("us-sec"), false};
    CHECK_THROWS_WITH(count(context, {}, {4, Unit::working_days}),
                      "no time zone data for America/Gotham");
}

}  // namespace noticeclock
