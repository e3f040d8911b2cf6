#pragma once

#include <optional>
#include <string>
#include <vector>

#include "assess/assessment.h"
#include "report/clock_text.h"
#include "report/duty_scene.h"

namespace noticeclock {

/// What one fact or event gives to a content item.
struct Filling {
    std::string key;  ///< where it is filled: "breach.summary", "timeline.occurred", "affected"
    std::string label;
    std::string value;  ///< in words; empty: not recorded
};

/// The facts of an incident in words, as one duty's law sees them: its own times of events, the
/// people of its place. Without a duty, as the incident has them.
class FactWords {
  public:
    /// `duty` may be null. The arguments must outlive the words.
    FactWords(const Assessment& assessment, const DutyResult* duty, const ClockText& times);
    /// By the id of a fact or event of the vocabulary, or "affected", "affected.here",
    /// "affected.total".
    [[nodiscard]] Filling filling(const std::string& id) const;
    /// The values by slot.
    [[nodiscard]] const std::vector<Value>& values() const;

  private:
    [[nodiscard]] std::string text_of(const std::string& id) const;
    [[nodiscard]] std::string places(const std::string& id) const;
    [[nodiscard]] std::string event(const std::string& id) const;
    [[nodiscard]] std::string value_of(const std::string& id) const;
    [[nodiscard]] Filling people(const std::string& id) const;
    [[nodiscard]] Filling people_here() const;
    [[nodiscard]] Filling people_in_all() const;
    [[nodiscard]] std::string count_words(const Value& count) const;

    const Rulebook& book_;
    const Incident& incident_;
    const DutyResult* duty_;
    const ClockText& times_;
    std::optional<DutyScene> scene_;
};

}  // namespace noticeclock
