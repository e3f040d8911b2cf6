#include "logic/decision.h"

#include <catch2/catch.hpp>
#include <set>

#include "random_logic.h"

using namespace noticeclock;

namespace {

constexpr std::int8_t not_applicable = 0;
constexpr std::int8_t not_required = 1;
constexpr std::int8_t required = 2;
constexpr ResultMask only_required = 0b100;

/// A decision over the example vocabulary, question by question.
struct Example {
    Vocabulary vocabulary = example_vocabulary();
    Places places = example_places();
    Decision decision;
    std::vector<Value> values = nothing_known(vocabulary);

    Slot slot(std::string_view id) { return *vocabulary.slot(id); }
    Value& value(std::string_view id) { return values[slot(id)]; }
    Condition test(std::string_view id, Op op = Op::is_yes, std::int64_t number = 0,
                   std::uint64_t words = 0) {
        Condition condition;
        condition.test = {op, slot(id), no_slot, number, words};
        return condition;
    }
    static Condition join(Condition::Kind kind, std::vector<Condition> parts) {
        Condition condition;
        condition.kind = kind;
        condition.parts = std::move(parts);
        return condition;
    }
    void ask(const Condition& condition, std::int8_t yes, std::int8_t no) {
        decision.branches.push_back({compile(condition, {}, vocabulary), yes, no});
    }
    Settlement settled() { return settle(decision, values, vocabulary); }
    std::vector<Slot> slots(const std::vector<std::string_view>& ids) {
        std::vector<Slot> found;
        for (const auto id : ids) found.push_back(slot(id));
        return found;
    }
};

/// Art. 33(1) GDPR in short: personal data, and a risk that is not unlikely.
Example authority() {
    Example example;
    example.ask(example.test("data.personal"), go_on, not_applicable);
    example.ask(example.test("risk.level", Op::is_word, 0, 0b001), not_required, go_on);
    example.decision.otherwise = required;
    return example;
}

/// A random decision kept also as conditions, so that it can be followed by definition.
struct RandomDecision {
    std::vector<Term> terms;
    std::vector<Condition> conditions;
    Decision decision;
};

RandomDecision random_decision(RandomLogic& random) {
    RandomDecision made;
    made.terms = random.terms();
    for (int i = 1 + random.below(4); i > 0; --i) {
        made.conditions.push_back(random.condition(made.terms, 2));
        made.decision.branches.push_back(
            {compile(made.conditions.back(), made.terms, random.vocabulary()), random.exit(),
             random.exit()});
    }
    made.decision.otherwise = static_cast<std::int8_t>(random.below(3));
    return made;
}

std::vector<Slot> slots_read(const RandomDecision& random) {
    std::vector<Slot> read;
    for (const Condition& condition : random.conditions) {
        for (const Slot slot : slots_of(condition, random.terms)) {
            if (std::find(read.begin(), read.end(), slot) == read.end()) read.push_back(slot);
        }
    }
    return read;
}

/// A condition when everything is settled, except that `known` and a finite `may exceed` look at
/// `now`.
bool is_true(const Condition& condition, const std::vector<Term>& terms,
             const std::vector<Value>& values, const std::vector<Value>& now,
             const Vocabulary& vocabulary) {
    const auto part = [&](const Condition& c) {
        return is_true(c, terms, values, now, vocabulary);
    };
    const auto& parts = condition.parts;
    switch (condition.kind) {
        case Condition::Kind::all:
            return std::all_of(parts.begin(), parts.end(), part);
        case Condition::Kind::any:
            return std::any_of(parts.begin(), parts.end(), part);
        case Condition::Kind::negate:
            return !part(parts.front());
        case Condition::Kind::term:
            return part(terms[condition.term].condition);
        case Condition::Kind::test:
            break;
    }
    const Test& test = condition.test;
    if (test.op == Op::known || test.op == Op::may_exceed) {
        return test_by_definition(test, values, now, vocabulary) == Tri::yes;
    }
    return holds(test, values[test.slot], test.other == no_slot ? Value{} : values[test.other]);
}

/// What the decision comes to when everything is settled.
int result_of(const RandomDecision& random, const std::vector<Value>& values,
              const std::vector<Value>& now, const Vocabulary& vocabulary) {
    for (std::size_t i = 0; i < random.conditions.size(); ++i) {
        const Branch& branch = random.decision.branches[i];
        const bool yes = is_true(random.conditions[i], random.terms, values, now, vocabulary);
        const std::int8_t exit = yes ? branch.yes : branch.no;
        if (exit != go_on) return exit;
    }
    return random.decision.otherwise;
}

/// Every combination of settled values of the open slots, tried one by one.
class BruteForce {
  public:
    BruteForce(const RandomDecision& random, const std::vector<Value>& values,
               const Vocabulary& vocabulary) {
        for (const Slot slot : slots_read(random)) {
            auto all = completions(vocabulary.info(slot).type, values[slot]);
            if (all.size() < 2 && values[slot].b != unbounded) continue;
            size_ *= all.size();
            open_.push_back(slot);
            choices_.push_back(std::move(all));
        }
        if (size_ > largest) return;
        std::vector<Value> trial = values;
        for (std::size_t i = 0; i < size_; ++i) {
            std::size_t rest = i;
            for (std::size_t k = 0; k < open_.size(); ++k) {
                trial[open_[k]] = choices_[k][rest % choices_[k].size()];
                rest /= choices_[k].size();
            }
            results_.push_back(result_of(random, trial, values, vocabulary));
        }
    }

