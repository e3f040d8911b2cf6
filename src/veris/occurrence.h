#pragma once

#include <string>

#include "document/node.h"
#include "veris/remark.h"

namespace noticeclock::veris {

/// The day on which the incident began (timeline.incident), as the incident file writes it; empty
/// when VERIS names only a month or a year, or no such day.
[[nodiscard]] std::string read_occurrence(const Node& veris, Remarks& remarks);

}  // namespace noticeclock::veris
