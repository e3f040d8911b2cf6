#include "report/derivation.h"

#include "times.h"

namespace noticeclock {

namespace {

using Kind = CountingStep::Kind;

CountingStep step(Kind kind, const std::string& instant, const std::string& date,
                  std::int64_t count = 0, Text name = {}) {
    CountingStep made;
    made.kind = kind;
    if (!instant.empty()) made.instant = at(instant);
    if (!date.empty()) made.date = day(date);
    made.count = count;
    made.name = std::move(name);
    return made;
}

// A period that ends with Tuesday 24 November 2026 in Tokyo.
Deadline day_end() {
    Deadline deadline;
    deadline.zone = zone("Asia/Tokyo");
    deadline.due = at("2026-11-25T00:00+09:00");
    deadline.act_by = at("2026-11-21T00:00+09:00");
    deadline.due_ends_day = deadline.act_by_ends_day = true;
    return deadline;
}

std::string en(const CountingStep& made, const Deadline& deadline = day_end()) {
    return step_text(made, deadline, ClockText(Language::en, deadline.zone, deadline.due));
}

std::string ja(const CountingStep& made) {
    const auto deadline = day_end();
    return step_text(made, deadline, ClockText(Language::ja, deadline.zone, deadline.due));
}

}  // namespace

TEST_CASE("the start of a clock in words") {
    CHECK(en(step(Kind::start, "2026-11-19T14:00+09:00", "")) ==
          "the clock starts Thu 19 Nov 14:00 +09:00");
    CHECK(en(step(Kind::start_bare_date, "2026-11-19T00:00+09:00", "2026-11-19")) ==
          "only the date Thu 19 Nov is known: read as its beginning, Thu 19 Nov 00:00 +09:00");
    CHECK(en(step(Kind::local_date, "", "2026-11-19")) == "in Asia/Tokyo that is Thu 19 Nov");
    CHECK(en(step(Kind::next_full_hour, "2026-11-19T15:00+09:00", "")) ==
          "the hour of the event is not counted: counting starts Thu 19 Nov 15:00 +09:00");
}

TEST_CASE("the first day in words") {
    CHECK(en(step(Kind::first_day_excluded, "", "2026-11-19")) ==
          "Thu 19 Nov is day 0: the day of the event is not counted");
    CHECK(en(step(Kind::first_day_included, "", "2026-11-19")) ==
          "Thu 19 Nov is day 1: the day of the event is counted");
    CHECK(ja(step(Kind::first_day_included, "", "2026-11-19")) == "11月19日(木) は1日目(初日算入)");
    CHECK(ja(step(Kind::first_day_excluded, "", "2026-11-19")) ==
          "11月19日(木) は0日目(初日不算入)");
}

TEST_CASE("the length of a period in words") {
    CHECK(en(step(Kind::add_hours, "2026-11-22T15:00+09:00", "", 72)) ==
          "end of 72 hours: Sun 22 Nov 15:00 +09:00");
    CHECK(en(step(Kind::add_days, "", "2026-11-23", 5)) == "day 5 is Mon 23 Nov");
    CHECK(en(step(Kind::add_working_days, "", "2026-11-25", 4)) == "working day 4 is Wed 25 Nov");
    CHECK(en(step(Kind::add_weeks, "", "2026-12-03", 2)) == "end of 2 weeks: Thu 3 Dec");
    CHECK(en(step(Kind::add_months, "", "2026-12-19", 1)) == "end of 1 month: Sat 19 Dec");
    CHECK(ja(step(Kind::add_months, "", "2026-12-19", 1)) == "1か月の末日は 12月19日(土)");
    CHECK(ja(step(Kind::add_working_days, "", "2026-11-25", 4)) == "4営業日目は 11月25日(水)");
    CHECK(en(step(Kind::clamped, "", "2026-11-30")) ==
          "that month has no such day: its last day is Mon 30 Nov");
    CHECK(en(step(Kind::year_end, "", "2026-12-31")) ==
          "counted from the end of the calendar year, Thu 31 Dec");
}

TEST_CASE("days off in words") {
    const Text labour{"Labour Thanksgiving Day", "勤労感謝の日"};
    CHECK(en(step(Kind::skipped, "", "2026-11-23", 0, labour)) ==
          "Mon 23 Nov is not a working day (Labour Thanksgiving Day): not counted");
    CHECK(en(step(Kind::not_working, "", "2026-11-22")) ==
          "Sun 22 Nov is not a working day (weekend)");
    CHECK(ja(step(Kind::not_working, "", "2026-11-23", 0, labour)) ==
          "11月23日(月) は休日(勤労感謝の日)");
    CHECK(en(step(Kind::no_roll, "", "2026-11-22")) ==
          "the end does not move: it stays on Sun 22 Nov");
    CHECK(en(step(Kind::rolled, "", "2026-11-24")) ==
          "the end moves to the next working day, Tue 24 Nov");
    CHECK(en(step(Kind::least_working_days, "", "2026-11-25", 1)) ==
          "the period held too few working days (1): extended to Wed 25 Nov");
}

TEST_CASE("the end of a day is told as 24:00 of that day, the conservative reading as well") {
    CHECK(en(step(Kind::ends, "2026-11-25T00:00+09:00", "")) ==
          "the period ends Tue 24 Nov 24:00 +09:00");
    CHECK(ja(step(Kind::ends, "2026-11-25T00:00+09:00", "")) ==
          "期間は 11月24日(火) 24:00 +09:00 に満了");
    CHECK(en(step(Kind::act_by, "2026-11-21T00:00+09:00", "")) ==
          "conservative reading: act by Fri 20 Nov 24:00 +09:00");
    CHECK(en(step(Kind::act_by_preceding, "2026-11-21T00:00+09:00", "2026-11-20")) ==
          "conservative reading: act by the working day before, Fri 20 Nov");
}

TEST_CASE("the end of an hour period is a time of day") {
    Deadline deadline = day_end();
    deadline.due_ends_day = false;
    CHECK(en(step(Kind::ends, "2026-11-25T00:00+09:00", ""), deadline) ==
          "the period ends Wed 25 Nov 00:00 +09:00");
}

TEST_CASE("why there is no date") {
    const ClockText times(Language::en, zone("Asia/Tokyo"));
    CountingFault fault;
    fault.calendar = "jp";
    fault.date = day("2051-01-04");
    fault.kind = CountingFault::Kind::outside_calendar;
    CHECK(fault_text(fault, times) ==
          "Wed 4 Jan 2051 lies outside the years that the calendar jp covers");
    fault.kind = CountingFault::Kind::no_calendar;
    CHECK(fault_text(fault, times) == "no calendar of working days is known for it");
}

TEST_CASE("a step's figures are known by its kind") {
    CHECK(has_instant(Kind::ends));
    CHECK_FALSE(has_date(Kind::ends));
    CHECK(has_instant(Kind::start_bare_date));
    CHECK(has_date(Kind::start_bare_date));
    CHECK(has_count(Kind::add_working_days));
    CHECK_FALSE(has_count(Kind::rolled));
}

}  // namespace noticeclock
