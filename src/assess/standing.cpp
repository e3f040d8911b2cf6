#include "assess/standing.h"

namespace noticeclock {
namespace {

/// The latest instant at which the notice can have gone out.
Instant latest(const Moment& sent, const Zone& zone) {
    if (sent.precision == Precision::minute) return sent.at;
    return zone.day_start(sent.date + date::days(1)) - std::chrono::seconds(1);
}

bool in_time(const Deadline& deadline, const Moment& sent) {
    const auto at = latest(sent, deadline.zone);
    return deadline.due_ends_day ? at < deadline.due : at <= deadline.due;
}

bool passed(Instant end, bool ends_day, Instant now) {
    return ends_day ? now >= end : now > end;
}

}  // namespace

Standing standing_of(const DutyResult& result, Instant now) {
    const auto& deadline = result.clock.deadline;
    const bool dated = result.clock.state == ClockResult::State::dated && deadline.has_value();
    if (!result.sent.empty()) {
        if (!dated) return Standing::sent;
        return in_time(*deadline, result.sent.front()) ? Standing::met : Standing::late;
    }
    if (!result.may_be_required()) return Standing::idle;
    if (!dated) return Standing::open;
    if (passed(deadline->due, deadline->due_ends_day, now)) return Standing::overdue;
    if (passed(deadline->act_by, deadline->act_by_ends_day, now)) return Standing::act_by_passed;
    return Standing::open;
}

}  // namespace noticeclock
