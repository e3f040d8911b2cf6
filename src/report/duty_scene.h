#pragma once

#include <optional>
#include <vector>

#include "assess/assessment.h"
#include "report/condition_text.h"

namespace noticeclock {

/// The place of a duty that is owed once for each place; empty for any other.
[[nodiscard]] std::optional<PlaceIndex> instance_of(const DutyResult& duty);

/// One duty with the values as its law sees them: its law's own times of events, and the people
/// affected in the place of the instance.
class DutyScene {
  public:
    DutyScene(const Assessment& assessment, const DutyResult& duty);
    /// Valid as long as this object lives.
    [[nodiscard]] ConditionScene conditions() const;
    [[nodiscard]] const std::vector<Value>& values() const { return values_; }
    /// The place of a duty that is owed once for each place; empty for any other.
    [[nodiscard]] std::optional<PlaceIndex> instance() const { return instance_; }
    [[nodiscard]] std::string label(Slot slot, Language language) const;
    [[nodiscard]] std::string key(Slot slot) const;

  private:
    const Assessment* assessment_;
    const DutyResult* duty_;
    std::optional<PlaceIndex> instance_;
    std::vector<Value> values_;
};

}  // namespace noticeclock
