#pragma once

#include <optional>
#include <string>
#include <vector>

#include "incident/incident.h"
#include "risk/method.h"

namespace noticeclock {

/// One scale applied: the steps that may decide.
struct PartResult {
    const Part* part = nullptr;
    StepMask steps = 0;
    ScoreRange range;
};

/// One factor applied.
struct FactorResult {
    const Factor* factor = nullptr;
    std::vector<PartResult> parts;
    ScoreRange range;
};

/// What a method comes to: every score that is still possible lies in `total`, and both ends are
/// reached (if RiskAssessment::exact).
struct MethodResult {
    const Method* method = nullptr;
    std::vector<FactorResult> factors;
    ScoreRange total;
    LevelMask levels = 0;  ///< that the method alone may propose, level rules applied
};

/// What the proposal would be if one open fact turned out in a certain way.
struct Narrowed {
    Value answer;
    LevelMask levels = 0;
    std::vector<ScoreRange> totals;  ///< beside RiskAssessment::methods
};

/// An open fact on which a score or the proposal depends.
struct Driver {
    Slot slot = no_slot;
    std::vector<Narrowed> answers;  ///< empty for a list of kinds: too many to show
};

/// How a recorded judgement stands to the proposal.
enum class Agreement : std::uint8_t {
    none_recorded,  ///< risk.level is not in the incident
    same,           ///< one level, recorded and proposed
    possible,       ///< the proposal is open, and the recorded level is among what is possible
    differs,        ///< the recorded level is not among what is possible
};

/// What the methods propose for risk.level. The judgement recorded in the incident stands; nothing
/// in an assessment of duties depends on this value.
struct RiskAssessment {
    const RiskRules* rules = nullptr;
    const Rulebook* rulebook = nullptr;
    const Incident* incident = nullptr;
    std::vector<MethodResult> methods;  ///< those asked for
    std::vector<const RecordMethod*> records;
    StepMask applied = 0;    ///< level rules that may apply: see rules_of()
    LevelMask proposal = 0;  ///< the levels still possible; 0 when no method was asked for
    bool exact = true;       ///< false: too much is open to be tried; nothing possible is left out
    std::vector<Driver> drivers;  ///< those that narrow most first
    Agreement agreement = Agreement::none_recorded;
};

/// Applies the methods to an incident; `only` is the id of one, empty for all that score. Pure. The
/// incident must have been completed with the slots of the rules (read_risk_rules()), else throws
/// std::logic_error.
[[nodiscard]] RiskAssessment assess_risk(const RiskRules& rules, const Rulebook& rulebook,
                                         const Incident& incident, const std::string& only = {});

/// The recorded levels as a mask; all of them when nothing is recorded.
[[nodiscard]] LevelMask recorded_levels(const RiskRules& rules, const Incident& incident);

}  // namespace noticeclock
