#pragma once

#include <cstdint>
#include <vector>

#include "incident/incident.h"
#include "law/law.h"
#include "logic/route.h"

namespace noticeclock {

struct ScopeReason;

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

    /// Laws that are out as long as a test has this answer.
    struct Gate {
        Instruction test;
        Tri answer = Tri::no;
        Set kept_out;
    };
    /// A slot that keeps some law out.
    struct Watched {
        Slot slot = no_slot;
        Set kept_out;  // as long as it has the value it has in the base
        std::vector<Gate> gates;
    };
    /// The incident that others are compared with.
    struct Base {
        std::vector<Value> values;  // empty: there is none yet
        Set always;                 // laws that may concern it: to be asked in any case
        std::vector<Watched> watched;
    };

    void build(Base& base, const std::vector<Value>& first) const;
    [[nodiscard]] Set& kept_out(Base& base, const ScopeReason& reason, Slot slot) const;
    void let_in(const Set& laws);

    [[nodiscard]] Tri scope(std::size_t law, std::vector<Value>& values) const;

    const Rulebook& rulebook_;
    std::vector<Decision> scopes_;  // of each law: 0 not met, 1 met
    std::vector<Route> routes_;     // of these
    Base open_;                     // for incidents that leave people in places not listed open
    Base closed_;                   // for all others
    Set asked_;                     // scratch: the laws to ask
};

}  // namespace noticeclock
