#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "law/law.h"

namespace noticeclock {

/// A control or outcome of a published standard that a runbook maps to ("sp800-53:IR-6").
struct Control {
    Text title;
    std::string cite;  ///< the standard
    std::string url;
};

/// A length of time. Without a counting rule it is elapsed time; a day is then 24 hours.
struct Span {
    std::int32_t minutes = 0;      ///< when the figure is in minutes; else 0
    std::optional<Period> period;  ///< any other figure
    std::string count;             ///< counting rule; empty: elapsed time
};

/// Something with a time: what starts or ends a span, or what a task waits for.
struct Anchor {
    enum class Kind : std::uint8_t {
        zero,    ///< the runbook's T+0
        events,  ///< the first of a list of events that is known
        task,    ///< when the task `name` of this runbook was done
        sent,    ///< the first sending of the duty `name`
        filed,   ///< the first notice sent to a recipient of the kind `name`
    } kind = Kind::zero;
    std::vector<Slot> events;
    std::string name;
};

/// Who answers for a task and who does it; role ids.
struct Raci {
    std::string accountable;
    std::vector<std::string> responsible;
    std::vector<std::string> consulted;
    std::vector<std::string> informed;
};

/// When a task is to be done.
struct TaskLimit {
    Anchor from;
    Span within;
};

/// One thing to do.
struct Task {
    std::string id;
    std::string phase;
    Text title;
    std::optional<TaskLimit> due;
    std::optional<Condition> when;    ///< the task applies only if this holds
    Decision applies;                 ///< `when`, compiled: 1 it holds, 0 it does not
    std::vector<std::string> duties;  ///< keys of the statutory duties that the task fulfils
    std::string recipient;            ///< or: all duties to this kind of recipient
    std::vector<Anchor> needs;        ///< tasks and events that must come first
    Raci raci;
    std::vector<std::string> controls;
    std::vector<Text> evidence;  ///< what to keep
    Text note;
    Position at;
    /// Whether the task fulfils statutory duties, and takes its time from them.
    [[nodiscard]] bool is_for_duties() const { return !duties.empty() || !recipient.empty(); }
};

/// A stage of the runbook.
struct Phase {
    std::string id;
    Text title;
    std::vector<std::string> controls;
    Position at;
};

/// A target for the time between two moments; or one that only the organization's own records show.
struct ServiceLevel {
    std::string id;
    Text title;
    Anchor from;
    Anchor to;
    Span within;
    std::vector<std::string> controls;
    Text recorded;  ///< where the figure is kept; not empty: one incident does not show it
    Text target;    ///< of a recorded level
    Position at;
};

/// One question of a classification and where its answers lead: places in the list of results.
struct GradeAsk {
    Condition condition;
    Text label;
    std::string cite;
    std::optional<std::int8_t> yes;
    std::optional<std::int8_t> no;
    Position at;
};

/// One result of a classification.
struct Grade {
    std::string id;
    Text title;
};

/// A decision tree with results of its own ("security incident", "privacy incident").
struct Classification {
    std::string id;
    Text title;
    std::string cite;
    std::vector<Grade> results;
    std::vector<GradeAsk> asks;
    std::int8_t otherwise = 0;
    Decision decision;  ///< the asks, compiled
    Position at;
};

/// What one team does in each phase.
struct Team {
    std::string id;
    Text title;
    std::vector<std::pair<std::string, Text>> work;  ///< phase id, what the team does in it
};

/// When a runbook suggests itself.
struct RunbookScope {
    Text label;
    std::string cite;
    Condition condition;
    Position at;
};

/// One runbook: phases, tasks, milestones, service levels, decisions (see noticeclock-rules(5),
/// RUNBOOKS).
struct Runbook {
    std::string id;
    Text title;
    std::string cite;
    std::string checked;  ///< ISO date
    std::vector<SourceCitation> sources;
    std::optional<RunbookScope> scope;  ///< empty: it suggests itself in every incident
    std::vector<Slot> zero;             ///< T+0 is the first known event of these
    std::vector<Term> terms;
    std::vector<Phase> phases;
    std::vector<Milestone> milestones;  ///< counted from T+0
    std::vector<Task> tasks;
    std::vector<ServiceLevel> levels;
    std::vector<Classification> decisions;
    std::vector<Team> teams;
    Text note;
    std::string file;
    /// The task or phase of that id; null when there is none.
    [[nodiscard]] const Task* find_task(std::string_view task) const;
    [[nodiscard]] const Phase* find_phase(std::string_view phase) const;
};

/// The runbooks with the roles and controls they name.
struct Runbooks {
    std::map<std::string, Text> roles;
    std::map<std::string, Control> controls;
    std::vector<Runbook> all;  ///< in order of id
    /// The runbook of that id; null when there is none.
    [[nodiscard]] const Runbook* find(std::string_view id) const;
};

/// Reads the runbooks of a rulebook (Rulebook::runbook_files). Slots for what their conditions look
/// at are added to its vocabulary: incidents read before must be completed again
/// (incident/incident.h). Faults are added to `diagnostics`.
[[nodiscard]] Runbooks read_runbooks(Rulebook& rulebook, Diagnostics& diagnostics);

/// What read_runbooks() does not refuse but `rules check` does or points out (see
/// noticeclock-rules(5), LINT).
void lint(const Runbooks& runbooks, Diagnostics& diagnostics);

}  // namespace noticeclock
