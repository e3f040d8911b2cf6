#pragma once

#include <string>
#include <vector>

#include "assess/assessment.h"
#include "report/difference.h"
#include "report/duty_words.h"

namespace noticeclock {

/// What changed for one duty, in words: its outcome, its state, its dates.
class ChangeLines {
  public:
    /// Times are told as of `after`, the later assessment.
    ChangeLines(const Assessment& after, const View& view);

    /// One line each: "undetermined -> required", "act by ... -> ...".
    [[nodiscard]] std::vector<std::string> lines(const Difference& difference) const;

  private:
    [[nodiscard]] std::string line_of_new(const DutyResult& duty) const;
    [[nodiscard]] std::vector<std::string> lines_of_both(const Difference& difference) const;
    [[nodiscard]] std::string outcome(const DutyResult& duty) const;
    [[nodiscard]] std::string act_by(const DutyResult& duty) const;
    [[nodiscard]] std::string due(const DutyResult& duty) const;
    [[nodiscard]] std::string no_date(const DutyResult& duty) const;

    const Assessment& after_;
    Language language_;
    DutyWords words_;
};

}  // namespace noticeclock
