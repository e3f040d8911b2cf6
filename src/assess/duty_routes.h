#pragma once

#include <unordered_map>
#include <vector>

#include "law/law.h"
#include "logic/route.h"

namespace noticeclock {

/// The decision of a duty laid out as a route, and what has shown before that it is not owed. Not
/// for several threads at once.
class DutyRoute {
  public:
    explicit DutyRoute(const Duty& duty) : route_(duty.decision), once_(duty.each.empty()) {}
    /// Whether it is owed once, not for each place. (A duty is so large that to look there costs as
    /// much as the tests.)
    [[nodiscard]] bool once() const { return once_; }
    /// See Route::reachable.
    [[nodiscard]] ResultMask reachable(const Value* values, bool first_is_yes) const {
        return route_.reachable(values, first_is_yes);
    }
    /// The same if `required` is among it, else 0. Asks first what ruled the duty out before: that
    /// one test spares the walk for most duties of most incidents.
    [[nodiscard]] ResultMask reachable_if_owed(const Value* values, bool first_is_yes);

  private:
    void remember(const Value* values);

    Route route_;
    bool once_ = true;
    unsigned walks_ = 0;  // that found it not owed
    bool searched_ = false;
    std::vector<Route::Bar> bars_;  // of `required`; one that stood lately in front
};

/// The routes of duties, those of a text of law when it is first asked for. Not for several threads
/// at once.
class DutyRoutes {
  public:
    /// Those of the duties of a version, in their order; it must live as long as this.
    [[nodiscard]] std::vector<DutyRoute>& of(const LawVersion& version) {
        const auto [known, fresh] = routes_.try_emplace(&version);
        if (fresh) {
            for (const auto& duty : version.duties) known->second.emplace_back(duty);
        }
        return known->second;
    }

  private:
    std::unordered_map<const LawVersion*, std::vector<DutyRoute>> routes_;
};

}  // namespace noticeclock
