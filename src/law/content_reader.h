#pragma once

#include "law/law.h"

namespace noticeclock {

/// Reads rules/content.yaml (content items, recipients, standards) into the rulebook. Facts named
/// by `filled_by` must be known already.
void read_content(const Node& node, Rulebook& rulebook, Diagnostics& diagnostics);

/// Reads the `milestones:` of a runbook; periods are in hours.
[[nodiscard]] std::vector<Milestone> read_milestones(const Node& node, Diagnostics& diagnostics);

}  // namespace noticeclock
