#pragma once

#include <vector>

#include "document/diagnostic.h"
#include "noticeclock/noticeclock.h"

namespace noticeclock {

/// The diagnostics as a program that embeds the library gets them.
[[nodiscard]] std::vector<api::Diagnostic> published(const Diagnostics& diagnostics);

}  // namespace noticeclock
