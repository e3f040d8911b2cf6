#include "library/code.h"

#include <catch2/catch.hpp>

#include "assess/codes.h"
#include "report/codes.h"

// Every published value has the name that the JSON record gives to the value it stands for.

namespace noticeclock {
namespace {

/// Checks the values of an enumeration from the first to the last one.
template <typename Value>
void check_codes(Value last) {
    for (int number = 0; number <= static_cast<int>(last); ++number) {
        const auto value = static_cast<Value>(number);
        CHECK(api::code_of(published(value)) == code_of(value));
    }
}

}  // namespace

TEST_CASE("a published outcome, standing or state of a clock is called what the record calls it") {
    check_codes(Outcome::required);
    check_codes(Standing::idle);
    check_codes(ClockResult::State::excluded);
    CHECK(api::code_of(api::Outcome::undetermined) == "undetermined");
    CHECK(api::code_of(api::Standing::act_by_passed) == "act-by-passed");
    CHECK(api::code_of(api::ClockState::not_started) == "not-started");
}

}  // namespace noticeclock
