#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "assess/assessment.h"
#include "runbook/limit.h"
#include "runbook/runbook.h"

namespace noticeclock {

/// A runbook's T+0.
struct RunbookZero {
    Slot event = no_slot;
    Moment at;
    bool fallback = false;  ///< not the first event of the runbook's list
};

/// Where a task stands at `now`.
enum class TaskStanding : std::uint8_t {
    done,            ///< the incident says so
    open,            ///< to be done; its time has not passed, or it has none
    overdue,         ///< not done, and its time has passed
    blocked,         ///< not done, and what it needs first has not been done
    undetermined,    ///< whether it applies is not known
    not_applicable,  ///< its condition does not hold, or no such duty is owed
    waiting,         ///< what starts its time has not happened
};

/// One task as the incident left it.
struct TaskState {
    const Task* task = nullptr;
    TaskStanding standing = TaskStanding::open;
    const TaskRecord* record = nullptr;  ///< that it was done; or, for a time after `now`, will be
    std::optional<Limit> due;            ///< when it is to be done, if that can be said
    bool late = false;                   ///< done after `due`, or not done and `due` has passed
    std::vector<const Anchor*> blocked_by;
    std::vector<Slot> decisive;  ///< undetermined: the facts that decide its condition
    bool exact = true;           ///< of `decisive`
    const Anchor* waits_for = nullptr;
    std::vector<const DutyResult*> duties;  ///< those it fulfils that are or may be owed or were
                                            ///< sent, in the order of the assessment
    bool all_sent = false;                  ///< of each of them a notice has been sent
    bool no_date = false;                   ///< its time cannot be computed
};

/// A service level measured.
struct LevelState {
    enum class Kind : std::uint8_t {
        met,
        missed,          ///< reached too late
        running,         ///< not reached; there is time left
        overrun,         ///< not reached, and the time has passed
        not_measurable,  ///< see `missing` and `dates_only`
        recorded,        ///< only the organization's own records show it
    } kind = Kind::not_measurable;
    const ServiceLevel* level = nullptr;
    std::optional<Moment> from;
    std::optional<Moment> to;
    std::optional<Limit> limit;       ///< when it had or has to be reached
    std::chrono::seconds taken{};     ///< met, missed; never negative
    std::chrono::seconds over{};      ///< missed, overrun
    std::chrono::seconds left{};      ///< running
    bool bounded = false;             ///< of a time only the date is known: `taken` is the longest
                                      ///< (met) or, with `over`, the shortest (missed) possible
    const Anchor* missing = nullptr;  ///< what has no known time
    bool dates_only = false;          ///< the dates alone do not tell
};

/// One question of a classification as it was answered.
struct AskState {
    const GradeAsk* ask = nullptr;
    Tri answer = Tri::unknown;
    bool ends = false;  ///< no way leads on from here
};

/// A classification as far as the facts carry it.
struct ClassificationState {
    const Classification* classification = nullptr;
    ResultMask possible = 0;            ///< places in the list of results
    std::optional<std::size_t> result;  ///< empty: not settled
    bool exact = true;                  ///< of `decisive`
    std::vector<Slot> decisive;         ///< only when not settled
    std::vector<AskState> path;         ///< the questions reached; unknown ones go both ways
    bool falls_through = false;         ///< some way reaches the end
};

/// One line of the timeline.
struct TimelineEntry {
    enum class Kind : std::uint8_t { event, notice, done, now, milestone, task, duty } kind{};
    Instant at{};
    Moment moment;          ///< of what happened, as it was given
    std::string name;       ///< event: its id; notice: the key of its duty
    std::string law;        ///< event: the law it holds for; empty: all
    std::size_t index = 0;  ///< task, done: in RunbookState::tasks; milestone: in
                            ///< Runbook::milestones; duty: in Assessment::duties
};

/// A runbook followed up to `now`.
struct RunbookState {
    const Runbook* runbook = nullptr;
    const Assessment* assessment = nullptr;
    std::optional<RunbookZero> zero;
    std::vector<TaskState> tasks;  ///< in the runbook's order
    std::vector<LevelState> levels;
    std::vector<ClassificationState> decisions;
    std::vector<TimelineEntry> timeline;  ///< in order of time; `now` is among them
};

/// Follows a runbook through an incident that has been assessed. Pure. The incident must have been
/// completed with the slots of the runbook.
[[nodiscard]] RunbookState state_of(const Runbook& runbook, const Assessment& assessment);

/// Whether a runbook suggests itself: its scope holds, does not, or may.
[[nodiscard]] Tri suggests(const Runbook& runbook, const Assessment& assessment);

}  // namespace noticeclock
