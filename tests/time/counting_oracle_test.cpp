#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>

#include "document/reader.h"
#include "law_data.h"
#include "oracle.h"
#include "time/calendar_shelf.h"

namespace noticeclock {
namespace {

using std::chrono::hours;
using std::chrono::seconds;

constexpr int cases_per_rule = 100'000;
constexpr int cases_per_rule_of_law = 20'000;
constexpr unsigned saturday_and_sunday = 1U << 6U | 1U << 7U;
constexpr unsigned friday_and_saturday = 1U << 5U | 1U << 6U;

// Holidays at month ends, in rows, around the turn of the year and beside weekends.
const std::vector<date::month_day> crowded = {
    date::January / 1,   date::January / 2,    date::January / 3,    date::February / 28,
    date::March / 31,    date::May / 3,        date::May / 4,        date::May / 5,
    date::July / 4,      date::September / 19, date::September / 20, date::September / 21,
    date::October / 31,  date::December / 24,  date::December / 25,  date::December / 26,
    date::December / 29, date::December / 30,  date::December / 31};
// As the institutions of the Union close: ten days at the turn of a year, more with a weekend.
const std::vector<date::month_day> closing = {
    date::January / 1,   date::January / 2,   date::May / 1,       date::May / 9,
    date::July / 21,     date::August / 15,   date::November / 1,  date::November / 2,
    date::December / 24, date::December / 25, date::December / 26, date::December / 27,
    date::December / 28, date::December / 29, date::December / 30, date::December / 31};
const std::vector<date::month_day> sparse = {date::January / 7, date::April / 25, date::July / 23};

Calendar calendar_with(unsigned weekend, const std::vector<date::month_day>& days) {
    std::vector<Holiday> holidays;
    for (int year = 2019; year <= 2046; ++year) {
        for (const date::month_day& day : days) {
            holidays.push_back({CivilDate{date::year{year} / day}, Text{"holiday", {}}});
        }
    }
    return {"test", Text{"test", {}}, 2019, 2046, weekend, holidays};
}

// Clocks that change at 01:00 UTC, at 02:00 local time, not at all, by half an hour, and at
// midnight.
const std::vector<DayBook>& day_books() {
    static const std::vector<DayBook> books = [] {
        std::vector<DayBook> made;
        for (const char* name :
             {"Europe/Berlin", "Europe/Brussels", "Europe/London", "Asia/Tokyo", "America/New_York",
              "Australia/Lord_Howe", "Africa/Cairo", "America/Havana"}) {
            made.emplace_back(Zone::find(name).value());
        }
        return made;
    }();
    return books;
}

const std::vector<WorkBook>& work_books() {
    static const Calendar west = calendar_with(saturday_and_sunday, crowded);
    static const Calendar east = calendar_with(friday_and_saturday, sparse);
    static const Calendar bodies = calendar_with(saturday_and_sunday, closing);
    static const std::vector<WorkBook> books{WorkBook{west}, WorkBook{east}, WorkBook{bodies}};
    return books;
}

// The calendars of rules/calendars.
const CalendarShelf& shelf() {
    static const CalendarShelf filled = [] {
        CalendarShelf made;
        for (const auto& entry :
             std::filesystem::directory_iterator{NOTICECLOCK_ROOT "/rules/calendars"}) {
            std::ifstream file{entry.path()};
            const std::string text{std::istreambuf_iterator<char>{file}, {}};
            const std::string name = entry.path().filename().string();
            Diagnostics diagnostics;
            made.defer(entry.path().stem().string(),
                       read_yaml(std::make_shared<const Source>(Source{name, text}), diagnostics));
        }
        return made;
    }();
    return filled;
}

// The calendar that a rule names; where it leaves that to the place, some of those places.
std::vector<WorkBook> work_books_of_law(const CountingRule& rule) {
    std::vector<std::string> ids{"be", "de-by", "us-ny", "us-wa"};
    if (rule.whose == CountingRule::Whose::fixed) ids = {rule.calendar};
    std::vector<WorkBook> books;
    for (const std::string& id : ids) {
        INFO(id);
        REQUIRE(shelf().contains(id));
        books.emplace_back(*shelf().find(id));
    }
    return books;
}

class Dice {
  public:
    explicit Dice(std::uint64_t seed) : engine_(seed) {}
    std::int64_t below(std::int64_t limit) {
        return static_cast<std::int64_t>(engine_() % static_cast<std::uint64_t>(limit));
    }
    template <typename Value>
    const Value& one_of(const std::vector<Value>& values) {
        return values[static_cast<std::size_t>(below(static_cast<std::int64_t>(values.size())))];
    }

