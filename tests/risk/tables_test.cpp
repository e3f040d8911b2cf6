// The tables that say which kind of data belongs to which context.

#include <algorithm>
#include <bit>
#include <catch2/catch.hpp>

#include "desk.h"

namespace noticeclock {
namespace {

const Method& method(const std::string& id) {
    const auto& all = desk().rules().methods;
    return *std::find_if(all.begin(), all.end(), [&](const Method& one) { return one.id == id; });
}

std::uint64_t words_of(const Method& of, const std::string& term) {
    const auto found = std::find_if(of.terms.begin(), of.terms.end(),
                                    [&](const Term& one) { return one.id == term; });
    REQUIRE(found != of.terms.end());
    return found->condition.test.words;
}

}  // namespace

TEST_CASE("every kind of data belongs to exactly one of ENISA's four contexts") {
    const auto& enisa = method("enisa");
    std::uint64_t all = 0;
    for (const auto* context : {"simple", "behavioural", "financial", "sensitive"}) {
        const auto words = words_of(enisa, context);
        CHECK((all & words) == 0);
        all |= words;
    }
    const auto& fact = *desk().rulebook().vocabulary.find("data.elements");
    CHECK(all == static_cast<std::uint64_t>(all_words(fact)));
}

TEST_CASE("both methods mean the same by financial, behavioural and sensitive data") {
    for (const auto* context : {"behavioural", "financial", "sensitive"}) {
        CHECK(words_of(method("enisa"), context) == words_of(method("seed"), context));
    }
}

TEST_CASE("every score, band and rule has a published reason") {
    for (const auto& one : desk().rules().methods) {
        CHECK_FALSE(one.sources.empty());
        for (const auto& factor : one.factors) CHECK_FALSE(factor.cite.empty());
        for (const auto& band : one.bands) CHECK_FALSE(band.cite.empty());
    }
    for (const auto& rule : desk().rules().levels) CHECK_FALSE(rule.cite.empty());
}

}  // namespace noticeclock
