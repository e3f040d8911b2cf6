#pragma once

#include <string>

#include "assess/assessment.h"
#include "report/view.h"

namespace noticeclock {

/// What each notice must say, item by item: filled from the incident, missing, may follow later.
/// `only`: a duty's key, with or without its place; empty: every duty that is or may be required.
[[nodiscard]] std::string contents_text(const Assessment& assessment, const std::string& only,
                                        const View& view);

/// Schema "noticeclock/contents/1". Fields: see contents_json.cpp.
[[nodiscard]] std::string contents_json(const Assessment& assessment, const std::string& only,
                                        const View& view);

/// Whether the contents of a duty are among those asked for.
[[nodiscard]] bool contents_wanted(const DutyResult& duty, const std::string& only);

}  // namespace noticeclock
