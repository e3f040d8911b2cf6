#pragma once

#include <optional>
#include <string>
#include <vector>

#include "law/law.h"
#include "report/clock_text.h"

namespace noticeclock {

/// What a condition is read against.
struct ConditionScene {
    const Rulebook* rulebook = nullptr;
    const std::vector<Term>* terms = nullptr;
    const std::vector<Value>* values = nullptr;  ///< null: only the wording is wanted
    const Law* law = nullptr;                    ///< what `affected.here` means; may be null
    std::optional<PlaceIndex> here;
};

/// A condition in words, as a tree: what a person checks line by line.
struct ConditionNode {
    std::string text;  ///< a test in words, a term's label, or "all of:", "any of:", "not:"
    Condition::Kind kind = Condition::Kind::test;
    Tri answer = Tri::unknown;
    std::string key;    ///< of a test: the key that fills it
    std::string value;  ///< of a test: the value it met, in words
    std::string cite;   ///< of a term
    std::vector<ConditionNode> parts;
};

/// The same tree with only what brings about each answer: of "any of" that is yes, the parts that
/// are; of "all of" that is no, the parts that are not; of one that is unknown, what is unknown in
/// it. A single part left stands for the whole.
[[nodiscard]] ConditionNode pruned(const ConditionNode& node);

/// The tree of a condition with the answers that `scene.values` give; terms are followed.
[[nodiscard]] ConditionNode condition_tree(const ConditionScene& scene, const Condition& condition,
                                           const ClockText& times);

/// One test in words: "people affected in Germany: more than 500".
[[nodiscard]] std::string test_text(const ConditionScene& scene, const Condition& condition,
                                    Language language);

/// A condition on one line: a term's label, or its tests joined by "and" / "or".
[[nodiscard]] std::string condition_text(const Rulebook& rulebook, const std::vector<Term>& terms,
                                         const Condition& condition, Language language,
                                         const Law* law = nullptr);

}  // namespace noticeclock
