#include "library/code.h"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>

#include "assess/codes.h"
#include "report/codes.h"

namespace noticeclock {
namespace {

using State = ClockResult::State;

// Each value of ours beside the published one; "undetermined" is the lack of an outcome.
constexpr std::array outcomes{
    std::pair{Outcome::required, api::Outcome::required},
    std::pair{Outcome::not_required, api::Outcome::not_required},
    std::pair{Outcome::not_applicable, api::Outcome::not_applicable},
};

constexpr std::array standings{
    std::pair{Standing::open, api::Standing::open},
    std::pair{Standing::overdue, api::Standing::overdue},
    std::pair{Standing::act_by_passed, api::Standing::act_by_passed},
    std::pair{Standing::met, api::Standing::met},
    std::pair{Standing::late, api::Standing::late},
    std::pair{Standing::sent, api::Standing::sent},
    std::pair{Standing::idle, api::Standing::idle},
};

constexpr std::array states{
    std::pair{State::none, api::ClockState::none},
    std::pair{State::no_figure, api::ClockState::no_figure},
    std::pair{State::not_started, api::ClockState::not_started},
    std::pair{State::dated, api::ClockState::dated},
    std::pair{State::held, api::ClockState::held},
    std::pair{State::fault, api::ClockState::fault},
    std::pair{State::excluded, api::ClockState::excluded},
};

template <typename Ours, typename Theirs, std::size_t size>
Theirs published_in(const std::array<std::pair<Ours, Theirs>, size>& pairs, Ours value) {
    const auto found = std::ranges::find(pairs, value, &std::pair<Ours, Theirs>::first);
    if (found == pairs.end()) throw std::logic_error("a value without a published one");
    return found->second;
}

template <typename Ours, typename Theirs, std::size_t size>
std::string code_in(const std::array<std::pair<Ours, Theirs>, size>& pairs, Theirs value) {
    const auto found = std::ranges::find(pairs, value, &std::pair<Ours, Theirs>::second);
    if (found == pairs.end()) throw std::logic_error("a published value that is none of ours");
    return std::string(code_of(found->first));
}

}  // namespace

api::Outcome published(Outcome outcome) {
    return published_in(outcomes, outcome);
}

api::Standing published(Standing standing) {
    return published_in(standings, standing);
}

api::ClockState published(ClockResult::State state) {
    return published_in(states, state);
}

std::string api::code_of(Outcome outcome) {
    return outcome == Outcome::undetermined ? outcome_code(std::nullopt)
                                            : code_in(outcomes, outcome);
}

std::string api::code_of(Standing standing) {
    return code_in(standings, standing);
}

std::string api::code_of(ClockState state) {
    return code_in(states, state);
}

}  // namespace noticeclock
