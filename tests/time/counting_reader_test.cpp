#include <catch2/catch.hpp>

#include "document/reader.h"
#include "law_data.h"

namespace noticeclock {
namespace {

// The rules of a text, and its faults as a person sees them, one a line without the quoted text.
struct Reading {
    CountingRules rules;
    std::vector<std::string> faults;
};

Reading read(const std::string& text) {
    Diagnostics diagnostics;
    const auto document =
        read_yaml(std::make_shared<const Source>(Source{"counting.yaml", text}), diagnostics);
    REQUIRE(document != nullptr);
    Reading reading{read_counting_rules(document->root(), diagnostics), {}};
    for (const Diagnostic& fault : diagnostics.sorted()) {
        reading.faults.push_back(std::to_string(fault.at.line) + ":" +
                                 std::to_string(fault.at.column) + " " + fault.message +
                                 (fault.hint.empty() ? "" : "; " + fault.hint));
    }
    return reading;
}

// A rule of three lines, so that `more` begins on line 5.
Reading read_rule(const std::string& more) {
    return read("r:\n  title: T\n  cite: C\n  confidence: primary\n" + more);
}

using Faults = std::vector<std::string>;

}  // namespace

TEST_CASE("a rule that says nothing more excludes the first day and does not roll") {
    const Reading reading = read_rule("");
    CHECK(reading.faults == Faults{});
    const CountingRule& rule = reading.rules.at("r");
    CHECK(rule.id == "r");
    CHECK(rule.title.en == "T");
    CHECK(rule.cite == "C");
    CHECK(rule.confidence == "primary");
    CHECK(rule.hours == CountingRule::Hours::from_instant);
    CHECK(rule.first_day == CountingRule::FirstDay::excluded);
    CHECK(rule.roll == CountingRule::Roll::none);
    CHECK(rule.roll_hours == CountingRule::Roll::none);
    CHECK(rule.day_end == std::chrono::hours{24});
    CHECK(rule.rolled_end == std::chrono::hours{24});
    CHECK(rule.least_working_days == 0);
    CHECK(rule.act_by == CountingRule::ActBy::same);
    CHECK(rule.whose == CountingRule::Whose::authority);
    CHECK(rule.calendar.empty());
    CHECK(rule.zone.empty());
    CHECK_FALSE(rule.needs_calendar);
}

TEST_CASE("every key of a rule is read") {
    const Reading reading = read_rule(
        "  hours: from-next-full-hour\n  first_day: included\n  roll: next-working-day\n  "
        "roll_hours: next-working-day\n"
        "  day_ends: \"17:30\"\n  rolled_ends: \"12:00\"\n  least_working_days: 2\n  act_by: "
        "weekends-only\n  calendar: jp\n"
        "  zone: Asia/Tokyo\n  note: {en: N, ja: 注}\n");
    CHECK(reading.faults == Faults{});
    const CountingRule& rule = reading.rules.at("r");
    CHECK(rule.hours == CountingRule::Hours::from_next_full_hour);
    CHECK(rule.first_day == CountingRule::FirstDay::included);
    CHECK(rule.roll == CountingRule::Roll::next_working_day);
    CHECK(rule.roll_hours == CountingRule::Roll::next_working_day);
    CHECK(rule.day_end == std::chrono::minutes{17 * 60 + 30});
    CHECK(rule.rolled_end == std::chrono::hours{12});
    CHECK(rule.least_working_days == 2);
    CHECK(rule.act_by == CountingRule::ActBy::weekends_only);
    CHECK(rule.whose == CountingRule::Whose::fixed);
    CHECK(rule.calendar == "jp");
    CHECK(rule.zone == "Asia/Tokyo");
    CHECK(rule.needs_calendar);
    CHECK(rule.note == Text{"N", "注"});
}

TEST_CASE("a calendar is the authority's, the entity's, or one by name") {
    CHECK(read_rule("  calendar: authority\n").rules.at("r").whose ==
          CountingRule::Whose::authority);
    CHECK(read_rule("  calendar: entity\n").rules.at("r").whose == CountingRule::Whose::entity);
    CHECK(read_rule("  calendar: entity\n").rules.at("r").calendar.empty());
}

TEST_CASE("which rules need a calendar") {
    for (const char* text : {"  roll: next-working-day\n", "  roll_hours: next-working-day\n",
                             "  least_working_days: 1\n", "  act_by: preceding-working-day\n",
                             "  act_by: weekends-only\n"}) {
        INFO(text);
        CHECK(read_rule(text).rules.at("r").needs_calendar);
    }
    CHECK_FALSE(read_rule("  act_by: unrolled\n").rules.at("r").needs_calendar);
}

TEST_CASE("a word that a key does not know") {
    CHECK(read_rule("  hours: from-next-ful-hour\n").faults ==
          Faults{"5:10 'hours' has no such word; did you mean 'from-next-full-hour'?"});
    CHECK(read_rule("  first_day: maybe\n").faults ==
          Faults{"5:14 'first_day' has no such word; one of: excluded, included"});
    CHECK(read_rule("  roll: yes\n").faults ==
          Faults{"5:9 'roll' has no such word; one of: none, next-working-day"});
    CHECK(read_rule("  act_by: [same]\n").faults ==
          Faults{"5:11 'act_by' has no such word; one of: same, unrolled, preceding-working-day, "
                 "weekends-only"});
}

TEST_CASE("the end of a day is a time of day") {
    const std::string hint = "; write it as HH:MM, e.g. \"17:30\"";
    for (const char* time : {"17.30", "5 pm", "24:01", "00:00", "12:60", "1730"}) {
        CHECK(read_rule(std::string{"  day_ends: "} + time + "\n").faults ==
              Faults{"5:13 'day_ends' is not a time of day from 00:01 to 24:00" + hint});
    }
    CHECK(read_rule("  rolled_ends: 25:00\n").faults ==
          Faults{"5:16 'rolled_ends' is not a time of day from 00:01 to 24:00" + hint});
    CHECK(read_rule("  day_ends: 24:00\n").faults == Faults{});
}

TEST_CASE("the least number of working days is small") {
    CHECK(read_rule("  least_working_days: 11\n").faults ==
          Faults{"5:23 'least_working_days' is at most 10"});
    CHECK(read_rule("  least_working_days: -1\n").faults ==
          Faults{"5:23 a count cannot be negative"});
}

TEST_CASE("missing and unknown keys, and every fault at once") {
    CHECK(read("r:\n  title: T\n  cites: C\n  confidence: sure\n").faults ==
          Faults{"2:3 missing key 'cite'", "3:3 unknown key 'cites'; did you mean 'cite'?",
                 "4:15 'confidence' has no such word; one of: primary, secondary, recall"});
    CHECK(read("- r\n").faults == Faults{"1:1 expected counting rules by name"});
    CHECK(read("r: x\n").faults == Faults{"1:4 expected keys with values, got 'x'"});
}

TEST_CASE("the rules of the program: all there, in both languages") {
    for (const char* id :
         {"eu-1182-71", "eu-1182-71-institutions", "dora-noon", "elapsed", "day-one", "jp-day-one",
          "jp-day-one-guidance", "jp-reckoned", "jp-unsettled", "us-calendar-days",
          "us-calendar-days-rolled", "us-business-days", "us-business-days-unsettled",
          "us-sec-business-days"}) {
        INFO(id);
        REQUIRE(counting_rules().contains(id));
        const CountingRule& rule = counting_rules().at(id);
        CHECK_FALSE(rule.title.ja.empty());
        CHECK_FALSE(rule.note.en.empty());
        CHECK_FALSE(rule.note.ja.empty());
        CHECK_FALSE(rule.cite.empty());
        CHECK((rule.zone.empty() || Zone::find(rule.zone)));
    }
    CHECK(counting_rules().size() == 14);
}

}  // namespace noticeclock
