#include "logic/diagram.h"

#include <catch2/catch.hpp>

using namespace noticeclock;

namespace {

using Id = Diagram::Id;

/// A yes-no fact at a level: the first answer is yes.
Id fact_at(Diagram& diagram, std::size_t level) {
    return diagram.node(level, std::vector<Id>{Diagram::yes, Diagram::no});
}

}  // namespace

TEST_CASE("equal nodes are one node, and a node whose answers all agree is left out") {
    Diagram diagram({2, 3});
    CHECK(fact_at(diagram, 0) == fact_at(diagram, 0));
    CHECK(diagram.node(1, std::vector<Id>{5, 5, 5}) == 5);
    CHECK_THROWS_AS(diagram.node(1, std::vector<Id>{5, 5}), std::logic_error);
}

TEST_CASE("a choice depends on exactly the facts that matter") {
    Diagram diagram({2, 2, 2});
    const Id a = fact_at(diagram, 0);
    const Id b = fact_at(diagram, 1);
    const Id c = fact_at(diagram, 2);
    const Id a_and_b = diagram.choose(a, b, Diagram::no);
    CHECK(diagram.levels(a_and_b) == std::vector<bool>{true, true, false});
    // (a and b) or (a and not b) is a.
    const Id not_b = diagram.choose(b, Diagram::no, Diagram::yes);
    const Id a_and_not_b = diagram.choose(a, not_b, Diagram::no);
    CHECK(diagram.choose(a_and_b, Diagram::yes, a_and_not_b) == a);
    // If c then 3, else if a then 3 else 4.
    const Id decision = diagram.choose(c, 3, diagram.choose(a, 3, 4));
    CHECK(diagram.results(decision) == 0b11000);
    CHECK(diagram.levels(decision) == std::vector<bool>{true, false, true});
    CHECK(diagram.results(7) == 0b10000000);
    CHECK(diagram.levels(7) == std::vector<bool>{false, false, false});
}

TEST_CASE("growth beyond the limit is noticed") {
    Diagram wide({6, 6});
    Id last = Diagram::no;
    for (std::size_t i = 0; i < 2 * Diagram::most_nodes && !wide.exhausted(); ++i) {
        // The digits of i in base 7 make each node another one (or a leaf when they are all equal).
        std::vector<Id> children(6, Diagram::no);
        for (std::size_t digit = 0, rest = i + 1; rest > 0; ++digit, rest /= 7) {
            children[digit] = static_cast<Id>(rest % 7);
        }
        last = wide.node(1, children);
    }
    CHECK(wide.exhausted());
    CHECK(last == Diagram::no);
}
