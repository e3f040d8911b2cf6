#include "scenario/comparison.h"

#include "trial.h"

// What is expected of an incident holds or does not. The expected times are counted by hand: aware
// on Tuesday 17 November 2026 at 09:20 +01:00; 72 hours from the next full hour (Regulation
// 1182/71) end on Friday 20 November at 10:00, from the minute itself at 09:20.

namespace noticeclock {

TEST_CASE("an expectation that holds leaves nothing to say") {
    const auto verdict = judge(R"(
  gdpr.authority:
    outcome: required
    due: 2026-11-20T10:00+01:00
    act_by: 2026-11-20T08:20Z
    standing: open
    provisional: no
    guidance: no
  gdpr.record: required
  gdpr.individuals: not-required
  gdpr.authority-each[DE]: not-applicable
)");
    CHECK(lines_of(verdict) == Lines{});
    CHECK(verdict.checked == 9);
    CHECK(verdict.passed());
}

TEST_CASE("each property that differs is told with its line") {
    const auto verdict = judge(R"(  gdpr.authority:
    outcome: not-required
    due: 2026-11-20T09:20+01:00
    act_by: 2026-11-21
    standing: overdue
    provisional: yes
    guidance: yes
    possible: [not-required, required]
    exception: unintelligible
    decisive: [risk.level]
)");
    CHECK(lines_of(verdict) ==
          Lines{"12 gdpr.authority outcome: not-required -> required",
                "13 gdpr.authority due: 2026-11-20T09:20+01:00 -> 2026-11-20T10:00:00+01:00",
                "14 gdpr.authority act_by: 2026-11-21 -> 2026-11-20T09:20:00+01:00",
                "15 gdpr.authority standing: overdue -> open",
                "16 gdpr.authority provisional: yes -> no", "17 gdpr.authority guidance: yes -> no",
                "18 gdpr.authority possible: not-required, required -> required",
                "19 gdpr.authority exception: unintelligible -> ",
                "20 gdpr.authority decisive: risk.level -> "});
    CHECK_FALSE(verdict.passed());
}

TEST_CASE("a date alone holds wherever in the day the period ends") {
    CHECK(judge("  gdpr.authority: {due: 2026-11-20}\n").passed());
    CHECK(lines_of(judge("  gdpr.authority: {due: 2026-11-19}\n")) ==
          Lines{"11 gdpr.authority due: 2026-11-19 -> 2026-11-20T10:00:00+01:00"});
}

TEST_CASE("a clock without a date has a word for it") {
    CHECK(judge("  gdpr.record: {due: none}\n").passed());
    CHECK(lines_of(judge("  gdpr.record: {due: 2026-11-20}\n")) ==
          Lines{"11 gdpr.record due: 2026-11-20 -> none"});
    CHECK(lines_of(judge("  gdpr.authority: {due: none, act_by: waits}\n")) ==
          Lines{"11 gdpr.authority due: none -> 2026-11-20T10:00:00+01:00",
                "11 gdpr.authority act_by: waits -> 2026-11-20T09:20:00+01:00"});
}

TEST_CASE("the end of a day can be written as 24:00") {
    // California: 30 days from Wednesday 16 December 2026 (not counted) end with Friday 15 January.
    const std::string text = R"(
organization: {roles: [controller], kinds: []}
timeline: {discovered: 2026-12-16T09:00-08:00}
breach: {kinds: [confidentiality], acquired: yes, good_faith: no, own_source: yes}
data: {personal: yes, computerized: yes, elements: [name, ssn], encrypted: no, redacted: no}
affected: {US-CA: 1}
expect: {now: 2026-12-17T00:00Z, us-ca.individuals: {outcome: required, due: )";
    CHECK(lines_of(run(text + "2027-01-15T24:00-08:00}}\n").verdicts.at(0)) == Lines{});
    CHECK(lines_of(run(text + "2027-01-14T24:00-08:00}}\n").verdicts.at(0)) ==
          Lines{"7 us-ca.individuals due: 2027-01-14T24:00-08:00 -> 2027-01-16T00:00:00-08:00"});
}

TEST_CASE("a duty that is not there is absent") {
    CHECK(judge("  gdpr.authority-each[FR]: absent\n").passed());
    CHECK(lines_of(judge("  gdpr.authority-each[FR]: {outcome: required, due: none}\n")) ==
          Lines{"11 gdpr.authority-each[FR] outcome: required -> absent"});
    CHECK(lines_of(judge("  gdpr.authority: absent\n")) ==
          Lines{"11 gdpr.authority outcome: absent -> required"});
}

TEST_CASE("what is undetermined names what is possible and what decides") {
    auto text = leak;
    text.replace(text.find("level: risk"), 11, "level: unknown");
    const auto ran = run(text + R"(
expect:
  now: 2026-11-18T09:00Z
  gdpr.authority:
    {outcome: undetermined, possible: [required, not-required], decisive: [risk.level]}
  asked: [risk.level]
  asked_first: risk.level
)");
    CHECK(lines_of(ran.verdicts.at(0)) == Lines{});
}

TEST_CASE("a fact that is not asked is told") {
    CHECK(lines_of(judge("  asked: [data.encrypted]\n  asked_first: affected.DE\n")) ==
          Lines{"11 data.encrypted asked: yes -> no",
                "12 affected.DE asked_first: affected.DE -> none"});
}

TEST_CASE("nothing_else tells every other duty that is or may be owed") {
    CHECK(lines_of(judge("  gdpr.authority: required\n  nothing_else: yes\n")) ==
          Lines{"12 gdpr.record nothing_else: not owed -> required"});
    CHECK(judge("  gdpr.authority: required\n  gdpr.record: required\n  nothing_else: yes\n")
              .passed());
    CHECK(judge("  gdpr.authority: required\n  nothing_else: no\n").passed());
}

TEST_CASE("a law is in scope or not, whatever duties are named") {
    CHECK(judge("  gdpr: in-scope\n  appi: out-of-scope\n").passed());
    CHECK(lines_of(judge("  gdpr: out-of-scope\n  appi: in-scope\n"
                         "  appi.preliminary: not-applicable\n")) ==
          Lines{"11 gdpr scope: out-of-scope -> in-scope",
                "12 appi scope: in-scope -> out-of-scope"});
}

}  // namespace noticeclock
