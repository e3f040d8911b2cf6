#include "assess/duty_routes.h"

#include <algorithm>

namespace noticeclock {
namespace {

constexpr auto owed = mask_of(Outcome::required);

/// To look for what ruled a duty out takes as long as the walk it may spare the next time: done
/// once in so many times, it still finds what mostly does.
constexpr unsigned walks_between_looks = 16;

}  // namespace

ResultMask DutyRoute::reachable_if_owed(const Value* values, bool first_is_yes) {
    if (!bars_.empty() && route_.stands(bars_.front(), values)) return 0;
    const auto reached = route_.reachable(values, first_is_yes);
    if ((reached & owed) != 0) return reached;
    if (walks_++ % walks_between_looks == 0) remember(values);
    return 0;
}

/// Brings what rules the duty out to the front.
void DutyRoute::remember(const Value* values) {
    if (!searched_) bars_ = route_.bars(owed);
    searched_ = true;
    const auto standing = std::ranges::find_if(
        bars_, [&](const Route::Bar& bar) { return route_.stands(bar, values); });
    if (standing != bars_.end()) std::iter_swap(bars_.begin(), standing);
}

}  // namespace noticeclock
