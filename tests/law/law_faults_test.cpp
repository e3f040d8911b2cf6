#include <catch2/catch.hpp>
#include <string>

#include "contract.h"
#include "law/rules.h"

namespace noticeclock {
namespace {

/// A law that is right in every point; the tests below break one line of it each.
const std::string good = contract(
    "in-scope: {label: {en: our customer's data, ja: 顧客データ}, test: data.personal, cite: § "
    "9.1}",
    "{ask: in-scope, no: not-applicable}");

std::string with(const std::string& line, const std::string& instead) {
    auto text = good;
    const auto at = text.find(line);
    REQUIRE(at != std::string::npos);
    return text.replace(at, line.size(), instead);
}

RuleFiles folder_with(const std::string& text, const std::string& name = "mine.yaml") {
    return {{document_of(name, text)}, "digest"};
}

std::string faults(const std::string& text, const std::string& name = "mine.yaml") {
    const auto added = folder_with(text, name);
    Diagnostics diagnostics;
    const auto rulebook = load_rules(embedded_rules(), &added, diagnostics);
    if (!diagnostics.has_errors()) lint(rulebook, diagnostics);
    std::string errors;
    for (const auto& item : diagnostics.sorted()) {
        if (item.severity == Severity::error) errors += render(item);
    }
    return errors;
}

}  // namespace

TEST_CASE("a law without faults loads beside those built in") {
    CHECK(faults(good) == "");
    const auto added = folder_with(good);
    Diagnostics diagnostics;
    const auto rulebook = load_rules(embedded_rules(), &added, diagnostics);
    REQUIRE(rulebook.find_law("mine") != nullptr);
    CHECK(rulebook.find_law("mine")->added);
    CHECK(rulebook.find_law("gdpr") != nullptr);
    CHECK(rulebook.find_duty("mine.customer")->cite == "§ 9.2");
}

TEST_CASE("a law of the same id replaces the one built in") {
    const auto added = folder_with(with("law: mine", "law: gdpr"));
    Diagnostics diagnostics;
    const auto rulebook = load_rules(embedded_rules(), &added, diagnostics);
    REQUIRE(rulebook.find_law("gdpr") != nullptr);
    CHECK(rulebook.find_law("gdpr")->cite == "Master agreement § 9");
    CHECK(rulebook.find_duty("gdpr.authority") == nullptr);
}

TEST_CASE("a rule that cites an unknown fact") {
    CHECK(faults(with("test: data.personal", "test: data.personel")) ==
          "mine.yaml:13:65: error: unknown fact 'data.personel'\n"
          "   13 |   in-scope: {label: {en: our customer's data, ja: 顧客データ}, test: "
          "data.personel, cite: § 9.1}\n"
          "      |                                                                      "
          "^~~~~~~~~~~~~\n"
          "      did you mean 'data.personal'?\n");
}

TEST_CASE("a law with no citation") {
    CHECK(faults(with("cite: Master agreement § 9\n", "")) ==
          "mine.yaml:1:1: error: missing key 'cite'\n"
          "    1 | law: mine\n"
          "      | ^\n");
}

TEST_CASE("a duty with no citation") {
    CHECK(faults(with("    cite: § 9.2\n", "")) ==
          "mine.yaml:16:5: error: missing key 'cite'\n"
          "   16 |     title: {en: Tell the customer, ja: 顧客への通知}\n"
          "      |     ^\n");
}

TEST_CASE("clocks that start each other") {
    const auto text = with("clock: {from: aware, within: 24 hours, count: elapsed}",
                           "clock: {sent: mine.again, within: 24 hours, count: elapsed}") +
                      "  again:\n    title: {en: Again, ja: 再度}\n    to: data-owner\n"
                      "    cite: § 9.3\n    clock: {with: mine.customer}\n";
    CHECK(faults(text) ==
          "mine.yaml: error: clocks start each other in a circle: "
          "mine.again -> mine.customer -> mine.again\n");
}

TEST_CASE("names that do not exist are named with what was probably meant") {
    CHECK_THAT(faults(with("from: aware, within", "from: awre, within")),
               Catch::Contains("unknown event 'awre'") && Catch::Contains("did you mean 'aware'?"));
    CHECK_THAT(faults(with("count: elapsed", "count: elapsd")),
               Catch::Contains("unknown counting rule 'elapsd'") &&
                   Catch::Contains("did you mean 'elapsed'?"));
    CHECK_THAT(
        faults(with("ask: in-scope", "ask: in-scop")),
        Catch::Contains("unknown term 'in-scop'") && Catch::Contains("did you mean 'in-scope'?"));
    CHECK_THAT(faults(with("to: data-owner", "to: data-ower")),
               Catch::Contains("unknown recipient 'data-ower'") &&
                   Catch::Contains("did you mean 'data-owner'?"));
    CHECK_THAT(
        faults(with("place: JP", "place: JPN")),
        Catch::Contains("unknown place or group 'JPN'") && Catch::Contains("did you mean 'JP'?"));
    CHECK_THAT(faults(with("no: not-applicable", "no: not-aplicable")),
               Catch::Contains("unknown outcome 'not-aplicable'") &&
                   Catch::Contains("did you mean 'not-applicable'?"));
    CHECK_THAT(faults(with("{from: aware, within", "{sent: gdpr.authorty, within")),
               Catch::Contains("unknown duty 'gdpr.authorty'") &&
                   Catch::Contains("did you mean 'gdpr.authority'?"));
}

TEST_CASE("a list where keys are expected is refused") {
    auto text = good;
    CHECK(faults(text.erase(text.find("duties:")) + "duties: [customer, others]\n") ==
          "mine.yaml:14:9: error: expected keys with values, got a list\n"
          "   14 | duties: [customer, others]\n"
          "      |         ^\n");
    CHECK_THAT(faults(text + "duties: customer\n"),
               Catch::Contains("14:9: error: expected keys with values, got 'customer'"));
    CHECK_THAT(faults(good + "holds: [law-enforcement]\n"),
               Catch::Contains("error: expected keys with values, got a list"));
    text = good;
    const auto terms = text.find("terms:");
    text.replace(terms, text.find("duties:") - terms, "terms: [in-scope]\n");
    CHECK_THAT(faults(text), Catch::Contains("12:8: error: expected keys with values, got a list"));
}

TEST_CASE("a fault in a term is told for a law of several versions too") {
    const auto text =
        with("test: data.personal, cite: § 9.1", "known: organization.places, cite: § 9.1") +
        "versions:\n  - {in_force: {to: 2023-12-31}, title: {en: earlier}}\n";
    CHECK_THAT(faults(text), Catch::Contains("'known' cannot test it"));
}

TEST_CASE("clocks that cannot run are refused") {
    CHECK_THAT(faults(with("from: aware", "from: []")),
               Catch::Contains("expected at least one event"));

    CHECK_THAT(faults(with(", count: elapsed", "")),
               Catch::Contains("a clock with a figure needs 'count': how the law counts"));
    CHECK_THAT(faults(with("within: 24 hours", "within: 24 huors")),
               Catch::Contains("expected a period, got '24 huors'"));
    CHECK_THAT(faults(with("from: aware, within", "within")),
               Catch::Contains("a clock needs exactly one of: from, sent, last_sent, with, "
                               "earliest, latest"));
}

namespace {

/// Terms that double: each of `count` more names the one before it twice. The last one stands for
/// 2 to the power of `count` tests.
std::string doubling_terms(int count) {
    std::string terms;
    std::string before = "in-scope";
    for (int i = 1; i <= count; ++i) {
        const auto name = "twice-" + std::to_string(i);
        terms += "  " + name + ": {label: {en: twice, ja: 二回}, all: [" + before + ", " + before +
                 "], cite: § 9.1}\n";
        before = name;
    }
    return terms;
}

std::string with_terms(const std::string& line, const std::string& instead, int terms = 13) {
    auto text = with(line, instead);
    return text.insert(text.find("duties:"), doubling_terms(terms));
}

std::string asking(const std::string& ask, int terms) {
    return with_terms("ask: in-scope", "ask: " + ask, terms);
}

}  // namespace

TEST_CASE("a condition that is too large to run is refused, wherever it stands") {
    const std::string message =
        "this condition is too large: with the terms it names it nests more than 64 deep or has "
        "more than 10000 steps\n";
    // n times doubled are 2^n tests and one step less to join them: 4,095 steps and 16,383.
    CHECK(faults(asking("twice-11", 11)) == "");
    CHECK(faults(asking("twice-13", 13)) ==
          "mine.yaml:33:15: error: " + message +
              "   33 |       - {ask: twice-13, no: not-applicable}\n"
              "      |               ^~~~~~~~\n"
              "      split it into several asks\n");
    CHECK_THAT(faults(with_terms("clock: {", "clock: {when: twice-13, ")),
               Catch::Contains(message));
    CHECK_THAT(faults(with_terms("    clock:",
                                 "    content: [{item: nature, when: twice-13}]\n"
                                 "    clock:")),
               Catch::Contains(message));
}

TEST_CASE("milestones are set in hours, as they are counted") {
    const auto milestone = [](const std::string& after) {
        return faults("runbook: 72-hour\nmilestones: [{id: t, after: " + after +
                          ", title: {en: Filed, ja: 提出}}]\n",
                      "first.yaml");
    };
    CHECK(milestone("72 hours") == "");
    CHECK(milestone("3 days") ==
          "first.yaml:2:29: error: expected a period such as '24 hours'\n"
          "    2 | milestones: [{id: t, after: 3 days, title: {en: Filed, ja: 提出}}]\n"
          "      |                             ^~~~~~\n");
}

TEST_CASE("a law says when it may concern an incident at all") {
    const std::string scope =
        "scope: {label: {en: our customers are concerned, ja: 顧客に関係する}, test: "
        "data.entrusted, "
        "cite: § 9}\n";
    CHECK(faults(with(scope, "")) ==
          "mine.yaml:1:1: error: missing key 'scope'\n"
          "    1 | law: mine\n"
          "      | ^\n");
    CHECK_THAT(faults(with("test: data.entrusted, cite: § 9}", "test: in-scope, cite: § 9}")),
               Catch::Contains("mine.yaml:11:") && Catch::Contains("unknown term 'in-scope'"));
    CHECK(
        faults(
            with(scope, "scope: {label: {en: known, ja: 認知}, happened: aware, cite: § 9}\n")) ==
        "mine.yaml:11:8: error: a scope cannot look at 'aware': only at facts, people and places\n"
        "   11 | scope: {label: {en: known, ja: 認知}, happened: aware, cite: § 9}\n"
        "      |        ^\n");
}

TEST_CASE("an ask that can never change the outcome") {
    CHECK_THAT(faults(with("no: not-applicable", "no: required")),
               Catch::Contains("an ask of 'mine.customer' can never change the outcome: in-scope"));
}

TEST_CASE("an ask that stands twice") {
    CHECK_THAT(faults(with("      - {ask: in-scope, no: not-applicable}\n",
                           "      - {ask: in-scope, no: not-applicable}\n"
                           "      - {ask: in-scope, no: not-required}\n")),
               Catch::Contains("'mine.customer' asks twice: in-scope"));
}

TEST_CASE("two versions in force on the same day") {
    CHECK_THAT(faults(good + "versions:\n  - {in_force: {to: 2024-01-01}, title: {en: earlier}}\n"),
               Catch::Contains("two versions are in force on the same day"));
    CHECK(faults(good + "versions:\n  - {in_force: {to: 2023-12-31}, title: {en: earlier}}\n") ==
          "");
}

TEST_CASE("an earlier version says only what differs") {
    const auto added = folder_with(
        good +
        "versions:\n  - in_force: {to: 2023-12-31}\n    title: {en: earlier}\n    duties:\n"
        "      customer: {clock: {from: aware, within: 48 hours, count: elapsed}}\n");
    Diagnostics diagnostics;
    const auto rulebook = load_rules(embedded_rules(), &added, diagnostics);
    const auto* law = rulebook.find_law("mine");
    REQUIRE(law->versions.size() == 2);
    CHECK(law->versions[0].duties[0].clock->within->count == 24);
    CHECK(law->versions[1].duties[0].clock->within->count == 48);
    CHECK(law->versions[1].duties[0].cite == "§ 9.2");
}

TEST_CASE("the laws built in have no faults and no warnings") {
    Diagnostics diagnostics;
    const auto rulebook = load_rules(embedded_rules(), nullptr, diagnostics);
    lint(rulebook, diagnostics);
    CHECK(render(diagnostics) == "");
}

}  // namespace noticeclock
