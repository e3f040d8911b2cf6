#include <algorithm>

#include "runbook/scene.h"

namespace noticeclock {
namespace {

bool has_deadline(const DutyResult& duty) {
    return duty.clock.state == ClockResult::State::dated && duty.clock.deadline.has_value();
}

Limit limit_of(const DutyResult& duty) {
    const auto& deadline = *duty.clock.deadline;
    return {deadline.act_by, deadline.act_by_ends_day, deadline.zone};
}

/// The work of one task's state.
class Stand {
  public:
    Stand(const RunbookScene& scene, const Task& task) : scene_(scene), task_(task) {
        state_.task = &task;
        state_.record = scene.record_of(task.id);
    }

    TaskState find() {
        if (task_.is_for_duties()) {
            follow_duties();
        } else if (task_.due) {
            follow_limit();
        }
        find_blockers();
        const bool done = state_.record != nullptr && state_.record->done.at <= scene_.now();
        if (state_.due) {
            state_.late =
                has_passed(*state_.due, done ? latest_of(state_.record->done) : scene_.now());
        }
        state_.standing = done ? TaskStanding::done : standing();
        if (state_.standing == TaskStanding::undetermined) find_decisive();
        if (state_.standing == TaskStanding::not_applicable) state_.late = false;
        return std::move(state_);
    }

  private:
    void follow_limit() {
        const auto start = scene_.time_of(task_.due->from);
        if (!start) {
            state_.waits_for = &task_.due->from;
            return;
        }
        state_.due = end_of(task_.due->within, *start, scene_.rulebook(), scene_.incident());
        state_.no_date = !state_.due;
    }

    /// The earliest act by of what is owed and not sent; else of what may be.
    void follow_duties() {
        state_.duties = scene_.duties_of(task_);
        state_.all_sent = !state_.duties.empty() &&
                          std::all_of(state_.duties.begin(), state_.duties.end(),
                                      [](const DutyResult* duty) { return !duty->sent.empty(); });
        const bool any_required = std::any_of(
            state_.duties.begin(), state_.duties.end(),
            [](const DutyResult* duty) { return duty->required() && duty->sent.empty(); });
        for (const auto* duty : state_.duties) {
            if (!duty->sent.empty() || !has_deadline(*duty)) continue;
            if (any_required && !duty->required()) continue;
            const auto limit = limit_of(*duty);
            if (!state_.due || limit.at < state_.due->at) state_.due = limit;
        }
    }

    void find_blockers() {
        for (const auto& need : task_.needs) {
            if (scene_.reached(need)) continue;
            if (need.kind == Anchor::Kind::task && !applies(need.name)) continue;
            state_.blocked_by.push_back(&need);
        }
    }

    /// A task that does not apply holds up no other.
    [[nodiscard]] bool applies(const std::string& name) const {
        const auto* other = scene_.runbook().find_task(name);
        return other != nullptr && scene_.applies(*other) != Tri::no;
    }

    [[nodiscard]] TaskStanding standing() const {
        const auto applies = scene_.applies(task_);
        if (applies == Tri::no) return TaskStanding::not_applicable;
        if (applies == Tri::unknown) return TaskStanding::undetermined;
        if (!state_.blocked_by.empty()) return TaskStanding::blocked;
        if (state_.late) return TaskStanding::overdue;
        return state_.waits_for != nullptr || state_.no_date ? TaskStanding::waiting
                                                             : TaskStanding::open;
    }

    void find_decisive() {
        if (!task_.when) return;
        auto values = scene_.incident().values;
        auto settlement = settle(task_.applies, values, scene_.rulebook().vocabulary);
        state_.decisive = std::move(settlement.decisive);
        state_.exact = settlement.exact;
    }

    const RunbookScene& scene_;
    const Task& task_;
    TaskState state_;
};

}  // namespace

TaskState task_state(const RunbookScene& scene, const Task& task) {
    return Stand(scene, task).find();
}

}  // namespace noticeclock
