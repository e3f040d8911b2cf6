#include <algorithm>
#include <catch2/catch.hpp>
#include <string>

#include "../cli/shell.h"
#include "loaded.h"

namespace noticeclock {
namespace {

constexpr auto agreement = R"(law: acme-dpa
title: {en: Data processing agreement with Acme, ja: Acme 社との契約}
cite: Master agreement of 2024-03-01, clause 9
place: world
in_force: {from: 2024-03-01}
governed_by: [aware]
checked: 2026-11-21
confidence: primary
sources: [{cite: Master agreement of 2024-03-01, kind: primary}]
scope: {label: {en: data that customers entrusted to us are involved}, test: data.entrusted, cite: clause 9.1}
terms: {customer-data: {label: {en: personal data are involved}, test: data.personal, cite: clause 9.1}}
duties:
  customer:
    title: {en: Tell Acme, ja: Acme 社への通知}
    owed_by: processor
    to: data-owner
    cite: clause 9.2
    asks: [{ask: customer-data, no: not-required}]
    clock: {from: aware, within: 24 hours, count: elapsed}
    content: [nature, measures]
)";

bool has(const std::vector<std::string>& list, const std::string& word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

}  // namespace

TEST_CASE("the rules built in are those of the program") {
    const auto version = run_program("version").output;
    CHECK(version.find("rules " + built_in().digest() + "\n") != std::string::npos);
    CHECK(version.find("noticeclock " + api::version() + "\n") == 0);
    const auto laws = built_in().laws();
    CHECK(std::is_sorted(laws.begin(), laws.end()));
    CHECK(has(laws, "gdpr"));
    CHECK(has(laws, "appi"));
}

TEST_CASE("a folder adds laws to those built in") {
    const Workplace place("library-rules");
    place.write("acme-dpa.yaml", agreement);
    const auto loaded = api::load_rules(place.path().string());
    INFO(shown(loaded.diagnostics));
    REQUIRE(loaded.rules.has_value());
    CHECK(loaded.rules->digest().starts_with(built_in().digest() + "+"));
    CHECK(loaded.rules->laws().size() == built_in().laws().size() + 1);
    const auto assessed = loaded.rules->assess(
        {"organization: {roles: [processor]}\ntimeline: {aware: 2026-11-19T10:00Z}\n"
         "data: {personal: yes, entrusted: yes}\n"},
        at("2026-11-19T12:00Z"));
    REQUIRE(assessed.answer.has_value());
    const auto& duty = duty_in(*assessed.answer, "acme-dpa.customer");
    CHECK(duty.outcome == api::Outcome::required);
    REQUIRE(duty.deadline.has_value());
    CHECK(api::text_of(duty.deadline->due) == "2026-11-20T10:00:00Z");
}

TEST_CASE("mistakes in rules come back with their places, and there are no rules then") {
    const Workplace place("library-faults");
    std::string text = agreement;
    text.replace(text.find("24 hours"), 8, "24 hourz");
    place.write("acme-dpa.yaml", text);
    const auto loaded = api::load_rules(place.path().string());
    CHECK_FALSE(loaded.rules.has_value());
    REQUIRE_FALSE(loaded.diagnostics.empty());
    CHECK(loaded.diagnostics[0].file == "acme-dpa.yaml");
    CHECK(loaded.diagnostics[0].line == 19);
    const auto none = api::load_rules((place.path() / "nowhere").string());
    CHECK_FALSE(none.rules.has_value());
    REQUIRE(none.diagnostics.size() == 1);
    CHECK(none.diagnostics[0].message == "the folder cannot be read: No such file or directory");
}

}  // namespace noticeclock
