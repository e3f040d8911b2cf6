// What is still possible: every completion lies in the range, and its ends are reached.

#include <algorithm>
#include <bit>
#include <catch2/catch.hpp>
#include <random>

#include "desk.h"

namespace noticeclock {
namespace {

/// Facts with few answers, so that all completions can be written out.
struct Open {
    std::string fact;
    std::vector<Value> answers;
};

Value word(const std::string& fact, const std::string& id) {
    const auto& known = *desk().rulebook().vocabulary.find(fact);
    return {std::int64_t{1} << known.word(id).value(), 0};
}

Value exactly(const std::string& fact, const std::vector<std::string>& ids) {
    const auto& known = *desk().rulebook().vocabulary.find(fact);
    std::int64_t mask = 0;
    for (const auto& id : ids) mask |= std::int64_t{1} << known.word(id).value();
    return {mask, mask};
}

std::vector<Value> words(const std::string& fact, const std::vector<std::string>& ids) {
    std::vector<Value> values;
    for (const auto& id : ids) values.push_back(word(fact, id));
    return values;
}

std::vector<Value> all_sets(const std::string& fact, const std::vector<std::string>& ids) {
    std::vector<Value> values;
    for (unsigned set = 0; set < 1U << ids.size(); ++set) {
        std::vector<std::string> chosen;
        for (std::size_t i = 0; i < ids.size(); ++i) {
            if ((set >> i & 1U) != 0) chosen.push_back(ids[i]);
        }
        values.push_back(exactly(fact, chosen));
    }
    return values;
}

std::vector<Open> questions() {
    const std::vector<Value> yes_no{Value::yes_no(false), Value::yes_no(true)};
    return {
        {"breach.kinds",
         all_sets("breach.kinds", {"confidentiality", "integrity", "availability"})},
        {"breach.recipients",
         words("breach.recipients", {"none", "trusted", "known", "many", "wrongdoer", "lost"})},
        {"breach.recipients_deleted", yes_no},
        {"breach.continues", yes_no},
        {"breach.malicious", yes_no},
        {"breach.exfiltration",
         words("breach.exfiltration", {"confirmed", "suspected", "ruled-out"})},
        {"breach.unavailability",
         words("breach.unavailability", {"none", "temporary", "permanent"})},
        {"breach.unavailability_effect",
         words("breach.unavailability_effect",
               {"none", "inconvenience", "serious", "life-or-health"})},
        {"breach.alteration", words("breach.alteration", {"unused", "correctable", "lasting"})},
        {"data.elements", all_sets("data.elements", {"name", "dob", "location", "medical_info"})},
        {"data.identifiability",
         words("data.identifiability", {"negligible", "limited", "significant", "maximum"})},
        {"data.insight", words("data.insight", {"none", "little", "suggestive", "plain", "full"})},
        {"data.reveals_sensitive", yes_no},
        {"data.encrypted", yes_no},
        {"data.encryption_strong", yes_no},
        {"data.key_compromised", yes_no},
        {"data.redacted", yes_no},
        {"people.safety_at_stake", yes_no},
        {"people.vulnerable", yes_no}};
}

/// All that may still be true of a fact whose answers these are.
Value any_of(const std::vector<Value>& answers, bool set, bool yes_no) {
    Value any = answers.front();
    for (const auto& answer : answers) {
        any.a = set ? any.a & answer.a : yes_no ? std::min(any.a, answer.a) : any.a | answer.a;
        any.b = set ? any.b | answer.b : std::max(any.b, answer.b);
    }
    return any;
}

struct Outcomes {
    std::vector<ScoreRange> totals;
    LevelMask levels = 0;
};

/// Every completion, one after the other.
void enumerate(Incident& incident, const std::vector<const Open*>& open, std::size_t at,
               Outcomes& outcomes) {
    if (at < open.size()) {
        auto& value = incident.values[desk().slot(open[at]->fact)];
        const auto kept = value;
        for (const auto& answer : open[at]->answers) {
            value = answer;
            enumerate(incident, open, at + 1, outcomes);
        }
        value = kept;
        return;
    }
    const auto risk = desk().assess(incident);
    REQUIRE(std::has_single_bit(risk.proposal));
    outcomes.levels = static_cast<LevelMask>(outcomes.levels | risk.proposal);
    for (std::size_t i = 0; i < risk.methods.size(); ++i) {
        const auto total = risk.methods[i].total;
        REQUIRE(total.exact());
        if (outcomes.totals.size() <= i) outcomes.totals.push_back(total);
        outcomes.totals[i].low = std::min(outcomes.totals[i].low, total.low);
        outcomes.totals[i].high = std::max(outcomes.totals[i].high, total.high);
    }
}

}  // namespace

TEST_CASE("the range holds every completion, and its ends and levels are reached") {
    std::mt19937 random(75);
    const auto all = questions();
    auto incident = desk().incident(std::string("affected: {DE: 50}\n"));
    for (int round = 0; round < 60; ++round) {
        std::vector<const Open*> open;
        std::size_t completions = 1;
        for (const auto& one : all) {
            const auto slot = desk().slot(one.fact);
            const bool leave = random() % 4 == 0 && completions * one.answers.size() <= 400;
            incident.values[slot] = one.answers[random() % one.answers.size()];
            if (!leave) continue;
            completions *= one.answers.size();
            const auto type = desk().rulebook().vocabulary.info(slot).type;
            incident.values[slot] =
                any_of(one.answers, type == FactType::set, type == FactType::yes_no);
            open.push_back(&one);
        }
        Outcomes outcomes;
        auto copy = incident;
        enumerate(copy, open, 0, outcomes);
        const auto risk = desk().assess(incident);
        std::string left_open;
        for (const auto* one : open) left_open += one->fact + " ";
        INFO("round " + std::to_string(round) + ", open: " + left_open);
        CHECK(risk.exact);
        CHECK(risk.proposal == outcomes.levels);
        for (std::size_t i = 0; i < risk.methods.size(); ++i) {
            INFO(risk.methods[i].method->id);
            CHECK(score_text(risk.methods[i].total.low) == score_text(outcomes.totals[i].low));
            CHECK(score_text(risk.methods[i].total.high) == score_text(outcomes.totals[i].high));
        }
    }
}

TEST_CASE("only steps that can decide are shown, although two of them share the open fact") {
    const auto incident = desk().incident(
        std::string("breach: {kinds: [confidentiality], recipients: known or many, malicious: no, "
                    "continues: no, recipients_deleted: no}\n"
                    "data: {elements: [name, medical_info], identifiability: maximum, insight: "
                    "plain, reveals_sensitive: no, encrypted: no, redacted: no}\n"
                    "people: {vulnerable: no, safety_at_stake: no}\n"
                    "affected: {DE: 3}\n"));
    const auto risk = desk().assess(incident);
    const auto& enisa = risk.methods.at(0);
    const auto& confidentiality = enisa.factors.at(2);
    REQUIRE(confidentiality.factor->id == "confidentiality");
    CHECK(std::popcount(confidentiality.parts.at(0).steps) == 2);
    CHECK(score_text(confidentiality.range.low) == "0.25");
    CHECK(score_text(confidentiality.range.high) == "0.5");
    CHECK(score_text(enisa.total.low) == "4.25");
    CHECK(score_text(enisa.total.high) == "4.5");
    const auto& continuation = risk.methods.at(1).factors.at(2);
    CHECK(score_text(continuation.range.low) == "1");
    CHECK(score_text(continuation.range.high) == "2");
}

TEST_CASE("nothing known: everything is possible, and it is said exactly") {
    const auto incident = desk().incident(std::string("title: nothing known\n"));
    const auto risk = desk().assess(incident);
    CHECK(risk.exact);
    CHECK(desk().levels(risk.proposal) == "unlikely or risk or high");
    CHECK(score_text(risk.methods.at(0).total.low) == "0.25");
    CHECK(score_text(risk.methods.at(0).total.high) == "6");
    CHECK(score_text(risk.methods.at(1).total.low) == "0");
    CHECK(score_text(risk.methods.at(1).total.high) == "48");
    CHECK(risk.agreement == Agreement::none_recorded);
    CHECK_FALSE(risk.drivers.empty());
}

TEST_CASE("a fact named as narrowing does narrow, whatever the answer is told to be") {
    const auto incident = desk().incident(
        std::string("breach: {kinds: [confidentiality], recipients: known, continues: no}\n"
                    "data: {elements: [name, medical_info], insight: plain}\n"
                    "affected: {DE: 3}\n"));
    const auto risk = desk().assess(incident);
    REQUIRE_FALSE(risk.drivers.empty());
    for (const auto& driver : risk.drivers) {
        for (const auto& answer : driver.answers) {
            auto told = incident;
            told.values[driver.slot] = answer.answer;
            const auto again = desk().assess(told);
            CHECK(again.proposal == answer.levels);
            CHECK((answer.levels & ~risk.proposal) == 0);
            for (std::size_t i = 0; i < again.methods.size(); ++i) {
                CHECK(again.methods[i].total == answer.totals[i]);
            }
        }
    }
}

TEST_CASE("a recorded judgement stands beside the proposal") {
    const std::string facts =
        "breach: {kinds: [confidentiality], recipients: wrongdoer, malicious: yes, continues: no}\n"
        "data: {elements: [medical_info], insight: plain, identifiability: maximum}\n";
    const auto agreement = [&](const std::string& recorded) {
        const auto incident = desk().incident(facts + recorded);
        return desk().assess(incident).agreement;
    };
    CHECK(agreement("") == Agreement::none_recorded);
    CHECK(agreement("risk: {level: high}\n") == Agreement::possible);
    const std::string settled =
        "people: {safety_at_stake: no, vulnerable: no}\naffected: {DE: 5}\n";
    const auto full =
        "breach: {kinds: [confidentiality], recipients: wrongdoer, malicious: yes, "
        "exfiltration: confirmed, continues: no, recipients_deleted: no}\n"
        "data: {elements: [medical_info], insight: plain, identifiability: maximum, "
        "redacted: no, encrypted: no, reveals_sensitive: no}\n" +
        settled;
    const auto level = [&](const std::string& recorded) {
        const auto incident = desk().incident(full + recorded);
        return desk().assess(incident).agreement;
    };
    CHECK(level("risk: {level: high}\n") == Agreement::same);
    CHECK(level("risk: {level: unlikely}\n") == Agreement::differs);
    CHECK(level("risk: {level: risk or high}\n") == Agreement::possible);
}

}  // namespace noticeclock
