#include <catch2/catch.hpp>
#include <map>
#include <set>
#include <string>

#include "contract.h"
#include "law/rules.h"

namespace noticeclock {
namespace {

const std::string shared = R"(terms:
  key-safe:
    label: {en: encrypted and the key is safe, ja: 暗号化され鍵も安全である}
    all: [data.encrypted, not: data.key_compromised]
)";

std::string law_with(const std::string& term, const std::string& rest = "") {
    return contract("unreadable: " + term, "{ask: unreadable, yes: not-required}") + rest;
}

/// The vocabularies built in, without the laws.
RuleFiles vocabularies() {
    auto files = embedded_rules();
    std::erase_if(files.documents, [](const auto& document) {
        return document->name().starts_with("laws/") || document->name() == "inventory.yaml";
    });
    return files;
}

/// The law and shared terms on top of the vocabularies, with all faults and warnings as text.
struct Loaded {
    Rulebook rulebook;
    std::string faults;
};

Loaded load(const std::string& law_text, const std::string& shared_text = shared) {
    const RuleFiles added{
        {document_of("mine.yaml", law_text), document_of("terms.yaml", shared_text)}, "digest"};
    Diagnostics diagnostics;
    Loaded loaded;
    loaded.rulebook = load_rules(vocabularies(), &added, diagnostics);
    if (!diagnostics.has_errors()) lint(loaded.rulebook, diagnostics);
    for (const auto& item : diagnostics.sorted()) loaded.faults += render(item);
    return loaded;
}

const Term& term_of(const Loaded& loaded, std::size_t version = 0) {
    return loaded.rulebook.find_law("mine")->versions[version].terms.front();
}

}  // namespace

TEST_CASE("a law takes a shared term and cites its own text") {
    const auto taken = load(law_with("{use: key-safe, cite: § 9.1}"));
    CHECK(taken.faults == "");
    const auto& term = term_of(taken);
    CHECK(term.id == "unreadable");
    CHECK(term.shared == "key-safe");
    CHECK(term.cite == "§ 9.1");
    CHECK(term.label == Text{"encrypted and the key is safe", "暗号化され鍵も安全である"});
    REQUIRE(term.condition.kind == Condition::Kind::all);
    REQUIRE(term.condition.parts.size() == 2);
    CHECK(term.condition.parts[0].written == "data.encrypted");
    REQUIRE(term.condition.parts[1].kind == Condition::Kind::negate);
    CHECK(term.condition.parts[1].parts[0].written == "data.key_compromised");
    CHECK(taken.rulebook.find_duty("mine.customer")->asks[1].label == term.label);
}

TEST_CASE("a law may say a shared term in words of its own") {
    const auto taken = load(law_with(
        "{use: key-safe, label: {en: nobody can read it, ja: 判読できない}, cite: § 9.1}"));
    CHECK(taken.faults == "");
    CHECK(term_of(taken).label == Text{"nobody can read it", "判読できない"});
    CHECK(term_of(taken).condition.parts.size() == 2);
}

TEST_CASE("a version may write out what the main text takes, and take what it writes out") {
    const std::string written =
        "{label: {en: encrypted, ja: 暗号化}, test: data.encrypted, cite: § 9.1}";
    const std::string taken = "{use: key-safe, cite: § 9.1}";
    const auto version = [](const std::string& term) {
        return "versions:\n  - in_force: {from: 2020-01-01, to: 2023-12-31}\n"
               "    title: {en: before, ja: 改正前}\n    terms: {unreadable: " +
               term + "}\n";
    };
    const auto wrote = load(law_with(taken, version(written)));
    CHECK(wrote.faults == "");
    CHECK(term_of(wrote, 0).shared == "key-safe");
    CHECK(term_of(wrote, 1).shared == "");
    CHECK(term_of(wrote, 1).condition.written == "data.encrypted");
    const auto took = load(law_with(written, version(taken)));
    CHECK(took.faults == "");
    CHECK(term_of(took, 0).condition.written == "data.encrypted");
    CHECK(term_of(took, 1).shared == "key-safe");
}

TEST_CASE("a law of an organization takes the shared terms built in") {
    const RuleFiles added{
        {document_of("mine.yaml", law_with("{use: encrypted-with-safe-key, cite: § 9.1}"))},
        "digest"};
    Diagnostics diagnostics;
    const auto rulebook = load_rules(embedded_rules(), &added, diagnostics);
    INFO(render(diagnostics));
    CHECK(!diagnostics.has_errors());
    const auto* duty = rulebook.find_duty("mine.customer");
    REQUIRE(duty != nullptr);
    CHECK(duty->asks[1].label.en == "the data were encrypted, and the key was not acquired");
}

