#pragma once

#include <memory>
#include <string>

#include "document/node.h"

namespace noticeclock::cli {

/// The incident with the files that its `include:` names laid under it, in their order: what the
/// incident says itself goes before what they say. Paths are relative to the folder of `path`, the
/// incident's own file; "-" stands for the current folder. A file that cannot be read, or that
/// includes others itself, is a fault.
[[nodiscard]] std::shared_ptr<const Document> with_includes(
    std::shared_ptr<const Document> incident, const std::string& path, Diagnostics& diagnostics);

}  // namespace noticeclock::cli
