#include "report/deadline.h"

#include "report/view.h"
#include "times.h"

namespace noticeclock {

namespace {

// Regulation 1182/71: hours from the next full hour, the conservative reading from the instant.
CountingRule eu_rule() {
    CountingRule rule;
    rule.id = "eu-1182-71";
    rule.title = {"EU periods", "EU の期間計算"};
    rule.cite = "Regulation 1182/71 Art. 3";
    rule.confidence = "primary";
    rule.hours = CountingRule::Hours::from_next_full_hour;
    rule.act_by = CountingRule::ActBy::unrolled;
    return rule;
}

View reader(Language language, const std::string& name) {
    View view;
    view.language = language;
    view.zone = zone(name);
    return view;
}

Counted seventy_two_hours(const CountingRule& rule, const Moment& start) {
    return count({&rule, zone("Europe/Berlin"), nullptr, true}, start, {72, Unit::hours});
}

const Moment start{at("2026-11-19T14:20+01:00"), Precision::minute, {}};

}  // namespace

TEST_CASE("72 hours from 14:20: the hour of the event is not counted") {
    const auto rule = eu_rule();
    CHECK(deadline_text(seventy_two_hours(rule, start), rule, {72, Unit::hours}, start,
                        reader(Language::en, "Europe/Berlin")) ==
          R"(start     Thu 19 Nov 2026 14:20 +01:00
period    72 hours
counting  EU periods [Regulation 1182/71 Art. 3]
due       Sun 22 Nov 2026 15:00 +01:00
act by    Sun 22 Nov 2026 14:20 +01:00

  1.  the clock starts Thu 19 Nov 2026 14:20 +01:00
  2.  the hour of the event is not counted: counting starts Thu 19 Nov 2026 15:00 +01:00
  3.  end of 72 hours: Sun 22 Nov 2026 15:00 +01:00
  4.  the period ends Sun 22 Nov 2026 15:00 +01:00
  5.  conservative reading: act by Sun 22 Nov 2026 14:20 +01:00
)");
}

TEST_CASE("a reader in another zone sees both times") {
    const auto rule = eu_rule();
    const auto text = deadline_text(seventy_two_hours(rule, start), rule, {72, Unit::hours}, start,
                                    reader(Language::ja, "Asia/Tokyo"),
                                    {{"Regulation 1182/71 Art. 3", "規則 1182/71 第3条"}});
    CHECK(text.find("計算の方法  EU の期間計算 [規則 1182/71 第3条]\n") != std::string::npos);
    CHECK(text.find(
              "最終期限    2026年11月22日(日) 15:00 +01:00  = 2026年11月22日(日) 23:00 +09:00") !=
          std::string::npos);
}

TEST_CASE("the calculator as data") {
    const auto rule = eu_rule();
    auto view = reader(Language::en, "Europe/Berlin");
    view.compact = true;
    const auto text =
        deadline_json(seventy_two_hours(rule, start), rule, {72, Unit::hours}, start, view);
    CHECK(text.starts_with(
        R"({"schema":"noticeclock/deadline/1","start":"2026-11-19T14:20:00+01:00",)"
        R"("period":"72 hours","rule":{"id":"eu-1182-71",)"));
    CHECK(text.find(R"("due":"2026-11-22T15:00:00+01:00","due_day":null,)"
                    R"("act_by":"2026-11-22T14:20:00+01:00")") != std::string::npos);
    CHECK(text.find(R"({"kind":"add-hours","instant":"2026-11-22T15:00:00+01:00","count":72,)"
                    R"("text":"end of 72 hours: Sun 22 Nov 2026 15:00 +01:00",)"
                    R"("cite":"Regulation 1182/71 Art. 3"})") != std::string::npos);
    CHECK(text.find(R"("fault":null)") != std::string::npos);
}

TEST_CASE("without a calendar a rolling period has no date, and says why") {
    auto rule = eu_rule();
    rule.roll = CountingRule::Roll::next_working_day;
    rule.needs_calendar = true;
    const Period period{30, Unit::days};
    const auto counted = count({&rule, zone("Europe/Berlin"), nullptr, true}, start, period);
    CHECK(deadline_text(counted, rule, period, start, reader(Language::en, "Europe/Berlin"))
              .find("no calendar of working days is known for it\n") != std::string::npos);
    CHECK(deadline_json(counted, rule, period, start, reader(Language::en, "Europe/Berlin"))
              .find("\"kind\": \"no-calendar\"") != std::string::npos);
}

}  // namespace noticeclock
