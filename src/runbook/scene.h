#pragma once

#include <optional>
#include <vector>

#include "assess/assessment.h"
#include "runbook/state.h"

namespace noticeclock {

/// A runbook in one incident: what it asks about, looked up.
class RunbookScene {
  public:
    RunbookScene(const Runbook& runbook, const Assessment& assessment);

    [[nodiscard]] const Runbook& runbook() const { return runbook_; }
    [[nodiscard]] const Assessment& assessment() const { return assessment_; }
    [[nodiscard]] const Rulebook& rulebook() const { return *assessment_.rulebook; }
    [[nodiscard]] const Incident& incident() const { return *assessment_.incident; }
    [[nodiscard]] Instant now() const { return assessment_.now; }
    [[nodiscard]] const std::optional<RunbookZero>& zero() const { return zero_; }

    /// When that happened; empty: not, or its time is not known.
    [[nodiscard]] std::optional<Moment> time_of(const Anchor& anchor) const;
    /// The same, unless that is after now.
    [[nodiscard]] std::optional<Moment> reached(const Anchor& anchor) const;
    /// Whether the incident leaves open if an event happened: `detected: unknown`.
    [[nodiscard]] bool is_unknown(const Anchor& anchor) const;
    /// What the incident says of a task of this runbook; null: nothing.
    [[nodiscard]] const TaskRecord* record_of(std::string_view task) const;
    /// Whether a task's condition holds, and whether a duty it fulfils may be owed.
    [[nodiscard]] Tri applies(const Task& task) const;
    /// The duties that a task fulfils and that are or may be owed or were sent.
    [[nodiscard]] std::vector<const DutyResult*> duties_of(const Task& task) const;
    /// The general time of an event.
    [[nodiscard]] std::optional<Moment> event_time(Slot event) const;

  private:
    [[nodiscard]] std::optional<Moment> first_sent(const Anchor& anchor) const;
    const Runbook& runbook_;
    const Assessment& assessment_;
    std::optional<RunbookZero> zero_;
};

[[nodiscard]] TaskState task_state(const RunbookScene& scene, const Task& task);
[[nodiscard]] LevelState level_state(const RunbookScene& scene, const ServiceLevel& level);
[[nodiscard]] ClassificationState classification_state(const RunbookScene& scene,
                                                       const Classification& classification);
/// What happened, what is to come and `now`, in order of time.
[[nodiscard]] std::vector<TimelineEntry> timeline_of(const RunbookScene& scene,
                                                     const std::vector<TaskState>& tasks);

}  // namespace noticeclock
