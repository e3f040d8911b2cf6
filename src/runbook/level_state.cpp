#include <algorithm>

#include "runbook/scene.h"

namespace noticeclock {
namespace {

using Kind = LevelState::Kind;

/// An event that starts the runbook has happened once the runbook runs: only its time is missing.
bool has_surely_happened(const RunbookScene& scene, const Anchor& anchor) {
    if (anchor.kind != Anchor::Kind::events || !scene.zero()) return false;
    const auto& zero = scene.runbook().zero;
    return std::any_of(anchor.events.begin(), anchor.events.end(), [&](Slot event) {
        return std::find(zero.begin(), zero.end(), event) != zero.end();
    });
}

std::optional<Limit> limit_from(const RunbookScene& scene, const ServiceLevel& level, Moment from,
                                Instant at) {
    // A span with a counting rule takes a bare date as it is.
    if (level.within.count.empty()) from = Moment{at, Precision::minute, {}};
    return end_of(level.within, from, scene.rulebook(), scene.incident());
}

std::chrono::seconds not_negative(std::chrono::seconds length) {
    return std::max(length, std::chrono::seconds(0));
}

/// Compares two known times; of a bare date both ends of the day.
void measure(const RunbookScene& scene, LevelState& state) {
    const auto& from = *state.from;
    const auto& to = *state.to;
    const auto first = limit_from(scene, *state.level, from, earliest_of(from));
    const auto last = limit_from(scene, *state.level, from, latest_of(from));
    if (!first || !last) return;
    state.limit = first;
    state.bounded = from.precision == Precision::day || to.precision == Precision::day;
    if (!has_passed(*first, latest_of(to))) {
        state.kind = Kind::met;
        state.taken = not_negative(latest_of(to) - earliest_of(from));
    } else if (has_passed(*last, earliest_of(to))) {
        state.kind = Kind::missed;
        state.limit = last;
        state.taken = not_negative(earliest_of(to) - latest_of(from));
        state.over = earliest_of(to) - last->at;
    } else {
        state.dates_only = true;
    }
}

void watch(const RunbookScene& scene, LevelState& state) {
    const auto& from = *state.from;
    state.limit = limit_from(scene, *state.level, from, earliest_of(from));
    if (!state.limit) return;
    const auto now = scene.now();
    const bool passed = has_passed(*state.limit, now);
    state.kind = passed ? Kind::overrun : Kind::running;
    (passed ? state.over : state.left) = passed ? now - state.limit->at : state.limit->at - now;
}

}  // namespace

LevelState level_state(const RunbookScene& scene, const ServiceLevel& level) {
    LevelState state;
    state.level = &level;
    if (!level.recorded.empty()) {
        state.kind = Kind::recorded;
        return state;
    }
    state.from = scene.time_of(level.from);
    state.to = scene.reached(level.to);
    if (!state.from) {
        state.missing = &level.from;
    } else if (state.to) {
        measure(scene, state);
    } else if (scene.is_unknown(level.to) || has_surely_happened(scene, level.to)) {
        state.missing = &level.to;
    } else {
        watch(scene, state);
    }
    return state;
}

}  // namespace noticeclock
