#pragma once

#include <unordered_map>
#include <vector>

#include "law/law.h"
#include "logic/route.h"

namespace noticeclock {

/// The decisions of duties laid out as routes, those of a text of law when it is first asked for.
/// Not for several threads at once.
class DutyRoutes {
  public:
    /// Those of the duties of a version, in their order; it must live as long as this.
    [[nodiscard]] const std::vector<Route>& of(const LawVersion& version) {
        const auto [known, fresh] = routes_.try_emplace(&version);
        if (fresh) {
            for (const auto& duty : version.duties) known->second.emplace_back(duty.decision);
        }
        return known->second;
    }

  private:
    std::unordered_map<const LawVersion*, std::vector<Route>> routes_;
};

}  // namespace noticeclock
