#pragma once

#include <string>
#include <vector>

#include "document/language.h"

namespace noticeclock {

/// Every fixed phrase of the reports of runbooks. The table in runbook_words.cpp gives each in
/// English and Japanese; {0}, {1} stand for arguments.
enum class RunbookPhrase : unsigned short {
    // the head
    runbook_is,
    zero_is,
    zero_fallback,
    zero_unknown,
    others,
    may_suit,
    this_one,
    only_role,
    // the timeline
    timeline,
    now_line,
    happened,
    sent,
    milestone,
    passed,
    under_law,
    after_now,
    undated_duties,
    column_offset,
    column_time,
    column_state,
    column_left,
    column_what,
    // tasks
    tasks,
    raci,
    accountable,
    responsible,
    consulted,
    informed,
    task_done,
    task_done_late,
    task_open,
    task_overdue,
    task_blocked,
    task_undetermined,
    task_not_applicable,
    task_waiting,
    done_at,
    done_after_due,
    recorded_for,
    done_by,
    files_kept,
    due_at,
    due_if,
    blocked_by,
    waits_for,
    depends_on,
    depends_reached,
    depends_duties,
    fulfils,
    none_owed,
    condition_fails,
    all_sent,
    no_date,
    no_limit,
    duties_without_date,
    keep,
    controls,
    no_tasks,
    // service levels
    service_levels,
    level_met,
    level_missed,
    level_running,
    level_overrun,
    level_not_measurable,
    level_recorded,
    took,
    took_at_most,
    took_at_least,
    over_by,
    left_until,
    over_still,
    target,
    time_missing,
    task_missing,
    notice_missing,
    dates_only,
    kept_by,
    // decisions
    decisions,
    result_is,
    result_open,
    otherwise,
    unknown_facts,
    // teams
    teams,
    // anchors
    anchor_zero,
    anchor_task,
    anchor_sent,
    anchor_filed,
    // units
    minutes,
    minute,
    count_
};

/// The phrase in one language, its {0}, {1} ... replaced by the arguments.
[[nodiscard]] std::string say(Language language, RunbookPhrase phrase,
                              const std::vector<std::string>& arguments = {});

}  // namespace noticeclock
