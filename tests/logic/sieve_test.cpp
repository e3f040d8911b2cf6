#include "logic/sieve.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "bar.h"
#include "random_logic.h"

// A sieve makes each test once for many decisions. Whatever is known, it must rule out those of
// which one bar stands, and no others.

namespace noticeclock {
namespace {

constexpr ResultMask result = 0b100;

bool one_stands(const std::vector<Route::Bar>& bars, const Value* values) {
    return std::ranges::any_of(bars, [&](const Route::Bar& bar) { return stands(bar, values); });
}

}  // namespace

TEST_CASE("a sieve rules out the decisions of which a bar stands") {
    RandomLogic random(20261124);
    int out = 0;
    int left = 0;
    for (int i = 0; i < 100; ++i) {
        Sieve sieve;
        std::vector<std::vector<Route::Bar>> bars(20);
        for (std::size_t k = 0; k < bars.size(); ++k) {
            bars[k] = Route(random.decision(2)).bars(result);
            for (const auto& bar : bars[k]) sieve.add(k, bar);
        }
        for (int open = 0; open < 8; ++open) {
            const auto values = random.values(2 * open);
            const auto ruled_out = sieve.ruled_out(values.data());
            for (std::size_t k = 0; k < bars.size(); ++k) {
                const bool expected = one_stands(bars[k], values.data());
                REQUIRE(Sieve::has(ruled_out, k) == expected);
                ++(expected ? out : left);
            }
        }
    }
    CHECK(out > 1000);
    CHECK(left > 1000);
}

TEST_CASE("a sieve holds 64 decisions; those after them are always left") {
    Instruction yes;
    yes.op = Op::greater;
    yes.slot = 0;
    Sieve sieve;
    for (const std::size_t k : {0U, 63U, 64U, 200U}) sieve.add(k, {yes, Tri::no});
    const Value no = Value::yes_no(false);
    const auto out = sieve.ruled_out(&no);
    CHECK(Sieve::has(out, 0));
    CHECK(Sieve::has(out, 63));
    CHECK_FALSE(Sieve::has(out, 1));
    CHECK_FALSE(Sieve::has(out, 64));
    CHECK_FALSE(Sieve::has(out, 200));
    const Value yes_value = Value::yes_no(true);
    CHECK(sieve.ruled_out(&yes_value) == 0);
}

}  // namespace noticeclock
