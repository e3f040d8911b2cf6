#include "assess/hold.h"

#include <algorithm>

#include "assess/version.h"

namespace noticeclock {
namespace {

/// The end of a hold: as a moment to count from, and as the instant from which notices may go out.
struct HoldEnd {
    Moment moment;
    Instant instant{};
    bool ends_day = false;
};

HoldEnd end_at(const Moment& until, const Zone& zone) {
    if (until.precision == Precision::minute) return {until, until.at, false};
    return {until, zone.day_start(until.date + date::days(1)), true};
}

HoldEnd end_at(const Deadline& deadline) {
    const auto inside = deadline.due - std::chrono::seconds(deadline.due_ends_day ? 1 : 0);
    return {{inside, Precision::minute, {}}, deadline.due, deadline.due_ends_day};
}

void take_earlier(std::optional<HoldEnd>& end, const std::optional<HoldEnd>& other) {
    if (other && (!end || other->instant < end->instant)) end = other;
}

/// A period that starts at `start`, counted; empty when the law gives no period.
std::optional<Deadline> counted(const CountingContext& context, const Moment& start,
                                const std::optional<Period>& period) {
    // What cannot be counted (beyond the years of a calendar) sets no limit and leaves no time
    // over.
    if (!period || context.rule == nullptr) return std::nullopt;
    return count(context, start, *period).deadline;
}

/// The end of a period that starts at `start`; empty when the law gives no period.
std::optional<HoldEnd> after(const CountingContext& context, const Moment& start,
                             const std::optional<Period>& period) {
    const auto deadline = counted(context, start, period);
    return deadline ? std::optional(end_at(*deadline)) : std::nullopt;
}

/// From when the longest hold runs: from when the notice is otherwise due, and for a renewal from
/// the end of the hold before it, not from the time that was left after that.
Moment limit_start(const ClockResult& result) {
    if (!result.held_until) return end_at(*result.deadline).moment;
    const auto until = std::max(*result.held_until, *result.due_without_hold);
    return {until - std::chrono::seconds(1), Precision::minute, {}};
}

/// When a hold ends: when it says, or earlier by the law's own limits; empty when nothing is known.
std::optional<HoldEnd> end_of(const Hold& hold, const HoldRule& rule,
                              const CountingContext& context, const ClockResult& result) {
    std::optional<HoldEnd> end;
    if (hold.until) end = end_at(*hold.until, context.zone);
    if (!hold.written) take_earlier(end, after(context, hold.from, rule.oral_limit));
    take_earlier(end, after(context, limit_start(result), rule.at_most));
    return end;
}

/// A hold never moves a deadline back.
void move_due(Instant to, bool ends_day, Deadline& deadline) {
    if (to <= deadline.due) return;
    deadline.due = to;
    deadline.due_ends_day = ends_day;
}

void move_act_by(Instant to, bool ends_day, Deadline& deadline) {
    if (to <= deadline.act_by) return;
    deadline.act_by = to;
    deadline.act_by_ends_day = ends_day;
}

/// To the end of the hold, or to that of the period left after it, which has two readings as any.
void move_to(const HoldEnd& end, const std::optional<Deadline>& resumed, Deadline& deadline) {
    if (resumed) {
        move_due(resumed->due, resumed->due_ends_day, deadline);
        move_act_by(resumed->act_by, resumed->act_by_ends_day, deadline);
        return;
    }
    move_due(end.instant, end.ends_day, deadline);
    move_act_by(end.instant, end.ends_day, deadline);
}

}  // namespace

bool concerns(const Hold& hold, const HoldRule& rule, const DutyResult& duty) {
    if (hold.kind != rule.kind) return false;
    if (hold.duties.empty()) return true;
    return std::any_of(hold.duties.begin(), hold.duties.end(), [&](const std::string& name) {
        return name == duty.law->id || name == duty.duty->key || name == duty.key;
    });
}

void postpone(const Hold& hold, const HoldRule& rule, const CountingContext& context,
              ClockResult& result) {
    if (hold.from.at > result.deadline->due) return;
    const auto end = end_of(hold, rule, context, result);
    result.hold = &rule;
    if (!result.due_without_hold) result.due_without_hold = result.deadline->due;
    if (!end) {
        result.state = ClockResult::State::held;
        return;
    }
    result.held_until = end->instant;
    move_to(*end, counted(context, end->moment, rule.resume), *result.deadline);
}

}  // namespace noticeclock
