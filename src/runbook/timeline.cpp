#include <algorithm>

#include "runbook/scene.h"

namespace noticeclock {
namespace {

using Kind = TimelineEntry::Kind;
using Lines = std::vector<TimelineEntry>;

void add_events(const RunbookScene& scene, Lines& entries) {
    for (const auto& [event, times] : scene.incident().timeline) {
        if (times.at) entries.push_back({Kind::event, times.at->at, *times.at, event, {}, 0});
        for (const auto& [law, at] : times.by_law) {
            entries.push_back({Kind::event, at.at, at, event, law, 0});
        }
    }
}

void add_notices(const RunbookScene& scene, Lines& entries) {
    for (const auto& notice : scene.incident().notices) {
        for (const auto& sent : notice.sent) {
            entries.push_back({Kind::notice, sent.at, sent, notice.key, {}, 0});
        }
    }
}

void add_tasks(const std::vector<TaskState>& tasks, Lines& entries) {
    for (std::size_t i = 0; i < tasks.size(); ++i) {
        const auto& task = tasks[i];
        if (task.standing == TaskStanding::done) {
            entries.push_back({Kind::done, task.record->done.at, task.record->done, {}, {}, i});
        } else if (task.due && task.standing != TaskStanding::not_applicable) {
            entries.push_back({Kind::task, task.due->at, {}, {}, {}, i});
        }
    }
}

void add_milestones(const RunbookScene& scene, Lines& entries) {
    const auto& milestones = scene.runbook().milestones;
    for (std::size_t i = 0; scene.zero() && i < milestones.size(); ++i) {
        const auto at = scene.zero()->at.at + milestones[i].after;
        entries.push_back({Kind::milestone, at, {}, {}, {}, i});
    }
}

void add_duties(const RunbookScene& scene, Lines& entries) {
    const auto& duties = scene.assessment().duties;
    for (std::size_t i = 0; i < duties.size(); ++i) {
        const auto& duty = duties[i];
        if (!duty.may_be_required() || !duty.sent.empty() || !duty.clock.deadline) continue;
        entries.push_back({Kind::duty, duty.clock.deadline->act_by, {}, {}, {}, i});
    }
}

/// What happened stands before `now`, what is to be done at the same instant after it.
bool is_before(const TimelineEntry& a, const TimelineEntry& b) {
    return a.at != b.at ? a.at < b.at : a.kind < b.kind;
}

}  // namespace

std::vector<TimelineEntry> timeline_of(const RunbookScene& scene,
                                       const std::vector<TaskState>& tasks) {
    Lines entries;
    add_events(scene, entries);
    add_notices(scene, entries);
    add_tasks(tasks, entries);
    add_milestones(scene, entries);
    add_duties(scene, entries);
    entries.push_back({Kind::now, scene.now(), {}, {}, {}, 0});
    std::stable_sort(entries.begin(), entries.end(), is_before);
    return entries;
}

}  // namespace noticeclock
