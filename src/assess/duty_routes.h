#pragma once

#include <memory>
#include <unordered_map>
#include <vector>

#include "law/law.h"
#include "logic/sieve.h"

namespace noticeclock {

/// The decision of a duty laid out as a route.
struct DutyRoute {
    Route route;
    bool once = true;  ///< it is owed once, not for each place. (A duty is so large that to look
                       ///< there costs as much as the tests.)
    bool repeats = false;  ///< the duty before it in the law asks the same of the same values
};

/// The duties of a text of law laid out, in their order.
class LawRoutes {
  public:
    /// `here` is the slot of the people in the place at hand. The version must live as long as
    /// this.
    LawRoutes(const LawVersion& version, Slot here);
    [[nodiscard]] const DutyRoute& operator[](std::size_t duty) const { return routes_[duty]; }
    /// The duties that certainly are not owed, wherever, as far as single answers tell. `values` as
    /// the law sees the incident as a whole.
    [[nodiscard]] Sieve::Decisions not_owed(const Value* values);

  private:
    [[nodiscard]] Sieve sieve() const;

    std::vector<DutyRoute> routes_;
    Slot here_ = no_slot;
    std::unique_ptr<const Sieve> sieve_;  // made when first asked
};

/// The routes of duties, those of a text of law when it is first asked for. Not for several threads
/// at once.
class DutyRoutes {
  public:
    explicit DutyRoutes(Slot here) : here_(here) {}
    /// Those of a version, which must live as long as this.
    [[nodiscard]] LawRoutes& of(const LawVersion& version) {
        return routes_.try_emplace(&version, version, here_).first->second;
    }

  private:
    Slot here_ = no_slot;
    std::unordered_map<const LawVersion*, LawRoutes> routes_;
};

}  // namespace noticeclock
