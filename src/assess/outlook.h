#pragma once

#include <utility>
#include <vector>

#include "incident/incident.h"
#include "law/law.h"

namespace noticeclock {

/// From where an incident is looked at: one law, with the people affected in its place or in the
/// place at hand.
struct Sight {
    const Law* law = nullptr;
    Value here;  ///< `affected.here`
};

/// The values of an incident as its laws see them: with a law's own times of events, and the people
/// affected in its place as `affected.here`. One table that changes with the law that looks.
class Outlook {
  public:
    /// Both must outlive the outlook. `table` lends its memory to the table.
    Outlook(const Rulebook& rulebook, const Incident& incident, std::vector<Value> table = {});

    /// How a law sees the incident as a whole.
    [[nodiscard]] Sight of(const Law& law) const { return {&law, incident_.values[law.people]}; }
    /// The table as it stands.
    [[nodiscard]] std::vector<Value>& table() { return values_; }
    /// The table's memory, for the next outlook. Nothing may be looked at after it.
    [[nodiscard]] std::vector<Value> release() { return std::move(values_); }
    /// The table as seen from there, until the next call; scratch.
    [[nodiscard]] std::vector<Value>& from(const Sight& sight) {
        if (own_times_ && sight.law != law_) take_events(*sight.law);
        values_[rulebook_.here] = sight.here;
        return values_;
    }

  private:
    void take_events(const Law& law);

    const Rulebook& rulebook_;
    const Incident& incident_;
    std::vector<Value> values_;
    bool own_times_ = false;    // some law has its own time of an event
    const Law* law_ = nullptr;  // whose times are in the table
};

}  // namespace noticeclock
