#pragma once

#include <string>
#include <vector>

#include "assess/exception_case.h"
#include "report/clock_text.h"

namespace noticeclock {

/// A question of a duty's decision that rests on grounds of exceptions (exception_case.h).
struct Reliance {
    const DutyResult* duty = nullptr;
    const Ask* ask = nullptr;
    std::string label;
    Tri answer = Tri::unknown;
    std::vector<Ground> grounds;
};

/// The questions that a duty's decision reached and that rest on grounds, in their order.
[[nodiscard]] std::vector<Reliance> reliances_of(const Assessment& assessment,
                                                 const DutyResult& duty, const ClockText& times);

/// Those of all duties that may concern the incident (that can come out as something else than not
/// applicable).
[[nodiscard]] std::vector<Reliance> reliances_of(const Assessment& assessment,
                                                 const ClockText& times);

/// The grounds on which these rest, each once, in the order of Ground.
[[nodiscard]] std::vector<Ground> grounds_of(const std::vector<Reliance>& reliances);

/// Whether there is something to argue about a ground: its fact says yes; or it leaves it open and
/// measures are recorded; or its fact says no and a contradiction is about it.
[[nodiscard]] bool is_at_stake(const ExceptionCase& exceptions, Ground ground);

}  // namespace noticeclock
