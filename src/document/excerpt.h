#pragma once

#include "document/diagnostic.h"

namespace noticeclock {

/// Faults found in an excerpt of `file`, which was read as a text of its own, as faults of the
/// file. The excerpt begins at `begin`. What has no place in the excerpt is put there, and a line
/// that a hint names is one of the file, too. Faults of other files stay as they are.
[[nodiscard]] Diagnostics faults_in_file(const Diagnostics& faults, const std::string& file,
                                         Position begin);

}  // namespace noticeclock
