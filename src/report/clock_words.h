#pragma once

#include <string>

#include "law/law.h"
#include "report/wording.h"

namespace noticeclock {

/// "72 hours", "1 month", "4 working days"; 「72時間」「1か月」「4営業日」.
[[nodiscard]] std::string period_text(const Period& period, Language language);

/// A clock as a law states it: "72 hours from \"the organization became aware\"", "the earliest of:
/// ...".
[[nodiscard]] std::string clock_words(const Rulebook& rulebook, const LawVersion& version,
                                      const Clock& clock, Language language);

/// The line above the limbs of a clock: "the earliest of:".
[[nodiscard]] Phrase limbs_phrase(Clock::Kind kind);

/// Who asks for a hold: "law enforcement"; 「捜査機関の要請」.
[[nodiscard]] std::string hold_kind_text(const std::string& kind, Language language);

/// How a hold moves deadlines, by the law's own rule.
[[nodiscard]] std::string hold_words(const Citations& citations, const HoldRule& rule,
                                     Language language);

/// "from 25 May 2018"; "2022-01-01 to 2025-12-31".
[[nodiscard]] std::string in_force_text(const InForce& in_force, Language language);

}  // namespace noticeclock
