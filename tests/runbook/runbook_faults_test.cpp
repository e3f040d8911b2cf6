#include <catch2/catch.hpp>

#include "drill.h"

using namespace noticeclock;

namespace {

/// The first fault's first line, without the file: "21:5: error: ...".
std::string first_line(const std::string& rendered) {
    auto line = rendered.substr(0, rendered.find('\n'));
    return line.starts_with("drill.yaml") ? line.substr(line.find(':') + 1) : line;
}

std::string fault_of(const std::string& line, const std::string& instead) {
    return first_line(faults(drill_with(line, instead)));
}

const std::string revoke_due = "    due: {from: [detected, aware], within: 90 minutes}\n";

}  // namespace

TEST_CASE("a runbook without faults loads beside those built in") {
    CHECK(faults(drill_text) == "");
    Diagnostics diagnostics;
    auto rulebook = rules_with(drill_text, diagnostics);
    const auto runbooks = read_runbooks(rulebook, diagnostics);
    CHECK(runbooks.find("72-hour") != nullptr);
    REQUIRE(runbooks.find("drill") != nullptr);
    CHECK(runbooks.find("drill")->tasks.size() == 7);
}

TEST_CASE("a runbook of the same id replaces the one built in, wherever it lies") {
    Diagnostics diagnostics;
    auto rulebook = rules_with(drill_with("runbook: drill", "runbook: 72-hour"), diagnostics);
    const auto runbooks = read_runbooks(rulebook, diagnostics);
    REQUIRE_FALSE(diagnostics.has_errors());
    CHECK(runbooks.find("72-hour")->title.en == "Drill");
    // `evaluate` then shows the milestones of the one in its place.
    REQUIRE(rulebook.milestones.size() == 1);
    CHECK(rulebook.milestones.front().title.en == "Drafted");
}

TEST_CASE("own roles and controls are added to those built in") {
    Diagnostics diagnostics;
    const auto document = [&](const std::string& name, const std::string& text) {
        return read_yaml(std::make_shared<const Source>(Source{name, text}), diagnostics);
    };
    const RuleFiles added{
        {document("roles.yaml", "roles: {mayor: {en: mayor, ja: 市長}}\n"),
         document("drill.yaml", drill_with("accountable: ciso", "accountable: mayor"))},
        "digest"};
    auto rulebook = load_rules(embedded_rules(), &added, diagnostics, Texts::on_demand);
    const auto runbooks = read_runbooks(rulebook, diagnostics);
    INFO(render(diagnostics));
    CHECK_FALSE(diagnostics.has_errors());
    CHECK(runbooks.roles.at("mayor").ja == "市長");
    CHECK(runbooks.roles.contains("ciso"));
}

TEST_CASE("a name that does not exist is shown with what was probably meant") {
    CHECK(faults(drill_with("accountable: ciso, responsible: [csirt]",
                            "accountable: cisso, responsible: [csirt]")) ==
          "drill.yaml:20:25: error: unknown role 'cisso'\n"
          "   20 |     raci: {accountable: cisso, responsible: [csirt]}\n"
          "      |                         ^~~~~\n"
          "      did you mean 'ciso'?\n");
    CHECK(faults(drill_with("controls: [csf2:RS.MI-01]", "controls: [csf2:RS.MI-1]")) ==
          "drill.yaml:21:16: error: unknown control 'csf2:RS.MI-1'\n"
          "   21 |     controls: [csf2:RS.MI-1]\n"
          "      |                ^~~~~~~~~~~~\n"
          "      did you mean 'csf2:RS.MI-01'?\n");
    CHECK(faults(drill_with("phase: contain", "phase: contian")) ==
          "drill.yaml:17:12: error: unknown phase 'contian'\n"
          "   17 |     phase: contian\n"
          "      |            ^~~~~~~\n"
          "      did you mean 'contain'?\n");
    CHECK(faults(drill_with("{task: revoke}, within: 3", "{task: revke}, within: 3")) ==
          "drill.yaml:26:24: error: unknown task 'revke'\n"
          "   26 |     due: {from: {task: revke}, within: 3 hours}\n"
          "      |                        ^~~~~\n"
          "      did you mean 'revoke'?\n");
    CHECK(fault_of("duty: gdpr.authority", "duty: gdpr.autority") ==
          "40:11: error: unknown duty 'gdpr.autority'");
    CHECK(fault_of("duty: {to: individuals}", "duty: {to: individual}") ==
          "46:16: error: unknown recipient 'individual'");
    CHECK(fault_of("zero: [aware, detected]", "zero: [awre, detected]") ==
          "7:8: error: unknown event 'awre'");
    CHECK(fault_of("when: taken", "when: takn") == "27:11: error: unknown term 'takn'");
    CHECK(fault_of("{filed: regulator}", "{filed: regulators}") ==
          "80:17: error: unknown recipient 'regulators'");
    CHECK(fault_of("count: elapsed", "count: elapsd") ==
          "52:52: error: unknown counting rule 'elapsd'");
    CHECK(fault_of("yes: privacy", "yes: privaci") == "93:27: error: unknown result 'privaci'");
    CHECK(fault_of("contain: {en: contains, ja: 封じ込める}",
                   "contian: {en: contains, ja: 封じ込める}") ==
          "96:49: error: unknown key 'contian'");
}

