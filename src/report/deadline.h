#pragma once

#include <string>

#include "law/law.h"
#include "report/view.h"
#include "time/counting.h"

namespace noticeclock {

/// The bare calculator: the period, the rule, the derivation line by line, due and act by.
/// `citations`: how the rule's citation is written in Japanese.
[[nodiscard]] std::string deadline_text(const Counted& counted, const CountingRule& rule,
                                        const Period& period, const Moment& start, const View& view,
                                        const Citations& citations = {});

/// Schema "noticeclock/deadline/1": {start, period, rule {id, title, cite, confidence, note}, due,
/// due_day, act_by, act_by_day, zone, steps[], fault {kind, calendar, date} or null}.
[[nodiscard]] std::string deadline_json(const Counted& counted, const CountingRule& rule,
                                        const Period& period, const Moment& start,
                                        const View& view);

}  // namespace noticeclock