  private:
    std::mt19937_64 engine_;
};

// What the cases of a test are drawn from.
struct Field {
    std::vector<const DayBook*> days;
    const std::vector<WorkBook>& work;
    int cases;
    int end_year;  // of the starts
};

// From 2020 until a year; every fourth start is on the hour, every fourth less than six days before
// or after a change of clocks.
Instant random_start(Dice& dice, const DayBook& days, int end_year = 2035) {
    constexpr Instant begin = date::sys_days{date::year{2020} / 1 / 1};
    const Instant end = date::sys_days{date::year{end_year} / 1 / 1};
    const Instant any = begin + seconds{dice.below((end - begin).count())};
    const std::int64_t kind = dice.below(4);
    if (kind == 0) return date::floor<hours>(any);
    if (kind > 1 || days.changes.empty()) return any;
    const Instant near = dice.one_of(days.changes) + seconds{dice.below(12 * 86400) - 6 * 86400};
    return begin <= near && near < end ? near : any;
}

Period random_period(Dice& dice) {
    static const std::vector<Unit> units{Unit::hours, Unit::days,   Unit::working_days,
                                         Unit::weeks, Unit::months, Unit::years};
    const Unit unit = dice.one_of(units);
    // Short periods meet the least number of working days; ten years is as far as the almanac goes.
    const std::int64_t most = unit == Unit::years ? 10 : dice.below(2) == 0 ? 8 : 120;
    return {static_cast<std::int32_t>(1 + dice.below(most)), unit};
}

std::string describe(const CountingRule& rule, const Zone& zone, Instant start,
                     const Period& period) {
    return rule.id + ": " + format_period(period) + " from " + format_rfc3339(start, zone) +
           " in " + zone.name();
}

void compare(const CountingRule& rule, const Field& field, std::uint64_t seed) {
    Dice dice{seed};
    int differences = 0;
    for (int i = 0; i < field.cases && differences < 5; ++i) {
        const DayBook& days = *dice.one_of(field.days);
        const WorkBook& work = dice.one_of(field.work);
        const Instant start = random_start(dice, days, field.end_year);
        const Period period = random_period(dice);
        const OracleAnswer expected = oracle(rule, days, work, start, period);
        const CountingContext context{&rule, days.zone, work.calendar, false};
        const Counted counted = count(context, {start, Precision::minute}, period);
        const bool same = counted.deadline && counted.deadline->due == expected.due &&
                          counted.deadline->act_by == expected.act_by;
        if (same) continue;
        ++differences;
        INFO(describe(rule, days.zone, start, period));
        REQUIRE(counted.deadline);
        CHECK(format_utc(counted.deadline->due) == format_utc(expected.due));
        CHECK(format_utc(counted.deadline->act_by) == format_utc(expected.act_by));
    }
    CHECK(differences == 0);
}

std::vector<const CountingRule*> rules_in_order() {
    std::vector<const CountingRule*> rules;
    for (const auto& [id, rule] : counting_rules()) rules.push_back(&rule);
    std::sort(rules.begin(), rules.end(),
              [](const auto* a, const auto* b) { return a->id < b->id; });
    return rules;
}

// A rule that names its own zone is only compared there; that zone must be one of those above.
std::vector<const DayBook*> books_for(const CountingRule& rule) {
    std::vector<const DayBook*> books;
    for (const DayBook& book : day_books()) {
        if (rule.zone.empty() || rule.zone == book.zone.name()) books.push_back(&book);
    }
    REQUIRE_FALSE(books.empty());
    return books;
}

}  // namespace

TEST_CASE("every counting rule agrees with walking hour by hour and day by day") {
    std::uint64_t seed = 20261121;
    for (const CountingRule* rule : rules_in_order()) {
        INFO(rule->id);
        compare(*rule, {books_for(*rule), work_books(), cases_per_rule, 2035}, ++seed);
    }
}

// The calendars end in 2040, and the longest period has ten years.
TEST_CASE("every counting rule agrees with walking under the calendars of the laws") {
    std::uint64_t seed = 118271;
    for (const CountingRule* rule : rules_in_order()) {
        INFO(rule->id);
        const std::vector<WorkBook> work = work_books_of_law(*rule);
        compare(*rule, {books_for(*rule), work, cases_per_rule_of_law, 2030}, ++seed);
    }
}

TEST_CASE("a later start never ends earlier, and the conservative reading is never after the end") {
    Dice dice{1182};
    for (const CountingRule* rule : rules_in_order()) {
        const auto books = books_for(*rule);
        for (int i = 0; i < 2'000; ++i) {
            const DayBook& days = *dice.one_of(books);
            const CountingContext context{rule, days.zone, dice.one_of(work_books()).calendar,
                                          false};
            const Period period = random_period(dice);
            const Instant first = random_start(dice, days);
            const Instant second = first + seconds{dice.below(4 * 86400)};
            const auto early = count(context, {first, Precision::minute}, period).deadline.value();
            const auto late = count(context, {second, Precision::minute}, period).deadline.value();
            INFO(describe(*rule, days.zone, first, period) << ", and " << format_utc(second));
            // What DORA moves to Monday noon may pass what ends by itself on Monday morning.
            if (rule->id != "dora-noon") REQUIRE(early.due <= late.due);
            REQUIRE(early.act_by <= late.act_by);
            REQUIRE(early.act_by <= early.due);
            REQUIRE(first < early.act_by);
        }
    }
}

TEST_CASE("a longer period never ends earlier") {
    Dice dice{72};
    for (const CountingRule* rule : rules_in_order()) {
        const auto books = books_for(*rule);
        for (int i = 0; i < 2'000; ++i) {
            const DayBook& days = *dice.one_of(books);
            const CountingContext context{rule, days.zone, dice.one_of(work_books()).calendar,
                                          false};
            const Period period = random_period(dice);
            const Period longer{period.count + 1, period.unit};
            const Moment start{random_start(dice, days), Precision::minute};
            const auto first = count(context, start, period).deadline.value();
            const auto second = count(context, start, longer).deadline.value();
            INFO(describe(*rule, days.zone, start.at, period));
            if (rule->id != "dora-noon") REQUIRE(first.due <= second.due);
            REQUIRE(first.act_by <= second.act_by);
        }
    }
}

}  // namespace noticeclock