    static constexpr std::size_t largest = 10'000;
    [[nodiscard]] bool too_large() const { return size_ > largest; }

    [[nodiscard]] unsigned possible() const {
        unsigned mask = 0;
        for (const int result : results_) mask |= 1U << static_cast<unsigned>(result);
        return mask;
    }

    /// Slots where some change of that one answer changes the result, whatever the others are.
    [[nodiscard]] std::set<Slot> decisive() const {
        std::set<Slot> found;
        std::size_t step = 1;
        for (std::size_t k = 0; k < open_.size(); ++k) {
            for (std::size_t i = 0; i < size_; ++i) {
                const std::size_t first = i - (i / step % choices_[k].size()) * step;
                if (results_[i] != results_[first]) found.insert(open_[k]);
            }
            step *= choices_[k].size();
        }
        return found;
    }

  private:
    std::vector<Slot> open_;
    std::vector<std::vector<Value>> choices_;
    std::vector<int> results_;
    std::size_t size_ = 1;
};

}  // namespace

TEST_CASE("nothing known: every outcome is possible and every question is worth asking") {
    Example example = authority();
    const Settlement settlement = example.settled();
    CHECK(settlement.possible == 0b111);
    CHECK(settlement.exact);
    CHECK(settlement.decisive == example.slots({"data.personal", "risk.level"}));
}

TEST_CASE("the first exit decides, and what follows it is not asked") {
    Example example = authority();
    example.value("data.personal") = Value::yes_no(false);
    const Settlement settlement = example.settled();
    CHECK(settlement.possible == 0b001);
    CHECK(settlement.decisive.empty());
}

TEST_CASE("a choice narrowed to words with the same exit settles the outcome") {
    Example example = authority();
    example.value("data.personal") = Value::yes_no(true);
    example.value("risk.level") = {0b110, 0};
    CHECK(example.settled().possible == only_required);
    example.value("risk.level") = {0b011, 0};
    CHECK(example.settled().possible == 0b110);
    CHECK(example.settled().decisive == example.slots({"risk.level"}));
}

TEST_CASE("two questions about one fact cannot contradict each other") {
    // More than 500 people, else fewer than 400: reachable() follows both ways apart, settle()
    // together.
    Example example;
    example.ask(example.test("data.records", Op::greater, 500), go_on, not_required);
    example.ask(example.test("data.records", Op::less, 400), not_applicable, go_on);
    example.decision.otherwise = required;
    CHECK(reachable(example.decision, example.values.data()) == 0b111);
    const Settlement settlement = example.settled();
    CHECK(settlement.possible == 0b110);
    CHECK(settlement.decisive == example.slots({"data.records"}));
}

