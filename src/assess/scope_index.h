#pragma once

#include <cstdint>
#include <vector>

#include "incident/incident.h"
#include "law/law.h"
#include "logic/route.h"

namespace noticeclock {

/// Finds the laws whose scope an incident may meet without asking every law: a law that did not
/// concern the first incident is out of scope for another one as long as a few values are the same.
/// The answers are those of asking each law. Not for several threads at once.
class ScopeIndex {
  public:
    /// Of a rulebook whose texts have all been read; it must outlive the index.
    explicit ScopeIndex(const Rulebook& rulebook);

    /// A law whose scope is met or may be.
    struct Found {
        std::size_t law = 0;  ///< index in the rulebook
        bool met = false;     ///< it is met
        friend bool operator==(const Found&, const Found&) = default;
    };

    /// The laws whose scope is met or may be, in order. `values` is scratch: the incident's values.
    void find(const Incident& incident, std::vector<Value>& values, std::vector<Found>& laws);

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

    [[nodiscard]] Tri scope(std::size_t law, std::vector<Value>& values) const;

    const Rulebook& rulebook_;
    std::vector<Decision> scopes_;  // of each law: 0 not met, 1 met
    std::vector<Route> routes_;     // of these
    Base open_;                     // for incidents that leave people in places not listed open
    Base closed_;                   // for all others
};

}  // namespace noticeclock
