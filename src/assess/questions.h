#pragma once

#include <vector>

#include "assess/assessment.h"
#include "assess/outlook.h"

namespace noticeclock {

/// The questions to answer next: the decisive facts of what is undetermined, the facts that leave a
/// deadline open between alternatives, and the events that clocks of required duties wait for; in
/// order of the earliest deadline that each settles. `sights` says from where each duty looks.
[[nodiscard]] std::vector<Question> questions_of(const Rulebook& rulebook, const Incident& incident,
                                                 const std::vector<DutyResult>& duties,
                                                 const std::vector<Sight>& sights,
                                                 Outlook& outlook);

}  // namespace noticeclock
