#include "scenario/scenario.h"

#include "trial.h"

// Files of scenarios, incidents with expectations, and the moment each is judged by.

namespace noticeclock {
namespace {

/// The leak as the base of scenarios.
std::string with_base(const std::string& rest) {
    std::string text = "law: gdpr\nbase:\n";
    std::istringstream lines(leak);
    for (std::string line; std::getline(lines, line);) {
        if (!line.empty()) text += "  " + line + "\n";
    }
    return text + rest;
}

}  // namespace

TEST_CASE("the keys at the top tell what a file is") {
    CHECK(kind_of(*yaml("scenarios: []")) == ScenarioFile::many);
    CHECK(kind_of(*yaml("incident: A\nexpect: {}")) == ScenarioFile::one);
    CHECK(kind_of(*yaml("incident: A")) == ScenarioFile::none);
    CHECK(kind_of(*yaml("[a, b]")) == ScenarioFile::none);
}

TEST_CASE("each scenario lays its incident over the base") {
    const auto ran = run(with_base(R"(now: 2026-11-18T09:00Z
scenarios:
  - {name: as it is, expect: {gdpr.authority: required}}
  - name: no risk
    incident: {risk: {level: unlikely}}
    expect: {gdpr.authority: not-required}
  - name: a key taken out
    incident: {risk: absent}
    expect: {gdpr.authority: {outcome: undetermined, decisive: [risk.level]}}
)"));
    CHECK(ran.faults.empty());
    REQUIRE(ran.verdicts.size() == 3);
    for (const auto& verdict : ran.verdicts) {
        INFO(verdict.name << render(verdict.faults));
        CHECK(verdict.passed());
    }
    CHECK(ran.verdicts[1].name == "no risk");
    CHECK(ran.verdicts[1].at.line == 13);
    CHECK(ran.verdicts[2].checked == 2);
}

TEST_CASE("a faulty scenario does not hide the others") {
    const auto ran = run(with_base(R"(now: 2026-11-18T09:00Z
scenarios:
  - {name: misspelt, incident: {risk: {levl: high}}, expect: {gdpr.record: required}}
  - {name: nothing, expect: {}}
  - {name: unknown key, expct: {}, expect: {gdpr.record: required}}
  - {expect: {gdpr.record: required}}
  - {name: fails, expect: {gdpr.record: not-required}}
  - {name: holds, expect: {gdpr.record: required}}
)"));
    CHECK(ran.faults.empty());
    REQUIRE(ran.verdicts.size() == 6);
    CHECK(render(ran.verdicts[0].faults).find("'levl'") != std::string::npos);
    CHECK(render(ran.verdicts[1].faults) ==
          "s.yaml:13:29: error: nothing is expected here\n"
          "   13 |   - {name: nothing, expect: {}}\n"
          "      |                             ^\n"
          "      write gdpr.authority: required\n");
    CHECK(render(ran.verdicts[2].faults).find("unknown key 'expct'") != std::string::npos);
    CHECK(render(ran.verdicts[3].faults).find("missing key 'name'") != std::string::npos);
    CHECK_FALSE(ran.verdicts[4].faulty());
    CHECK_FALSE(ran.verdicts[4].passed());
    CHECK(ran.verdicts[5].passed());
}

TEST_CASE("the moment is the nearest that is written, else the one given") {
    const std::string scenarios = R"(scenarios:
  - {name: at the top, expect: {gdpr.authority: {standing: open}}}
  - {name: own, now: 2026-11-21T09:00Z, expect: {gdpr.authority: {standing: overdue}}}
  - {name: inside, now: 2026-11-18T09:00Z,
     expect: {now: 2026-11-21T09:00Z, gdpr.authority: {standing: overdue}}}
)";
    for (const auto& verdict : run(with_base("now: 2026-11-18T09:00Z\n" + scenarios)).verdicts) {
        INFO(verdict.name << render(verdict.faults));
        CHECK(verdict.passed());
    }
    const auto given = parse_time("2026-11-18T09:00Z", {}).moment.at;
    CHECK(run(with_base(scenarios), nullptr, given).verdicts.at(0).passed());
    CHECK(render(run(with_base(scenarios)).verdicts.at(0).faults) ==
          "s.yaml:11:32: error: no moment to judge by\n"
          "   11 |   - {name: at the top, expect: {gdpr.authority: {standing: open}}}\n"
          "      |                                ^\n"
          "      write now: 2026-11-20T09:00+09:00, here or at the top of the file, or give "
          "--now\n");
}

TEST_CASE("a moment to judge by has a time of day") {
    CHECK(render(run(leak + "expect: {now: 2026-11-18, gdpr.record: required}\n")
                     .verdicts.at(0)
                     .faults) ==
          "s.yaml:9:15: error: '2026-11-18' has no time of day\n"
          "    9 | expect: {now: 2026-11-18, gdpr.record: required}\n"
          "      |               ^~~~~~~~~~\n"
          "      write 2026-11-17T02:10+09:00\n");
}

TEST_CASE("a moment can be counted from T+0, and an incident judged at several") {
    const auto ran = run(leak + R"(
expect:
  - {now: T+24h, gdpr.authority: {standing: open}}
  - {now: T+3d, gdpr.authority: {standing: open}}
  - {now: T+72h40m, gdpr.authority: {standing: open}}
  - {now: T+72h41m, gdpr.authority: {standing: overdue}}
)");
    REQUIRE(ran.verdicts.size() == 4);
    for (const auto& verdict : ran.verdicts) {
        INFO(verdict.name << render(verdict.faults));
        // 09:20 + 72:40 is 10:00, when the period ends; act by passed at 09:20.
        CHECK(verdict.passed() == (verdict.name.find("T+72h40m") == std::string::npos));
    }
    CHECK(lines_of(ran.verdicts[2]) == Lines{"13 gdpr.authority standing: open -> act-by-passed"});
    CHECK(ran.verdicts[0].name == "s.yaml (T+24h)");
    CHECK(ran.verdicts[0].at.line == 11);
}

TEST_CASE("without T+0 there is nothing to count from") {
    const auto faults = [](const std::string& now) {
        return render(run("incident: A\nexpect: {now: " + now + ", gdpr.record: required}\n")
                          .verdicts.at(0)
                          .faults);
    };
    CHECK(faults("T+24h") ==
          "s.yaml:2:15: error: there is no T+0 to count from\n"
          "    2 | expect: {now: T+24h, gdpr.record: required}\n"
          "      |               ^~~~~\n"
          "      give the time of aware, discovered or detected\n");
    CHECK(faults("T+soon") ==
          "s.yaml:2:15: error: 'T+soon' is not a time after T+0\n"
          "    2 | expect: {now: T+soon, gdpr.record: required}\n"
          "      |               ^~~~~~\n"
          "      write T+24h, T+3d or T+45m\n");
}

TEST_CASE("entries of the journal count up to the moment") {
    const auto ran = run(leak + R"(
journal:
  - {at: 2026-11-17T20:00Z, by: DPO, set: {risk.level: high}, why: health data}
expect:
  - {now: 2026-11-17T19:59Z, gdpr.individuals: undetermined}
  - {now: 2026-11-17T20:00Z, gdpr.individuals: required}
)");
    for (const auto& verdict : ran.verdicts) {
        INFO(verdict.name << render(verdict.faults));
        // What stands in the file is another value than the journal's: known from the start.
        CHECK(verdict.passed() == (verdict.at.line == 14));
    }
    CHECK(lines_of(ran.verdicts.at(0)) ==
          Lines{"13 gdpr.individuals outcome: undetermined -> not-required"});
}

TEST_CASE("faults around the scenarios are those of the file") {
    CHECK(run("laws: gdpr\nscenarios: []\n").faults.find("unknown key 'laws'") !=
          std::string::npos);
    CHECK(run("law: gdprr\nscenarios: []\n").faults ==
          "s.yaml:1:6: error: unknown law 'gdprr'\n"
          "    1 | law: gdprr\n"
          "      |      ^~~~~\n"
          "      did you mean 'gdpr'?\n");
    CHECK(run("base: {include: p.yaml}\nscenarios: []\n").faults ==
          "s.yaml:1:17: error: a file of scenarios cannot include others\n"
          "    1 | base: {include: p.yaml}\n"
          "      |                 ^~~~~~\n"
          "      write what they have in common under base\n");
    const auto ran =
        run("scenarios:\n  - {name: bare, now: 2026-11-18T09:00Z, expect: {gdpr: in-scope}}\n");
    CHECK(render(ran.verdicts.at(0).faults).find("the scenario has no incident") !=
          std::string::npos);
}

}  // namespace noticeclock
