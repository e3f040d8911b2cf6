#pragma once

#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "document/index.h"
#include "logic/decision.h"

namespace noticeclock {

/// What a decision can tell apart about one slot.
struct Lens {
    Slot slot = no_slot;
    FactType type = FactType::yes_no;
    std::vector<std::int64_t> thresholds;  ///< of a count, in order
    std::int64_t words = 0;                ///< of a choice or set
};

/// What a decision can tell apart at all.
struct Lenses {
    std::vector<Lens> slots;
    std::vector<Instruction> events;  ///< the tests of events
};

/// Settlements (decision.h) that have been worked out before: many incidents leave the same
/// questions open in the same way. Two tables of values count as the same for a decision when its
/// tests cannot tell them apart: figures by where they lie between the thresholds, words by those
/// that are asked about. Not for several threads at once.
class Settlements {
  public:
    /// settle() of the decision, which must live as long as this. `values` is scratch.
    [[nodiscard]] const Settlement& of(const Decision& decision, std::vector<Value>& values,
                                       const Vocabulary& vocabulary);

  private:
    [[nodiscard]] const Lenses& lenses_of(const Decision& decision, const Vocabulary& vocabulary);
    [[nodiscard]] std::optional<std::string_view> look(const Decision& decision,
                                                       const std::vector<Value>& values,
                                                       const Vocabulary& vocabulary);

    std::unordered_map<const Decision*, Lenses> lenses_;
    Index<Settlement> known_;  // by what was seen
    std::vector<char> room_;   // for what is seen of the table at hand
    Settlement settled_anew_;  // when it cannot be kept
};

}  // namespace noticeclock
