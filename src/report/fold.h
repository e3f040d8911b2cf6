#pragma once

#include <vector>

#include "report/duty_words.h"

namespace noticeclock {

/// Duties told together: one, or several of the same state towards the same kind of recipient, with
/// the same last day (each in its own zone) or the same last moment.
using Fold = std::vector<const DutyResult*>;

/// Fewer duties than this are told one by one.
inline constexpr std::size_t least_folded = 3;

/// The duties in order, those that share date and outcome folded into the place of the first. With
/// `each`, every duty stands alone.
[[nodiscard]] std::vector<Fold> folded(const std::vector<const DutyResult*>& duties,
                                       const DutyWords& words, bool each);

/// Whether several duties stand here.
[[nodiscard]] inline bool is_folded(const Fold& fold) {
    return fold.size() > 1;
}

/// Who is told, and how many notices: "the people affected (7 notices)".
[[nodiscard]] std::string fold_title(const Fold& fold, const Rulebook& rulebook, Language language);

/// The keys, each with the mark of its confidence.
[[nodiscard]] std::string fold_keys(const Fold& fold, Language language);

/// What holds for all of them: when they are due, their conditions, and that some have more.
[[nodiscard]] std::vector<std::string> fold_qualifiers(const Fold& fold, const DutyWords& words);

}  // namespace noticeclock