TEST_CASE("an unknown shared term") {
    CHECK(load(law_with("{use: key-save, cite: § 9.1}")).faults ==
          "mine.yaml:13:21: error: unknown shared term 'key-save'\n"
          "   13 |   unreadable: {use: key-save, cite: § 9.1}\n"
          "      |                     ^~~~~~~~\n"
          "      did you mean 'key-safe'?\n");
}

TEST_CASE("a shared term beside a condition of the law") {
    CHECK(load(law_with("{use: key-safe, test: data.encrypted, cite: § 9.1}")).faults ==
          "mine.yaml:13:37: error: 'use' and 'test' side by side\n"
          "   13 |   unreadable: {use: key-safe, test: data.encrypted, cite: § 9.1}\n"
          "      |                                     ^~~~~~~~~~~~~~\n"
          "      take the shared term, or write the condition out\n");
}

TEST_CASE("a shared term taken without a citation") {
    CHECK(load(law_with("{use: key-safe}")).faults ==
          "mine.yaml:13:15: error: missing key 'cite'\n"
          "   13 |   unreadable: {use: key-safe}\n"
          "      |               ^\n");
}

TEST_CASE("a shared term that cites: citations are each law's own") {
    CHECK(load(law_with("{use: key-safe, cite: § 9.1}"), shared + "    cite: § 1\n").faults ==
          "terms.yaml:5:5: error: unknown key 'cite'\n"
          "    5 |     cite: § 1\n"
          "      |     ^~~~\n"
          "      one of: label, all, any, not, test, known, happened, sent\n");
}

TEST_CASE("a shared term that builds on another, or on itself") {
    const auto building = shared +
                          "  unreadable:\n    label: {en: unreadable, ja: 判読不能}\n"
                          "    any: [data.redacted, key-safe, unreadable]\n";
    CHECK(load(law_with("{use: unreadable, cite: § 9.1}"), building).faults ==
          "terms.yaml:7:26: error: 'key-safe' is no fact, and no term can be named here\n"
          "    7 |     any: [data.redacted, key-safe, unreadable]\n"
          "      |                          ^~~~~~~~\n"
          "      write its condition out\n"
          "terms.yaml:7:36: error: 'unreadable' is no fact, and no term can be named here\n"
          "    7 |     any: [data.redacted, key-safe, unreadable]\n"
          "      |                                    ^~~~~~~~~~\n"
          "      write its condition out\n");
}

TEST_CASE("a faulty shared term is told once, however many laws take it") {
    const auto faulty =
        std::string(shared).replace(shared.find("data.encrypted"), 14, "data.encryptd");
    CHECK(load(law_with("{use: key-safe, cite: § 9.1}\n  again: {use: key-safe, cite: § 9.1}"),
               faulty)
              .faults ==
          "terms.yaml:4:11: error: unknown fact 'data.encryptd'\n"
          "    4 |     all: [data.encryptd, not: data.key_compromised]\n"
          "      |           ^~~~~~~~~~~~~\n"
          "      did you mean 'data.encrypted'?\n");
}

TEST_CASE("a shared term that no law takes") {
    CHECK(load(law_with("{use: key-safe, cite: § 9.1}"),
               shared + "  redacted: {label: {en: redacted, ja: 墨消し}, test: data.redacted}\n")
              .faults ==
          "terms.yaml:5:3: warning: the shared term 'redacted' is never used\n"
          "    5 |   redacted: {label: {en: redacted, ja: 墨消し}, test: data.redacted}\n"
          "      |   ^~~~~~~~\n");
}

TEST_CASE("a shared term without Japanese: it may stand in any law") {
    CHECK(load(law_with("{use: key-safe, cite: § 9.1}"),
               "terms:\n  key-safe: {label: encrypted, test: data.encrypted}\n")
              .faults ==
          "mine.yaml:13:3: warning: the label of 'unreadable' has no Japanese wording\n"
          "terms.yaml:2:21: warning: the label of 'key-safe' has no Japanese wording\n"
          "    2 |   key-safe: {label: encrypted, test: data.encrypted}\n"
          "      |                     ^~~~~~~~~\n");
}

TEST_CASE("each shared term built in is taken by two laws or more") {
    Diagnostics diagnostics;
    const auto rulebook = load_rules(embedded_rules(), nullptr, diagnostics);
    std::map<std::string, std::set<std::string>> takers;
    for (const auto& each : rulebook.laws) {
        for (const auto& version : each.versions) {
            for (const auto& term : version.terms) takers[term.shared].insert(each.id);
        }
    }
    CHECK(rulebook.shared_terms.names().size() > 20);
    for (const auto& name : rulebook.shared_terms.names()) {
        INFO(name.text());
        CHECK(takers[std::string(name.text())].size() >= 2);
    }
}

}  // namespace noticeclock
