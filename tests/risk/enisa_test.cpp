// ENISA's method against its published scale, and against a second implementation written from the
// description alone, without the rule files.

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <map>
#include <random>

#include "desk.h"
#include "risk/scale.h"

namespace noticeclock {
namespace {

const MethodResult& enisa(const RiskAssessment& risk) {
    return risk.methods.at(0);
}

/// A full incident in which nothing adds anything: DPC 1, EI 0.25, CB 0.
std::string incident_of(const std::map<std::string, std::string>& changes) {
    std::map<std::string, std::string> facts{{"breach.kinds", "[confidentiality]"},
                                             {"breach.recipients", "lost"},
                                             {"breach.recipients_deleted", "no"},
                                             {"breach.malicious", "no"},
                                             {"breach.exfiltration", "ruled-out"},
                                             {"breach.unavailability", "none"},
                                             {"breach.alteration", "unused"},
                                             {"breach.continues", "no"},
                                             {"data.elements", "[name]"},
                                             {"data.identifiability", "negligible"},
                                             {"data.insight", "plain"},
                                             {"data.reveals_sensitive", "no"},
                                             {"people.safety_at_stake", "no"}};
    for (const auto& [key, value] : changes) facts[key] = value;
    std::map<std::string, std::string> groups;
    for (const auto& [key, value] : facts) {
        const auto dot = key.find('.');
        auto& group = groups[key.substr(0, dot)];
        group += (group.empty() ? "" : ", ") + key.substr(dot + 1) + ": " + value;
    }
    std::string yaml;
    for (const auto& [group, text] : groups) yaml += group + ": {" + text + "}\n";
    return yaml;
}

using Changes = std::map<std::string, std::string>;

std::string score_of(const Changes& changes) {
    const auto risk_incident = desk().incident(incident_of(changes));
    const auto risk = desk().assess(risk_incident, "enisa");
    REQUIRE(enisa(risk).total.exact());
    return score_text(enisa(risk).total.low);
}

std::string band_of_score(std::int64_t hundredths) {
    const auto& method = *std::find_if(desk().rules().methods.begin(), desk().rules().methods.end(),
                                       [](const Method& m) { return m.id == "enisa"; });
    return method.bands[band_of(method, {hundredths})].name.en;
}

}  // namespace

TEST_CASE("ENISA's borders 2, 3 and 4 belong to the band above") {
    CHECK(band_of_score(0) == "low");
    CHECK(band_of_score(199) == "low");
    CHECK(band_of_score(200) == "medium");
    CHECK(band_of_score(299) == "medium");
    CHECK(band_of_score(300) == "high");
    CHECK(band_of_score(399) == "high");
    CHECK(band_of_score(400) == "very high");
    CHECK(band_of_score(600) == "very high");
}

TEST_CASE("scores of the method on both sides of each border") {
    const Changes named{{"data.identifiability", "maximum"}};
    const auto with = [&](Changes changes) {
        changes.insert(named.begin(), named.end());
        return score_of(changes);
    };
    CHECK(with({{"breach.recipients", "known"}, {"breach.malicious", "yes"}}) == "1.75");
    CHECK(with({{"breach.recipients", "many"}, {"breach.malicious", "yes"}}) == "2");
    CHECK(with({{"data.elements", "[purchase_history]"},
                {"breach.recipients", "known"},
                {"breach.malicious", "yes"}}) == "2.75");
    CHECK(with({{"data.elements", "[purchase_history]"},
                {"breach.recipients", "many"},
                {"breach.malicious", "yes"}}) == "3");
    CHECK(with({{"data.elements", "[financial_account]"},
                {"breach.recipients", "known"},
                {"breach.malicious", "yes"}}) == "3.75");
    CHECK(with({{"data.elements", "[financial_account]"},
                {"breach.recipients", "many"},
                {"breach.malicious", "yes"}}) == "4");
}

TEST_CASE("the examples of ENISA's document: kinds of data and what raises or lowers them") {
    const auto context = [](const std::string& element, const std::string& insight,
                            const std::string& reveals = "no", const std::string& safety = "no") {
        const Changes changes{{"data.elements", "[" + element + "]"},
                              {"data.insight", insight},
                              {"data.reveals_sensitive", reveals},
                              {"people.safety_at_stake", safety},
                              {"data.identifiability", "maximum"}};
        return score_of(changes);
    };
    SECTION(
        "simple: customers of a supermarket, a luxury shop, an online pharmacy; undercover "
        "officers") {
        CHECK(context("name", "plain") == "1");
        CHECK(context("name", "full") == "2");
        CHECK(context("name", "plain", "yes") == "3");
        CHECK(context("name", "plain", "no", "yes") == "4");
    }
    SECTION("behavioural: calls to a help desk, of a week, of a year, to a support line") {
        CHECK(context("communications", "none") == "1");
        CHECK(context("communications", "plain") == "2");
        CHECK(context("communications", "full") == "3");
        CHECK(context("communications", "plain", "yes") == "4");
    }
    SECTION(
        "financial: that one has an account, a day's transfers, a month's, a year's statements") {
        CHECK(context("financial_account", "none") == "1");
        CHECK(context("financial_account", "little") == "2");
        CHECK(context("financial_account", "plain") == "3");
        CHECK(context("financial_account", "full") == "4");
        CHECK(context("payment_card_with_code", "plain") == "4");
    }
    SECTION("sensitive: that blood was tested, where, for which disease, with which result") {
        CHECK(context("medical_info", "none") == "1");
        CHECK(context("medical_info", "little") == "2");
        CHECK(context("medical_info", "suggestive") == "3");
        CHECK(context("medical_info", "plain") == "4");
    }
    SECTION("of several kinds the highest counts") {
        CHECK(context("name, medical_info, purchase_history", "plain") == "4");
    }
}

TEST_CASE("circumstances add 0, 0.25 or 0.5 each") {
    const auto added = [](const Changes& changes) { return score_of(changes); };
    CHECK(added({}) == "0.25");
    CHECK(added({{"breach.recipients", "trusted"}}) == "0.5");
    CHECK(added({{"breach.recipients", "wrongdoer"}}) == "0.75");
    CHECK(added({{"breach.kinds", "[integrity]"}}) == "0.25");
    CHECK(added({{"breach.kinds", "[integrity]"}, {"breach.alteration", "correctable"}}) == "0.5");
    CHECK(added({{"breach.kinds", "[integrity]"}, {"breach.alteration", "lasting"}}) == "0.75");
    CHECK(added({{"breach.kinds", "[availability]"}, {"breach.unavailability", "temporary"}}) ==
          "0.5");
    CHECK(added({{"breach.kinds", "[availability]"}, {"breach.unavailability", "permanent"}}) ==
          "0.75");
    CHECK(added({{"breach.malicious", "yes"}}) == "0.75");
}

// The second implementation: strings and if, hundredths of a point.
namespace naive {

bool has(const std::string& list, const std::string& word) {
    return list.find(word) != std::string::npos;
}

int context(const Changes& f) {
    const auto& e = f.at("data.elements");
    const auto& insight = f.at("data.insight");
    const bool reveals = f.at("data.reveals_sensitive") == "yes";
    const bool safety = f.at("people.safety_at_stake") == "yes";
    int best = 1;
    if (has(e, "name") || has(e, "address")) {
        int simple = insight == "full" ? 2 : 1;
        if (reveals) simple = 3;
        if (safety) simple = 4;
        best = std::max(best, simple);
    }
    if (has(e, "location")) {
        int behaviour = insight == "none" ? 1 : insight == "full" ? 3 : 2;
        if (reveals) behaviour = 4;
        best = std::max(best, behaviour);
    }
    if (has(e, "tax_filing")) {
        const int change = insight == "none"     ? -2
                           : insight == "little" ? -1
                           : insight == "full"   ? 1
                                                 : 0;
        best = std::max(best, 3 + change);
    }
    if (has(e, "genetic")) {
        const int change = insight == "none"         ? -3
                           : insight == "little"     ? -2
                           : insight == "suggestive" ? -1
                                                     : 0;
        best = std::max(best, 4 + change);
    }
    return best;
}

int severity(const Changes& f) {
    const std::map<std::string, int> ease{
        {"negligible", 25}, {"limited", 50}, {"significant", 75}, {"maximum", 100}};
    int score = context(f) * ease.at(f.at("data.identifiability"));
    const auto& kinds = f.at("breach.kinds");
    const auto& who = f.at("breach.recipients");
    const bool stolen =
        f.at("breach.malicious") == "yes" && f.at("breach.exfiltration") == "confirmed";
    if (has(kinds, "confidentiality")) {
        if (stolen || who == "many" || who == "wrongdoer") {
            score += 50;
        } else if (who == "known" || who == "trusted") {
            score += 25;
        }
    }
    if (has(kinds, "integrity") && f.at("breach.alteration") == "correctable") score += 25;
    if (has(kinds, "integrity") && f.at("breach.alteration") == "lasting") score += 50;
    if (has(kinds, "availability") && f.at("breach.unavailability") == "temporary") score += 25;
    if (has(kinds, "availability") && f.at("breach.unavailability") == "permanent") score += 50;
    if (f.at("breach.malicious") == "yes") score += 50;
    return score;
}

}  // namespace naive

TEST_CASE("a second implementation comes to the same score over random incidents") {
    std::mt19937 random(20131213);
    const auto pick = [&](std::vector<std::string> words) {
        return words[random() % words.size()];
    };
    const auto some = [&](std::vector<std::string> words) {
        std::string list;
        for (const auto& word : words) {
            if (random() % 2 == 0) list += (list.empty() ? "" : ", ") + word;
        }
        return "[" + list + "]";
    };
    for (int round = 0; round < 2000; ++round) {
        const Changes facts{
            {"breach.kinds", some({"confidentiality", "integrity", "availability"})},
            {"breach.recipients", pick({"none", "trusted", "known", "many", "wrongdoer", "lost"})},
            {"breach.malicious", pick({"yes", "no"})},
            {"breach.exfiltration", pick({"confirmed", "suspected", "ruled-out"})},
            {"breach.unavailability", pick({"none", "temporary", "permanent"})},
            {"breach.alteration", pick({"unused", "correctable", "lasting"})},
            {"data.elements", some({"name", "address", "location", "tax_filing", "genetic"})},
            {"data.identifiability", pick({"negligible", "limited", "significant", "maximum"})},
            {"data.insight", pick({"none", "little", "suggestive", "plain", "full"})},
            {"data.reveals_sensitive", pick({"yes", "no"})},
            {"people.safety_at_stake", pick({"yes", "no"})}};
        INFO(incident_of(facts));
        REQUIRE(score_of(facts) == score_text({naive::severity(facts)}));
    }
}

}  // namespace noticeclock