TEST_CASE("a task says when it is to be done, or that it has no limit") {
    CHECK(faults(drill_with(revoke_due, "")) ==
          "drill.yaml:16:3: error: the task 'revoke' does not say when it is to be done\n"
          "   16 |   revoke:\n"
          "      |   ^~~~~~\n"
          "      add 'due', 'duty' or 'needs'; or 'due: none'\n");
    CHECK(faults(drill_with("duty: gdpr.authority", "duty: gdpr.authority\n    due: none")) ==
          "drill.yaml:41:10: error: the task 'file' takes its time from 'duty': leave out 'due'\n"
          "   41 |     due: none\n"
          "      |          ^~~~\n");
}

TEST_CASE("periods are written out, and counted where they must be") {
    CHECK(faults(drill_with("90 minutes", "90 min")) ==
          "drill.yaml:19:44: error: expected a period, got '90 min'\n"
          "   19 |     due: {from: [detected, aware], within: 90 min}\n"
          "      |                                            ^~~~~~\n"
          "      write '90 minutes', '24 hours', '30 days' or '1 month'\n");
    CHECK(faults(drill_with("within: 1 month, count: elapsed", "within: 1 month")) ==
          "drill.yaml:52:36: error: '1 month' needs 'count': how it is counted\n"
          "   52 |     due: {from: recovered, within: 1 month}\n"
          "      |                                    ^~~~~~~\n");
    CHECK(fault_of("within: 90 minutes", "within: 90 minutes, count: elapsed") ==
          "19:44: error: minutes are elapsed time: leave out 'count'");
}

TEST_CASE("starts, ends and needs name one thing") {
    CHECK(fault_of("{task: revoke}, within: 3", "{}, within: 3") ==
          "26:17: error: expected one of: {task: ...}, {sent: ...}");
    CHECK(fault_of("to: {event: detected}", "to: {event: detected, task: revoke}") ==
          "65:9: error: expected one of: {event: ...}, {task: ...}, {sent: ...}, {filed: ...}");
    CHECK(fault_of("{event: contained}", "{task: revoke}") ==
          "34:29: error: expected a task's id, or {event: ...}");
    CHECK(fault_of("from: recovered", "from: []") == "52:17: error: expected at least one event");
}

TEST_CASE("somebody answers for a task and somebody does it") {
    CHECK(fault_of("raci: {accountable: ciso, responsible: [csirt]}",
                   "raci: {responsible: [csirt]}") == "20:11: error: missing key 'accountable'");
    CHECK(fault_of("raci: {accountable: ciso, responsible: [csirt]}",
                   "raci: {accountable: ciso}") == "20:11: error: missing key 'responsible'");
    CHECK(faults(drill_with("responsible: [csirt]", "responsible: []")) ==
          "drill.yaml:16:3: error: the task 'revoke' has nobody responsible\n"
          "      add at least one role\n");
    CHECK(faults(drill_with("controls: [csf2:RS.MI-01]", "controls: []")) ==
          "drill.yaml:16:3: error: the task 'revoke' maps to no control\n"
          "      add at least one of controls.yaml\n");
}

