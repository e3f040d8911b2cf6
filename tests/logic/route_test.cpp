#include "logic/route.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "bar.h"
#include "random_logic.h"

// A route takes a decision's tests in the order in which they can still matter. Whatever is known,
// it must come to what the questions taken one by one come to.

namespace noticeclock {
namespace {

Condition count_above(Slot slot, std::int64_t number) {
    Condition made;
    made.test.op = Op::greater;
    made.test.slot = slot;
    made.test.number = number;
    return made;
}

Condition joined(Condition::Kind kind, std::vector<Condition> parts) {
    Condition made;
    made.kind = kind;
    made.parts = std::move(parts);
    return made;
}

}  // namespace

TEST_CASE("a route comes to what the questions of its decision come to") {
    RandomLogic random(20261122);
    int single = 0;
    int several = 0;
    for (int i = 0; i < 2000; ++i) {
        const auto decision = random.decision(1 + i % 3);
        const Route route(decision);
        REQUIRE(route.laid_out());
        for (int open = 0; open < 6; ++open) {
            const auto values = random.values(2 * open);
            const auto expected = reachable(decision, values.data());
            REQUIRE(int{route.reachable(values.data())} == int{expected});
            if (run(decision.branches.front().condition, values.data()) == Tri::yes)
                REQUIRE(int{route.reachable(values.data(), true)} == int{expected});
            ++((expected & (expected - 1)) == 0 ? single : several);
        }
    }
    CHECK(single > 5000);
    CHECK(several > 1000);
}

TEST_CASE("what rules a result out rules it out whatever else is known") {
    RandomLogic random(20261123);
    int standing = 0;
    int fallen = 0;
    for (int i = 0; i < 1000; ++i) {
        const auto decision = random.decision(1 + i % 3);
        const Route route(decision);
        const ResultMask results = i % 2 == 0 ? 0b100 : 0b010;
        const auto bars = route.bars(results);
        for (int open = 0; open < 8; ++open) {
            const auto values = random.values(2 * open);
            const auto reached = reachable(decision, values.data());
            for (const auto& bar : bars) {
                const bool here = stands(bar, values.data());
                if (here) REQUIRE(int(reached & results) == 0);
                ++(here ? standing : fallen);
            }
        }
    }
    CHECK(standing > 1000);
    CHECK(fallen > 1000);
}

TEST_CASE(
    "a decision whose first no ends it is barred by that no, and by nothing that comes later") {
    const auto vocabulary = example_vocabulary();
    const Slot slot = *vocabulary.slot("data.personal");
    Decision decision;  // above 0? no: 0. above 5? yes: 1, else 2.
    decision.branches.push_back({compile(count_above(slot, 0), {}, vocabulary), go_on, 0});
    decision.branches.push_back({compile(count_above(slot, 5), {}, vocabulary), 1, go_on});
    decision.otherwise = 2;
    const Route route(decision);
    std::vector<Value> values(vocabulary.slot_count());
    const auto barred = [&](std::int64_t number, ResultMask results) {
        values[slot] = Value::exactly(number);
        const auto bars = route.bars(results);
        return std::ranges::any_of(
            bars, [&](const Route::Bar& bar) { return stands(bar, values.data()); });
    };
    CHECK(barred(0, 0b100));
    CHECK(barred(6, 0b100));
    CHECK_FALSE(barred(3, 0b100));
    CHECK(barred(0, 0b010));
    CHECK(barred(3, 0b010));
    CHECK_FALSE(barred(6, 0b010));
    CHECK_FALSE(barred(0, 0b001));
}

TEST_CASE("a decision without questions, and one whose question has no tests") {
    Decision none;
    none.otherwise = 2;
    CHECK(Route(none).reachable(nullptr) == 0b100);
    Decision always;
    always.branches.push_back({Program{}, 1, go_on});  // a program of no steps gives yes
    CHECK(Route(always).reachable(nullptr) == 0b010);
}

TEST_CASE("a decision too entangled for a route is still decided") {
    const auto vocabulary = example_vocabulary();
    const Slot slot = *vocabulary.slot("data.personal");
    auto nested = count_above(slot, 0);
    for (int i = 0; i < 30; ++i) {
        std::vector<Condition> parts;
        for (std::int64_t n = 0; n < 100; ++n) parts.push_back(count_above(slot, n));
        parts.push_back(nested);
        nested = joined(i % 2 == 0 ? Condition::Kind::all : Condition::Kind::any, parts);
    }
    Decision decision;
    decision.branches.push_back({compile(nested, {}, vocabulary), 2, 1});
    const Route route(decision);
    REQUIRE_FALSE(route.laid_out());
    CHECK(route.bars(0b100).empty());
    std::vector<Value> values(vocabulary.slot_count());
    for (const auto& value : {Value::exactly(0), Value::between(0, 1), Value::exactly(1)}) {
        values[slot] = value;
        CHECK(int{route.reachable(values.data())} == int{reachable(decision, values.data())});
    }
}

}  // namespace noticeclock
