#include "scenario/expectation_reader.h"

#include "trial.h"

// What an author mistypes is said with its place, and never passes for an expectation that holds.

namespace noticeclock {
namespace {

std::string fault_of(const std::string& expected) {
    const auto verdict = judge(expected);
    CHECK(verdict.faulty());
    CHECK_FALSE(verdict.passed());
    return render(verdict.faults);
}

}  // namespace

TEST_CASE("an unknown duty is a fault with what was probably meant") {
    CHECK(fault_of("  gdpr.autority: required\n") ==
          "s.yaml:11:3: error: unknown duty 'gdpr.autority'\n"
          "   11 |   gdpr.autority: required\n"
          "      |   ^~~~~~~~~~~~~\n"
          "      did you mean 'gdpr.authority'?\n");
}

TEST_CASE("a misspelt key, too") {
    CHECK(fault_of("  gdpr.record: required\n  nothing_els: yes\n") ==
          "s.yaml:12:3: error: unknown duty 'nothing_els'\n"
          "   12 |   nothing_els: yes\n"
          "      |   ^~~~~~~~~~~\n"
          "      did you mean 'nothing_else'?\n");
}

TEST_CASE("a place in brackets must exist") {
    CHECK(fault_of("  gdpr.authority-each[DEX]: required\n") ==
          "s.yaml:11:3: error: unknown place in 'gdpr.authority-each[DEX]'\n"
          "   11 |   gdpr.authority-each[DEX]: required\n"
          "      |   ^~~~~~~~~~~~~~~~~~~~~~~~\n"
          "      write the place in brackets: [DE]\n");
}

TEST_CASE("an outcome, a standing, a property and a scope are words of a list") {
    CHECK(fault_of("  gdpr.authority: requird\n") ==
          "s.yaml:11:19: error: unknown outcome 'requird'\n"
          "   11 |   gdpr.authority: requird\n"
          "      |                   ^~~~~~~\n"
          "      did you mean 'required'?\n");
    CHECK(fault_of("  gdpr.authority: {standing: due}\n") ==
          "s.yaml:11:30: error: unknown standing 'due'\n"
          "   11 |   gdpr.authority: {standing: due}\n"
          "      |                              ^~~\n"
          "      one of: open, overdue, act-by-passed, met, late, sent, idle\n");
    CHECK(fault_of("  gdpr.authority: {duee: none}\n") ==
          "s.yaml:11:20: error: unknown property of a duty 'duee'\n"
          "   11 |   gdpr.authority: {duee: none}\n"
          "      |                    ^~~~\n"
          "      did you mean 'due'?\n");
    CHECK(fault_of("  gdpr: required\n") ==
          "s.yaml:11:9: error: unknown scope 'required'\n"
          "   11 |   gdpr: required\n"
          "      |         ^~~~~~~~\n"
          "      one of: in-scope, out-of-scope, not-in-force\n");
}

TEST_CASE("facts and exceptions must exist") {
    CHECK(fault_of("  gdpr.authority: {decisive: [risk.levl]}\n") ==
          "s.yaml:11:31: error: unknown fact 'risk.levl'\n"
          "   11 |   gdpr.authority: {decisive: [risk.levl]}\n"
          "      |                               ^~~~~~~~~\n"
          "      did you mean 'risk.level'?\n");
    CHECK(fault_of("  asked: [data.encryptd]\n") ==
          "s.yaml:11:11: error: unknown fact to ask 'data.encryptd'\n"
          "   11 |   asked: [data.encryptd]\n"
          "      |           ^~~~~~~~~~~~~\n"
          "      did you mean 'data.encrypted'?\n");
    CHECK(fault_of("  gdpr.individuals: {exception: unintelligibl}\n") ==
          "s.yaml:11:33: error: unknown exception 'unintelligibl'\n"
          "   11 |   gdpr.individuals: {exception: unintelligibl}\n"
          "      |                                 ^~~~~~~~~~~~~\n"
          "      did you mean 'unintelligible'?\n");
}

TEST_CASE("a time must be one") {
    CHECK(fault_of("  gdpr.authority: {due: 20 Nov}\n") ==
          "s.yaml:11:25: error: '20 Nov' is not a time\n"
          "   11 |   gdpr.authority: {due: 20 Nov}\n"
          "      |                         ^~~~~~\n"
          "      write 2026-11-17T02:10+09:00, or a date as 2026-11-17\n");
    CHECK(fault_of("  gdpr.authority: {due: 2026-11-20T10:00}\n") ==
          "s.yaml:11:25: error: '2026-11-20T10:00' has no offset from UTC\n"
          "   11 |   gdpr.authority: {due: 2026-11-20T10:00}\n"
          "      |                         ^~~~~~~~~~~~~~~~\n"
          "      write 2026-11-20T10:00+09:00 (or Z), or name the zone of the file: timezone: "
          "Asia/Tokyo\n");
}

TEST_CASE("yes or no is yes or no") {
    CHECK(fault_of("  gdpr.authority: {provisional: maybe}\n") ==
          "s.yaml:11:33: error: expected yes or no, got 'maybe'\n"
          "   11 |   gdpr.authority: {provisional: maybe}\n"
          "      |                                 ^~~~~\n"
          "      write yes, no, true or false\n");
}

TEST_CASE("all mistakes of one expectation are told at once") {
    const auto text = fault_of("  gdpr.autority: required\n  gdpr.record: requird\n");
    CHECK(text.find("unknown duty 'gdpr.autority'") != std::string::npos);
    CHECK(text.find("unknown outcome 'requird'") != std::string::npos);
}

}  // namespace noticeclock
