#include "report/codes.h"

#include <catch2/catch.hpp>

namespace noticeclock {

// The names are a contract with readers of the records: this list may grow, never change.
TEST_CASE("the names of the contract") {
    CHECK(code_of(Outcome::required) == "required");
    CHECK(code_of(Outcome::not_required) == "not-required");
    CHECK(code_of(Outcome::not_applicable) == "not-applicable");
    CHECK(outcome_code(std::nullopt) == "undetermined");
    CHECK(code_of(Standing::act_by_passed) == "act-by-passed");
    CHECK(code_of(Standing::idle) == "idle");
    CHECK(code_of(ClockResult::State::none) == "none");
    CHECK(code_of(ClockResult::State::excluded) == "excluded");
    CHECK(code_of(CountingStep::Kind::start) == "start");
    CHECK(code_of(CountingStep::Kind::next_full_hour) == "next-full-hour");
    CHECK(code_of(CountingStep::Kind::add_working_days) == "add-working-days");
    CHECK(code_of(CountingStep::Kind::least_working_days) == "least-working-days");
    CHECK(code_of(CountingStep::Kind::act_by_preceding) == "act-by-preceding");
    CHECK(code_of(Assumption::Kind::bare_date) == "bare-date");
    CHECK(code_of(Assumption::Kind::governing_date) == "governing-date");
    CHECK(code_of(Assumption::Kind::sent_before_aware) == "sent-before-aware");
    CHECK(code_of(Clock::Kind::last_sent) == "last-sent");
    CHECK(code_of(Clock::Kind::cases) == "cases");
    CHECK(code_of(Tri::unknown) == "unknown");
    CHECK(code_of(Confidence::recall) == "recall");
    CHECK(code_of(Status::in_force) == "in-force");
}

TEST_CASE("outcomes are named the weightiest first") {
    const auto all =
        static_cast<ResultMask>(mask_of(Outcome::required) | mask_of(Outcome::not_required) |
                                mask_of(Outcome::not_applicable));
    CHECK(outcome_codes(all) ==
          std::vector<std::string>{"required", "not-required", "not-applicable"});
    CHECK(outcome_text(all, Language::en) == "required, not required or not applicable");
    CHECK(outcome_text(all, Language::ja) == "義務あり、義務なし又は適用なし");
}

}  // namespace noticeclock
