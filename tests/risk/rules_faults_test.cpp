// What is wrong with a method of one's own is said at its place.

#include <catch2/catch.hpp>

#include "document/reader.h"
#include "law/rules.h"
#include "risk/method.h"

namespace noticeclock {
namespace {

constexpr auto head =
    "method: mine\n"
    "title: Mine\n"
    "cite: nowhere\n"
    "checked: 2026-11-22\n"
    "confidence: recall\n"
    "sources: [{cite: nowhere, kind: primary}]\n";
constexpr auto factors =
    "factors:\n"
    "  half:\n"
    "    label: Half\n"
    "    cite: none\n"
    "    steps:\n"
    "      - {when: breach.malicious, score: 0.25, label: Yes}\n"
    "      - {otherwise: 0, label: No}\n";
constexpr auto bands = "bands: [{from: 0, name: All, level: risk, why: Because, cite: none}]\n";

/// The faults of a file added to the rules built in, its own text left out.
std::string faults(const std::string& yaml, const std::string& name = "risk/mine.yaml") {
    Diagnostics diagnostics;
    RuleFiles added;
    const auto source = std::make_shared<const Source>(Source{name, yaml});
    added.documents.push_back(read_yaml(source, diagnostics));
    auto rulebook = load_rules(embedded_rules(), &added, diagnostics, Texts::on_demand);
    (void)read_risk_rules(rulebook, diagnostics);
    return render(diagnostics);
}

std::string method(const std::string& rest) {
    return std::string(head) + rest;
}

}  // namespace

TEST_CASE("a method without a fault") {
    CHECK(faults(method(std::string(factors) + "formula: half\n" + bands)) == "");
}

TEST_CASE("a score that is none") {
    const std::string wrong =
        "factors:\n"
        "  half: {label: Half, cite: none, steps: [{otherwise: 0.125, label: No}]}\n";
    CHECK(faults(method(wrong + "formula: half\n" + bands)) ==
          "risk/mine.yaml:8:55: error: expected a score such as 3 or 0.25\n"
          "    8 |   half: {label: Half, cite: none, steps: [{otherwise: 0.125, label: No}]}\n"
          "      |                                                       ^~~~~\n"
          "      at most two decimal places, no sign\n");
}

TEST_CASE("a last step that does not say what holds otherwise") {
    const std::string wrong =
        "factors:\n"
        "  half: {label: Half, cite: none, steps: [{when: breach.malicious, score: 1, label: "
        "A}]}\n";
    CHECK_THAT(faults(method(wrong + "formula: half\n" + bands)),
               Catch::Contains("error: missing key 'otherwise'"));
}

TEST_CASE("a formula of factors that do not exist, or that comes to fractions of a hundredth") {
    CHECK(faults(method(std::string(factors) + "formula: half + hlaf\n" + bands)) ==
          "risk/mine.yaml:14:10: error: unknown factor 'hlaf'\n"
          "   14 | formula: half + hlaf\n"
          "      |          ^~~~~~~~~~~\n"
          "      did you mean 'half'?\n");
    CHECK(faults(method(std::string(factors) + "formula: half x half\n" + bands)) ==
          "risk/mine.yaml:14:10: error: the product 'half x half' is too large or not exact to two "
          "decimal places\n"
          "   14 | formula: half x half\n"
          "      |          ^~~~~~~~~~~\n");
}

TEST_CASE("bands begin at 0 and rise") {
    const auto with = [&](const std::string& text) {
        return faults(method(std::string(factors) + "formula: half\n" + text));
    };
    CHECK_THAT(with("bands: [{from: 1, name: All, level: risk, why: Because, cite: none}]\n"),
               Catch::Contains("error: the first band begins at 0"));
    CHECK_THAT(with("bands:\n"
                    "  - {from: 0, name: A, level: unlikely, why: Because, cite: none}\n"
                    "  - {from: 0, name: B, level: risk, why: Because, cite: none}\n"),
               Catch::Contains("17:5: error: a band begins above the one before it"));
    CHECK_THAT(
        with("bands: [{from: 0, name: All, level: rsik, why: Because, cite: none}]\n"),
        Catch::Contains("error: unknown level 'rsik'") && Catch::Contains("did you mean 'risk'?"));
}

TEST_CASE("a condition about risk looks neither at events nor at what is known") {
    for (const std::string when :
         {"{happened: contained}", "{known: breach.malicious}", "aware before occurred"}) {
        const auto wrong = "factors:\n  half: {label: Half, cite: none, steps: [{when: " + when +
                           ", score: 1, label: A}, {otherwise: 0, label: B}]}\n";
        CHECK_THAT(
            faults(method(wrong + "formula: half\n" + bands)),
            Catch::Contains("error: a condition about risk looks at facts and people only") &&
                Catch::Contains("not at events, sendings or what is known"));
    }
}

TEST_CASE("a level rule raises or lowers, not both") {
    const std::string wrong =
        "proposal: {label: Highest, cite: none}\n"
        "rules:\n"
        "  - {when: breach.malicious, at_most: risk, at_least: risk, label: A, cite: none}\n";
    CHECK_THAT(faults(wrong, "risk/levels.yaml"),
               Catch::Contains("3:5: error: expected either 'at_most' or 'at_least'"));
}

TEST_CASE("a record names facts that exist") {
    const auto wrong = "record: mine\n" + std::string(head).substr(13) +
                       "factors: [{id: a, label: A, cite: none, facts: [data.elemnts]}]\n"
                       "conclusion: hipaa.low_probability\n";
    CHECK_THAT(faults(wrong), Catch::Contains("error: unknown fact 'data.elemnts'") &&
                                  Catch::Contains("did you mean 'data.elements'?"));
}

}  // namespace noticeclock
