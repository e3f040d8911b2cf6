#include <algorithm>
#include <catch2/catch.hpp>

#include "law_data.h"

// counting_table.csv holds periods counted by hand from the statutes and guidelines: when they
// start, where, under which rule, and the last moment (`due`) and conservative reading (`act_by`)
// that must come out. `calendar` is empty where the rule must not need one.

namespace noticeclock {
namespace {

struct Row {
    explicit Row(const std::vector<std::string>& cells)
        : id(cells[0]),
          start(cells[1]),
          zone(cells[2]),
          calendar(cells[3]),
          rule(cells[4]),
          period(cells[5]),
          due(cells[6]),
          act_by(cells[7]),
          why(cells[8]) {}
    std::string id, start, zone, calendar, rule, period, due, act_by, why;
};

const Calendar* calendar_of(const Row& row) {
    return row.calendar.empty() ? nullptr : &listed_calendars().at(row.calendar);
}

Counted count_row(const Row& row, bool steps) {
    const Zone zone = Zone::find(row.zone).value();
    const TimeReading start = parse_time(row.start, zone);
    REQUIRE(start.kind == TimeReading::Kind::ok);
    const CountingContext context{&counting_rules().at(row.rule), zone, calendar_of(row), steps};
    const std::string after_year_end = " after year end";
    const std::size_t tail = row.period.find(after_year_end);
    const Period period = parse_period(row.period.substr(0, tail)).value();
    return tail == std::string::npos ? count(context, start.moment, period)
                                     : count_after_year_end(context, start.moment, period);
}

// As the table writes it; the offset of a day's end is that of its last second.
std::string write(Instant instant, bool ends_day, const Zone& zone) {
    if (!ends_day) return format_rfc3339(instant, zone).erase(16, 3);
    std::string text = format_rfc3339(instant - std::chrono::seconds{1}, zone);
    return text.replace(11, 8, "24:00");
}

}  // namespace

TEST_CASE("every worked example of the counting rules comes out") {
    for (const auto& cells : read_rows("counting_table.csv")) {
        const Row row{cells};
        INFO(row.id << ": " << row.why);
        const Counted counted = count_row(row, false);
        REQUIRE(counted.deadline);
        CHECK_FALSE(counted.fault);
        const Deadline& deadline = *counted.deadline;
        CHECK(write(deadline.due, deadline.due_ends_day, deadline.zone) == row.due);
        CHECK(write(deadline.act_by, deadline.act_by_ends_day, deadline.zone) == row.act_by);
        CHECK(deadline.due == written(row.due).instant);
        CHECK(deadline.steps.empty());
    }
}

TEST_CASE("writing the derivation changes no deadline, and it ends with what was computed") {
    for (const auto& cells : read_rows("counting_table.csv")) {
        const Row row{cells};
        INFO(row.id << ": " << row.why);
        const Deadline deadline = count_row(row, true).deadline.value();
        CHECK(deadline.due == written(row.due).instant);
        REQUIRE_FALSE(deadline.steps.empty());
        const CountingStep& last = deadline.steps.back();
        const Instant shown = last.instant;
        CHECK(shown == (deadline.act_by < deadline.due ? deadline.act_by : deadline.due));
        for (const CountingStep& step : deadline.steps) CHECK_FALSE(step.cite.empty());
    }
}

TEST_CASE("every counting rule has worked examples") {
    const auto rows = read_rows("counting_table.csv");
    for (const auto& [id, rule] : counting_rules()) {
        INFO(id);
        CHECK(std::any_of(rows.begin(), rows.end(),
                          [&id = id](const auto& cells) { return cells[4] == id; }));
    }
}

}  // namespace noticeclock