TEST_CASE("a fact that is asked about but changes nothing is not decisive") {
    // Encrypted or not, the outcome is the same: the two exits meet again.
    Example example;
    const Condition encrypted = example.test("data.encrypted");
    const Condition personal = example.test("data.personal");
    Condition not_encrypted = Example::join(Condition::Kind::negate, {encrypted});
    example.ask(Example::join(Condition::Kind::all, {encrypted, personal}), required, go_on);
    example.ask(Example::join(Condition::Kind::all, {not_encrypted, personal}), required, go_on);
    example.decision.otherwise = not_required;
    const Settlement settlement = example.settled();
    CHECK(settlement.possible == 0b110);
    CHECK(settlement.decisive == example.slots({"data.personal"}));
    example.value("data.personal") = Value::yes_no(true);
    CHECK(reachable(example.decision, example.values.data()) == 0b110);
    CHECK(example.settled().possible == only_required);
    CHECK(example.settled().decisive.empty());
}

TEST_CASE("what the law says about an unknown number holds while it is unknown") {
    // "More than 500, or the number is not known."
    Example example;
    const Condition known = example.test("data.records", Op::known);
    const Condition many = example.test("data.records", Op::greater, 500);
    const Condition unknown = Example::join(Condition::Kind::negate, {known});
    example.ask(Example::join(Condition::Kind::any, {many, unknown}), required, not_required);
    CHECK(example.settled().possible == only_required);
    CHECK(example.settled().decisive.empty());
    example.value("data.records") = Value::exactly(100);
    CHECK(example.settled().possible == 0b010);
}

TEST_CASE("may exceed is settled by a finite range and open for an unbounded one") {
    Example example;
    example.ask(example.test("data.records", Op::may_exceed, 1000), required, not_required);
    CHECK(example.settled().possible == 0b110);
    CHECK(example.settled().decisive == example.slots({"data.records"}));
    example.value("data.records") = Value::between(900, 1500);
    CHECK(example.settled().possible == only_required);
}

TEST_CASE("two unknown events compared with each other") {
    // Both within an hour of each other, or contained first: all three orders can be.
    Example example;
    Condition before;
    before.test = {Op::before, example.slot("contained"), example.slot("aware"), 0, 0};
    Condition within;
    within.test = {Op::within, example.slot("contained"), example.slot("aware"), 3600, 0};
    example.ask(before, not_applicable, go_on);
    example.ask(within, not_required, required);
    example.value("contained") = Value::unknown_event();
    example.value("aware") = Value::unknown_event();
    CHECK(example.settled().possible == 0b111);
    CHECK(example.settled().decisive == example.slots({"contained", "aware"}));
    // Contained is before, or not after, what is within an hour: "within but not before" needs both
    // to have happened.
    example.value("aware") = Value::not_happened();
    CHECK(example.settled().possible == 0b101);
    CHECK(example.settled().decisive == example.slots({"contained"}));
}

TEST_CASE("settling leaves the values as they were") {
    Example example = authority();
    const std::vector<Value> before = example.values;
    (void)example.settled();
    CHECK(example.values == before);
}

TEST_CASE("many open facts are settled exactly when the questions are plain") {
    // 40 facts, any of which is enough.
    Example example;
    std::vector<Condition> any;
    for (int i = 0; i < 40; ++i) {
        const std::string id = "extra.fact" + std::to_string(i);
        example.vocabulary.add(fact(id, FactType::yes_no));
        example.values.push_back(Value::unknown_yes_no());
        any.push_back(example.test(id));
    }
    example.ask(Example::join(Condition::Kind::any, any), required, not_required);
    const Settlement settlement = example.settled();
    CHECK(settlement.exact);
    CHECK(settlement.possible == 0b110);
    CHECK(settlement.decisive.size() == 40);
}

