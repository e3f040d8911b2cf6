#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "law/law.h"
#include "risk/score.h"

namespace noticeclock {

/// A level of risk: the place of a word of risk.level in the vocabulary, the mildest first.
using Level = std::uint8_t;
/// A set of levels: bit i stands for level i.
using LevelMask = std::uint8_t;

/// One step of a scale: the score it gives when its condition holds.
struct Step {
    Condition condition;  ///< of the last step of a part: none
    Program program;
    Score score;
    Text label;
    std::string cite;  ///< may be empty: then the part's or factor's holds
};

/// A scale on which the facts give one score: the first step that holds decides, the last one when
/// none does.
struct Part {
    std::string id;
    Text label;
    std::vector<Step> steps;  ///< at least one; at most most_steps
};

/// The steps of a part that may decide: bit i stands for step i.
using StepMask = std::uint16_t;
inline constexpr std::size_t most_steps = 16;

/// One factor of a method: the highest of its parts.
struct Factor {
    std::string id;
    Text label;
    std::string cite;
    std::vector<Part> parts;  ///< at least one
};

/// A stretch of scores, up to the next band.
struct Band {
    Score from;
    Text name;
    Level level = 0;
    Text why;
    std::string cite;
};

/// A published way to score the severity of a breach: a sum of products of factors, in bands.
struct Method {
    std::string id;
    Text title;
    std::string cite;
    std::string checked;  ///< ISO date
    Confidence confidence = Confidence::primary;
    std::vector<SourceCitation> sources;
    Text note;
    std::vector<Term> terms;
    std::vector<Factor> factors;
    std::vector<std::vector<std::size_t>> formula;  ///< products of factors, to be summed
    std::vector<Band> bands;                        ///< in order; the first from 0
};

/// What the methods' levels are raised or lowered to when a condition holds.
struct LevelRule {
    Condition condition;
    Program program;
    bool at_most = false;  ///< lowered to `level`; else raised to it
    Level level = 0;
    Text label;
    std::string cite;
};

/// One factor of an assessment that is a record and no score: the facts that speak to it.
struct RecordFactor {
    std::string id;
    Text label;
    std::string cite;
    std::vector<std::string> facts;  ///< ids of facts, or affected.total
};

/// An assessment that is a record and no score.
struct RecordMethod {
    std::string id;
    Text title;
    std::string cite;
    std::string checked;
    Confidence confidence = Confidence::primary;
    std::vector<SourceCitation> sources;
    Text note;
    std::vector<RecordFactor> factors;
    std::string conclusion;  ///< the fact that records the judgement
};

/// The rules by which risk is assessed (rules/risk/).
struct RiskRules {
    std::vector<Method> methods;  ///< in order of id
    std::vector<RecordMethod> records;
    std::vector<Term> terms;        ///< of the level rules
    std::vector<LevelRule> levels;  ///< the first that holds applies
    Text joint;                     ///< how the methods' levels are joined, and by which source
    std::string joint_cite;
    Slot level = no_slot;         ///< risk.level
    std::size_t level_count = 0;  ///< words of risk.level
    /// The ids of all methods and records, in alphabetical order.
    [[nodiscard]] std::vector<std::string_view> ids() const;
};

/// The fact that the methods propose.
inline constexpr std::string_view risk_level = "risk.level";

/// Reads the risk rules of a rulebook. Slots for the figures that conditions look at are added to
/// its vocabulary: incidents are to be read afterwards, or completed again. Faults are added to
/// `diagnostics`.
[[nodiscard]] RiskRules read_risk_rules(Rulebook& rulebook, Diagnostics& diagnostics);

}  // namespace noticeclock
