#pragma once

#include <cstdint>
#include <vector>

#include "incident/incident.h"
#include "law/law.h"

namespace noticeclock {

/// Finds the laws whose scope an incident may meet without asking every law: a law that did not
/// concern the first incident is out of scope for another one as long as a few values are the same.
/// The answers are those of asking each law. Not for several threads at once.
class ScopeIndex {
  public:
    /// Of a rulebook whose texts have all been read; it must outlive the index.
    explicit ScopeIndex(const Rulebook& rulebook) : rulebook_(rulebook) {}

    /// The laws, by index in the rulebook, whose scope is met or may be, in order. `values` is
    /// scratch: the incident's values.
    void find(const Incident& incident, std::vector<Value>& values, std::vector<std::size_t>& laws);

  private:
    using Set = std::vector<std::uint64_t>;  // bit i: law i

    /// The incident that others are compared with.
    struct Base {
        std::vector<Value> values;  // empty: there is none yet
        Set always;                 // laws that may concern it: to be asked in any case
        std::vector<Slot> watched;  // the slots that keep some law out
        std::vector<Set> kept_out;  // for each of them, which laws
    };

    void build(Base& base, const std::vector<Value>& first) const;
    void watch(Base& base, Slot slot, std::size_t law) const;

    const Rulebook& rulebook_;
    Base open_;    // for incidents that leave people in places not listed open
    Base closed_;  // for all others
};

}  // namespace noticeclock
