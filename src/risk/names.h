#pragma once

#include "law/names.h"
#include "risk/method.h"

namespace noticeclock {

/// What the readers of risk rules refer to.
struct RiskNames {
    Rulebook* rulebook = nullptr;
    const std::vector<Term>* terms = nullptr;

    /// What conditions may refer to.
    [[nodiscard]] LawNames law() const { return {rulebook, terms, {}, nullptr}; }
};

/// A condition read and compiled for the table of values.
struct RiskCondition {
    Condition condition;
    Program program;
};

/// Reads the condition at a node: it may look at facts and people, not at events, sendings or what
/// is known. Empty when there are faults.
[[nodiscard]] std::optional<RiskCondition> read_risk_condition(const Node& node,
                                                               const RiskNames& names,
                                                               Diagnostics& diagnostics);

/// Reads a word of risk.level.
[[nodiscard]] Level read_level(const Node& node, const Rulebook& rulebook,
                               Diagnostics& diagnostics);

}  // namespace noticeclock
