#pragma once

#include <optional>
#include <string>

#include "document/diagnostic.h"
#include "evidence/bag.h"

namespace noticeclock {

/// Writes a bag to the folder `out`, which must not exist, whole or not at all: into a folder
/// beside it, which is read back and verified, written through to the disk and renamed. The same
/// contents and evidence give the same bytes in every file; copies keep the time of the last
/// change. Empty, with faults, when anything is wrong: evidence that cannot be kept (tree.h), that
/// changes while it is copied, or that has the output inside it; a full disk; a signal to end
/// (interruption.h). Nothing is left behind then. Empty folders of the evidence, which a bag cannot
/// hold, are warned of.
[[nodiscard]] std::optional<BagSummary> write_bag(const BagContents& contents,
                                                  const std::string& out, Diagnostics& diagnostics);

}  // namespace noticeclock
