#pragma once

#include <array>
#include <vector>

#include "logic/decision.h"

namespace noticeclock {

/// A decision laid out as single tests, each with where its three answers lead: what a decision
/// takes is then one walk, without a stack and without a test that can no longer matter. Gives what
/// reachable() gives.
class Route {
  public:
    /// A decision too entangled to be laid out is asked itself. It must live as long as the route.
    explicit Route(const Decision& decision);
    /// Whether it is laid out.
    [[nodiscard]] bool laid_out() const { return entangled_ == nullptr; }
    /// As the function of that name (decision.h). `first_is_yes`: the first question is known to be
    /// answered yes and is passed over.
    [[nodiscard]] ResultMask reachable(const Value* values, bool first_is_yes = false) const;

    /// One answer to one test.
    struct Bar {
        Instruction test;
        Tri answer = Tri::no;
    };
    /// The answers any one of which rules these results out, whatever the other tests say. Tests of
    /// a yes-no or of a count against a number are all put as "greater" (yes-no: than 0). None when
    /// the decision is not laid out.
    [[nodiscard]] std::vector<Bar> bars(ResultMask results) const;

  private:
    friend class RouteBuilder;

    /// Where an answer leads: to another test, and which results are possible from there on
    /// whatever that one says.
    struct Way {
        std::uint16_t next = 0;
        ResultMask passed = 0;
        friend bool operator==(const Way&, const Way&) = default;
    };
    using Ways = std::array<Way, 3>;  // by Tri
    /// Small, because a walk over all laws passes hundreds of them.
    struct Stop {
        enum class Kind : std::uint8_t {
            over,      ///< whether a yes-no or a count is over the number
            is_word,   ///< whether a choice is one of the words
            has_word,  ///< whether a set has one of the words
            settled,   ///< whether nothing is left open of a yes-no, a count or a set
            other,     ///< any other test, by its index in tests_
        };
        std::int64_t figure = 0;  ///< the number, the words or the index
        Slot slot = no_slot;
        Kind kind = Kind::other;
        Ways ways;
    };
    [[nodiscard]] Tri ask(const Stop& stop, const Value* values) const;
    [[nodiscard]] static bool same_test(const Stop& a, const Stop& b);
    [[nodiscard]] bool is_first_of_test(const Stop& stop) const;
    [[nodiscard]] bool rules_out(const Stop& test, Tri answer, ResultMask results) const;
    [[nodiscard]] Instruction test_of(const Stop& stop) const;

    std::vector<Stop> stops_;
    std::vector<Instruction> tests_;
    Way start_;
    Way second_;  // where it goes on when the first question is answered yes
    const Decision* entangled_ = nullptr;
};

}  // namespace noticeclock
