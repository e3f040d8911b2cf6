#pragma once

#include <string>
#include <vector>

#include "report/duty_words.h"
#include "report/runbook.h"

namespace noticeclock {

/// What is said about the tasks, service levels and decisions of a runbook, in the reader's
/// language and zone.
class TaskWords {
  public:
    TaskWords(const RunbookPage& page, const View& view);

    /// "T+24:00", "T-11:50"; from a hundred hours on "T+19d 3h". Empty without a T+0.
    [[nodiscard]] std::string offset(Instant at) const;
    [[nodiscard]] std::string offset(const Moment& moment) const;
    [[nodiscard]] std::string limit(const Limit& limit) const;

    /// "done", "OVERDUE", "blocked" ...
    [[nodiscard]] Cell state(const TaskState& task) const;
    /// The time until it is due; empty when there is none to tell.
    [[nodiscard]] Cell left(const TaskState& task) const;
    /// When it was done, is due or what it waits for; one line each.
    [[nodiscard]] std::vector<std::string> standing(const TaskState& task) const;
    /// "A CISO · R CSIRT, forensic investigators · C ...".
    [[nodiscard]] std::string owners(const Task& task) const;
    /// "keep: a; b"; empty without any.
    [[nodiscard]] std::string evidence(const Task& task) const;
    /// The ids of controls: "controls: csf2:RS.MI-01, sp800-53:IR-4"; empty without any.
    [[nodiscard]] std::string controls(const std::vector<std::string>& controls) const;

    /// The same of a task, without those of its phase.
    [[nodiscard]] std::string own_controls(const Task& task) const;

    [[nodiscard]] Cell state(const LevelState& level) const;
    [[nodiscard]] std::string measured(const LevelState& level) const;

    /// "Triage: security incident"; open results are listed.
    [[nodiscard]] std::string result(const ClassificationState& decision) const;
    [[nodiscard]] std::string label(const AskState& step) const;
    /// "otherwise: security incident", when no ask decided; else empty.
    [[nodiscard]] std::string otherwise(const ClassificationState& decision) const;
    /// Keys and labels of facts.
    [[nodiscard]] std::vector<std::pair<std::string, std::string>> facts(
        const std::vector<Slot>& slots) const;

    /// The event, task or notice that an anchor means.
    [[nodiscard]] std::string anchor(const Anchor& anchor) const;
    [[nodiscard]] std::string zero() const;
    [[nodiscard]] std::string role(const std::string& role) const;
    [[nodiscard]] std::string span(const Span& span) const;
    [[nodiscard]] const ClockText& times() const { return times_; }

  private:
    [[nodiscard]] std::string roles(const std::vector<std::string>& ids) const;
    [[nodiscard]] std::string done_line(const TaskState& task) const;
    [[nodiscard]] std::string due_line(const TaskState& task) const;
    [[nodiscard]] std::string open_condition(const TaskState& task) const;
    [[nodiscard]] std::string why_not(const TaskState& task) const;
    [[nodiscard]] std::string keys_of(const TaskState& task) const;
    [[nodiscard]] std::string missing(const LevelState& level) const;
    [[nodiscard]] const Rulebook& rulebook() const { return *page_.state.assessment->rulebook; }

    const RunbookPage& page_;
    Language language_;
    Instant now_;
    ClockText times_;
};

/// Whether a task is among those the page shows.
[[nodiscard]] bool is_shown(const RunbookPage& page, const Task& task);

}  // namespace noticeclock
