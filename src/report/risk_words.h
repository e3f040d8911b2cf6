#pragma once

#include <string>
#include <vector>

#include "document/language.h"
#include "risk/risk.h"

namespace noticeclock {

/// The fixed phrases of the risk report; {0}, {1} stand for arguments.
enum class RiskPhrase : unsigned short {
    total,
    between,
    from_up,
    below,
    up_to,
    possible,
    proposal_section,
    proposal,
    open_proposal,
    inexact,
    level_rules,
    rule_applies,
    rule_may_apply,
    raised,
    lowered,
    recorded_none,
    recorded,
    recorded_same,
    recorded_possible,
    recorded_differs,
    stands,
    drivers_section,
    if_so,
    missing,
    record_conclusion,
    no_score,
    narrows,
    scores_only,
    count_
};

/// The phrase in one language, its {0}, {1} ... replaced by the arguments.
[[nodiscard]] std::string say(Language language, RiskPhrase phrase,
                              const std::vector<std::string>& arguments = {});

/// "3", or "1.5 to 3"; 「1.5~3」.
[[nodiscard]] std::string range_text(ScoreRange range, Language language);

/// The labels of the levels in a mask: "a risk or a high risk".
[[nodiscard]] std::string levels_text(const RiskAssessment& risk, LevelMask levels,
                                      Language language);

/// The ids of the levels in a mask, as in the vocabulary.
[[nodiscard]] std::vector<std::string> level_codes(const RiskAssessment& risk, LevelMask levels);

/// The key that fills what a slot is about: "data.insight", "affected.total".
[[nodiscard]] std::string driver_key(const RiskAssessment& risk, Slot slot);

/// What a fact of a record holds, in words; empty when nothing is known.
[[nodiscard]] std::string record_value(const RiskAssessment& risk, const std::string& fact,
                                       Language language);

/// The label of a fact of a record.
[[nodiscard]] std::string record_label(const RiskAssessment& risk, const std::string& fact,
                                       Language language);

}  // namespace noticeclock
