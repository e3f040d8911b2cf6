#pragma once

#include <optional>
#include <string>
#include <vector>

#include "incident/incident.h"

namespace noticeclock {

/// Whether two values are written with the same words in the same order.
[[nodiscard]] bool same_tree(const Node& a, const Node& b);

/// Whether two values of what stands under a path of the incident (journal.h) mean the same: the
/// same words in another order, the same instant with another offset.
[[nodiscard]] bool same_value(const std::vector<std::string>& path, const Node& a, const Node& b,
                              const std::optional<Zone>& zone, const IncidentNames& names);

}  // namespace noticeclock
