#pragma once

#include <string>
#include <vector>

#include "assess/assessment.h"
#include "report/clock_text.h"
#include "report/table.h"
#include "report/view.h"

namespace noticeclock {

/// What is said about one duty in every list: its state, its times, its recipient and citation. All
/// in the reader's language and zone.
class DutyWords {
  public:
    DutyWords(const Assessment& assessment, const View& view);

    /// "required", "possible", "OVERDUE", "sent in time", "on hold" ...
    [[nodiscard]] Cell state(const DutyResult& duty) const;
    /// What the duty comes to: its state when it is owed, else "not required", "undetermined" ...
    [[nodiscard]] std::string outcome(const DutyResult& duty) const;
    /// The time until act by; "-" for what has been sent.
    [[nodiscard]] Cell left(const DutyResult& duty) const;
    [[nodiscard]] std::string act_by(const DutyResult& duty) const;
    [[nodiscard]] std::string due(const DutyResult& duty) const;
    /// Recipient, citation with the mark of its confidence.
    [[nodiscard]] std::string address(const DutyResult& duty) const;
    /// Key, recipient, citation.
    [[nodiscard]] std::string reference(const DutyResult& duty) const;
    /// The same, and where the recipient is reached if a page is known: on a line of its own, so
    /// that it can be taken up whole.
    [[nodiscard]] std::vector<Cell> references(const DutyResult& duty) const;
    /// What else has to be known about the deadline: when it is due where that differs, sendings,
    /// and its conditions.
    [[nodiscard]] std::vector<std::string> qualifiers(const DutyResult& duty) const;
    /// The standard beside the figure, guidance, what makes it provisional, holds; one line each.
    [[nodiscard]] std::vector<std::string> conditions(const DutyResult& duty) const;
    /// "running since ..." and the standard, for a duty without a figure.
    [[nodiscard]] std::string without_figure(const DutyResult& duty) const;
    /// The ask that decided, or that none did, with its citation.
    [[nodiscard]] std::string reason(const DutyResult& duty) const;
    [[nodiscard]] const ClockText& times() const { return times_; }

  private:
    [[nodiscard]] std::string standard_line(const DutyResult& duty) const;
    [[nodiscard]] std::string due_line(const DutyResult& duty) const;
    [[nodiscard]] std::string provisional_line(const DutyResult& duty) const;
    [[nodiscard]] std::string hold_line(const DutyResult& duty) const;
    [[nodiscard]] std::string sent_line(const DutyResult& duty) const;
    [[nodiscard]] std::string answered(const Ask& ask, Tri answer) const;
    [[nodiscard]] std::string say_started(const ClockResult& clock) const;
    const Assessment& assessment_;
    Language language_;
    ClockText times_;
};

/// "" for a rule read from the text, "*" for secondary sources, "**" for memory.
[[nodiscard]] std::string confidence_mark(Confidence confidence);

/// Whether a notice has been sent.
[[nodiscard]] bool is_sent(const DutyResult& duty);

}  // namespace noticeclock