TEST_CASE("tasks that wait for each other can never be done") {
    CHECK(faults(drill_with(revoke_due, revoke_due + "    needs: [verify]\n")) ==
          "drill.yaml:16:3: error: tasks wait for each other in a circle: revoke -> verify -> "
          "revoke\n"
          "drill.yaml:16:3: error: tasks wait for each other in a circle: revoke -> verify -> "
          "rotate -> revoke\n");
}

TEST_CASE("a decision has results, each of which can be reached") {
    CHECK(fault_of("results: {false-positive: {en: false positive, ja: 誤検知}, security: {en: "
                   "security incident, ja: セキュリティインシデント}, privacy: {en: privacy "
                   "incident, ja: プライバシーインシデント}}",
                   "results: {security: {en: security incident, ja: セキュリティインシデント}}") ==
          "90:14: error: a decision needs at least two results");
    CHECK_THAT(
        faults(drill_with("ask: taken, yes: privacy", "ask: taken, yes: security")),
        Catch::Contains(
            "drill.yaml:93:9: error: an ask of 'triage' can never change the result: taken\n") &&
            Catch::Contains("drill.yaml:87:3: error: no ask of 'triage' leads to the result "
                            "'privacy'\n"));
    CHECK(fault_of("{ask: taken, yes: privacy}", "{ask: taken}") ==
          "93:9: error: an ask needs an exit");
    std::string nine;
    for (int i = 0; i < 9; ++i) nine += "r" + std::to_string(i) + ": {en: a, ja: あ}, ";
    CHECK(fault_of("results: {false-positive", "results: {" + nine + "false-positive") ==
          "90:14: error: a decision has at most 8 results");
}

TEST_CASE("a runbook has no place of its own") {
    CHECK(faults(drill_with("when: taken", "when: affected.here > 500")) ==
          "drill.yaml:27:11: error: a runbook has no place of its own for 'affected.here'\n"
          "   27 |     when: affected.here > 500\n"
          "      |           ^~~~~~~~~~~~~~~~~~~\n"
          "      write affected.total, or a place such as affected.EEA\n");
}

TEST_CASE("a level that is recorded elsewhere has a target, any other its two ends") {
    CHECK(fault_of("    target: {en: all, ja: 全て}\n", "") == "83:5: error: missing key 'target'");
    CHECK(fault_of("    from: occurred\n", "") == "63:5: error: missing key 'from'");
}

TEST_CASE("what a runbook lacks is pointed out") {
    CHECK(faults(drill_with("sources: [{cite: House rule 1, kind: primary}]", "sources: []")) ==
          "drill.yaml: error: the runbook names no source\n");
    CHECK(faults(drill_with("title: {en: Revoke, ja: 失効}", "title: Revoke")) ==
          "drill.yaml:16:3: warning: the title of 'revoke' has no Japanese wording\n");
    CHECK(fault_of("cite: House rule 1\n", "") == "1:1: error: missing key 'cite'");
    CHECK(fault_of("    evidence: [{en: the list, ja: 一覧}]", "    evidence: {en: the list}") ==
          "22:15: error: expected a list of what to keep");
    CHECK(fault_of("after: 24 hours", "after: 1 day") ==
          "14:22: error: expected a period such as '24 hours'");
}

TEST_CASE("two runbooks with one id hide one another") {
    Diagnostics diagnostics;
    const auto document = [&](const std::string& name) {
        return read_yaml(std::make_shared<const Source>(Source{name, drill_text}), diagnostics);
    };
    RuleFiles base = embedded_rules();
    base.documents.push_back(document("runbooks/a.yaml"));
    base.documents.push_back(document("runbooks/b.yaml"));
    auto rulebook = load_rules(base, nullptr, diagnostics, Texts::on_demand);
    (void)read_runbooks(rulebook, diagnostics);
    CHECK_THAT(
        render(diagnostics),
        Catch::Contains("runbooks/b.yaml:1:1: error: the runbook 'drill' is defined twice\n") &&
            Catch::Contains("first in runbooks/a.yaml"));
}