TEST_CASE("when trying everything would take too long, the facts reached are given instead") {
    // Pairs of facts asked in the worst order: the first halves of all pairs come before the second
    // halves.
    Example example;
    constexpr int pairs = 20;
    for (int i = 0; i < 2 * pairs; ++i) {
        example.vocabulary.add(fact("extra.fact" + std::to_string(i), FactType::yes_no));
        example.values.push_back(Value::unknown_yes_no());
    }
    std::vector<Condition> first;
    for (int i = 0; i < pairs; ++i) first.push_back(example.test("extra.fact" + std::to_string(i)));
    example.ask(Example::join(Condition::Kind::all, first), not_applicable, go_on);
    std::vector<Condition> any;
    for (int i = 0; i < pairs; ++i) {
        const Condition second = example.test("extra.fact" + std::to_string(pairs + i));
        const auto at = static_cast<std::size_t>(i);
        any.push_back(Example::join(Condition::Kind::all, {first[at], second}));
    }
    example.ask(Example::join(Condition::Kind::any, any), required, not_required);
    const std::vector<Value> before = example.values;
    const Settlement settlement = example.settled();
    CHECK_FALSE(settlement.exact);
    CHECK(settlement.possible == 0b111);
    CHECK(settlement.decisive.size() == 2 * pairs);
    CHECK(example.values == before);
}

TEST_CASE("up to twelve open facts are settled exactly, however they are entangled") {
    RandomLogic random(12);
    Vocabulary vocabulary;
    for (int i = 0; i < 12; ++i) {
        vocabulary.add(fact("f.f" + std::to_string(i), FactType::yes_no));
    }
    for (int round = 0; round < 20; ++round) {
        std::vector<Condition> parts;
        for (int i = 0; i < 12; ++i) {
            std::vector<Condition> pair(3);
            for (Condition& each : pair) each.test.slot = static_cast<Slot>(random.below(12));
            parts.push_back(Example::join(
                random.one_in(2) ? Condition::Kind::all : Condition::Kind::negate, pair));
        }
        Decision decision;
        decision.branches.push_back(
            {compile(Example::join(Condition::Kind::any, parts), {}, vocabulary), 1, 0});
        std::vector<Value> values(12, Value::unknown_yes_no());
        CHECK(settle(decision, values, vocabulary).exact);
    }
}

TEST_CASE(
    "reachable never leaves out a possible result, and settling finds exactly those of trying "
    "all") {
    RandomLogic random(34);
    int tried = 0;
    int entangled = 0;
    for (int round = 0; round < 3000; ++round) {
        const RandomDecision made = random_decision(random);
        std::vector<Value> values = random.values(6);
        const BruteForce all(made, values, random.vocabulary());
        if (all.too_large()) continue;
        ++tried;
        const std::vector<Value> before = values;
        const Settlement settlement = settle(made.decision, values, random.vocabulary());
        const ResultMask reached = reachable(made.decision, values.data());
        const std::set<Slot> decisive(settlement.decisive.begin(), settlement.decisive.end());
        REQUIRE(settlement.exact);
        REQUIRE(settlement.possible == all.possible());
        REQUIRE(decisive == all.decisive());
        REQUIRE(decisive.size() == settlement.decisive.size());
        REQUIRE((reached & settlement.possible) == settlement.possible);
        REQUIRE(values == before);
        if (decisive.size() > 1) ++entangled;
    }
    // The rounds were worth making.
    CHECK(tried > 1500);
    CHECK(entangled > 150);
}

TEST_CASE("decisive facts come in the order in which the open questions meet them") {
    Example example;
    const Condition encrypted = example.test("data.encrypted");
    const Condition personal = example.test("data.personal");
    const Condition many = example.test("data.records", Op::greater, 500);
    example.ask(Example::join(Condition::Kind::all, {encrypted, personal}), not_required, go_on);
    example.ask(many, required, go_on);
    example.ask(personal, not_applicable, required);
    CHECK(example.settled().decisive ==
          example.slots({"data.encrypted", "data.personal", "data.records"}));
    example.value("data.encrypted") = Value::yes_no(false);
    CHECK(example.settled().decisive == example.slots({"data.records", "data.personal"}));
}
