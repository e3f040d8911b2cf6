#include "logic/answers.h"

#include <catch2/catch.hpp>
#include <set>

#include "logic/single_test.h"
#include "random_logic.h"

using namespace noticeclock;

namespace {

/// One question for each test.
Decision asking(const std::vector<Test>& tests, const Vocabulary& vocabulary) {
    Decision decision;
    for (const Test& test : tests) {
        decision.branches.push_back({{instruction_of(test, vocabulary)}, 1, go_on});
    }
    return decision;
}

std::vector<Value> counts(std::initializer_list<std::int64_t> figures) {
    std::vector<Value> values;
    for (const std::int64_t figure : figures) values.push_back(Value::exactly(figure));
    return values;
}

/// The answers of the tests to a settled value.
std::vector<bool> answered(const std::vector<Test>& tests, const Value& value) {
    std::vector<bool> answers;
    for (const Test& test : tests) answers.push_back(holds(test, value, value));
    return answers;
}

}  // namespace

TEST_CASE("a count has one answer for each stretch between thresholds, inside its range") {
    const Vocabulary vocabulary = example_vocabulary();
    const Slot records = *vocabulary.slot("data.records");
    const Decision decision = asking({{Op::greater, records, no_slot, 500, 0},
                                      {Op::at_least, records, no_slot, 1000, 0},
                                      {Op::equal, records, no_slot, 0, 0}},
                                     vocabulary);
    const auto answers = [&](const Value& value) {
        return distinct_answers(decision, records, value, vocabulary);
    };
    CHECK(answers(Value::unknown_count()) == counts({0, 1, 501, 1000}));
    CHECK(answers(Value::between(300, 2000)) == counts({300, 501, 1000}));
    CHECK(answers(Value::between(300, 999)) == counts({300, 501}));
    CHECK(answers(Value::between(600, 700)) == counts({600}));
    CHECK(answers(Value::exactly(7)) == counts({7}));
}

TEST_CASE("the words of a choice that no test tells apart are one answer") {
    const Vocabulary vocabulary = example_vocabulary();
    const Slot risk = *vocabulary.slot("risk.level");
    const Decision decision = asking({{Op::is_word, risk, no_slot, 0, 0b110}}, vocabulary);
    CHECK(distinct_answers(decision, risk, {0b111, 0}, vocabulary) ==
          std::vector<Value>{{0b001, 0}, {0b010, 0}});
}

TEST_CASE("a set has one answer for each way the named words can fall") {
    const Vocabulary vocabulary = example_vocabulary();
    const Slot elements = *vocabulary.slot("data.elements");
    const Decision decision = asking({{Op::has_word, elements, no_slot, 0, 0b0011},
                                      {Op::has_word, elements, no_slot, 0, 0b0110}},
                                     vocabulary);
    // Nothing; name (first test); ssn (both); passport (second); name and passport is both again.
    CHECK(distinct_answers(decision, elements, {0, 0b1111}, vocabulary) ==
          std::vector<Value>{{0, 0}, {0b0001, 0b0001}, {0b0010, 0b0010}, {0b0100, 0b0100}});
}

TEST_CASE("a set with too many combinations has no list of answers") {
    Vocabulary vocabulary;
    std::vector<std::string> words;
    for (int i = 0; i < 9; ++i) words.push_back("w" + std::to_string(i));
    const Slot slot = vocabulary.add(fact("data.elements", FactType::set, words));
    std::vector<Test> tests;
    for (unsigned i = 0; i < 9; ++i) tests.push_back({Op::has_word, slot, no_slot, 0, 1U << i});
    const std::vector<Test> eight(tests.begin(), tests.begin() + 8);
    CHECK(distinct_answers(asking(eight, vocabulary), slot, {0, 0x1FF}, vocabulary).size() == 256);
    CHECK(distinct_answers(asking(tests, vocabulary), slot, {0, 0x1FF}, vocabulary).empty());
}

TEST_CASE("a set with too many combinations is settled inexactly") {
    Vocabulary vocabulary;
    std::vector<std::string> words;
    for (int i = 0; i < 9; ++i) words.push_back("w" + std::to_string(i));
    const Slot slot = vocabulary.add(fact("data.elements", FactType::set, words));
    std::vector<Test> tests;
    for (unsigned i = 0; i < 9; ++i) tests.push_back({Op::has_word, slot, no_slot, 0, 1U << i});
    std::vector<Value> values = {{0, 0x1FF}};
    const Settlement settlement = settle(asking(tests, vocabulary), values, vocabulary);
    CHECK_FALSE(settlement.exact);
    CHECK(settlement.possible == 0b11);
    CHECK(settlement.decisive == std::vector<Slot>{slot});
}

TEST_CASE("the answers tell all ways apart, once each, for random tests and values") {
    RandomLogic random(56);
    const Vocabulary& vocabulary = random.vocabulary();
    for (int round = 0; round < 3000; ++round) {
        std::vector<Test> tests;
        for (int i = 0; i < 40; ++i) tests.push_back(random.test());
        const Slot slot = tests.front().slot;
        const FactType type = vocabulary.info(slot).type;
        const Value value = random.partial(type);
        const Decision decision = asking(tests, vocabulary);
        // What the value leaves open; known and a finite may exceed it does not.
        std::erase_if(tests, [&](const Test& test) {
            return test.slot != slot || test.other != no_slot ||
                   test_value(instruction_of(test, vocabulary), value) != Tri::unknown;
        });
        std::set<std::vector<bool>> expected;
        for (const Value& each : completions(type, value)) expected.insert(answered(tests, each));
        std::multiset<std::vector<bool>> found;
        for (const Value& each : distinct_answers(decision, slot, value, vocabulary)) {
            REQUIRE(is_settled(type, each));
            found.insert(answered(tests, each));
        }
        if (type == FactType::event) {  // comparisons with other events may tell more apart
            REQUIRE(std::set(found.begin(), found.end()) == expected);
        } else {
            REQUIRE(std::vector(found.begin(), found.end()) ==
                    std::vector(expected.begin(), expected.end()));
        }
    }
}
