#pragma once

#include <string>
#include <vector>

#include "assess/assessment.h"
#include "report/clock_text.h"
#include "report/fact_words.h"

namespace noticeclock {

/// One thing a notice must say, held against the incident.
struct ChecklistItem {
    enum class State { filled, partly, missing, by_hand } state = State::missing;
    std::string id;
    std::string label;
    std::string cite;
    std::vector<Filling> fillings;
    std::string condition;      ///< in words, when the item is owed under a condition
    Tri needed = Tri::yes;      ///< the answer to that condition
    bool later = false;         ///< may follow later
    bool because_late = false;  ///< owed because the notice is late or overdue
};

/// The content of one duty's notice, in the order of the law.
[[nodiscard]] std::vector<ChecklistItem> checklist_of(const Assessment& assessment,
                                                      const DutyResult& duty,
                                                      const ClockText& times);

}  // namespace noticeclock
