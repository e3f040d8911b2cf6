#pragma once

#include <string>
#include <vector>

#include "assess/history.h"

namespace noticeclock {

/// How many duties stand how.
struct DutyCounts {
    std::size_t required = 0;  ///< certainly owed, sent or not
    std::size_t undetermined = 0;
    std::size_t overdue = 0;
    std::size_t sent = 0;
};

[[nodiscard]] DutyCounts count_duties(const Assessment& assessment);

/// The duties certainly owed and not sent that have a date, by act by.
[[nodiscard]] std::vector<const DutyResult*> open_duties(const Assessment& assessment);

/// The keys of the questions that one assessment asks and the other does not.
[[nodiscard]] std::vector<std::string> questions_without(const Assessment& asked,
                                                         const Assessment& other);

/// The assumptions of a history: what was taken for granted about what was known when.
[[nodiscard]] std::vector<Assumption> journal_assumptions(const History& history);

}  // namespace noticeclock
