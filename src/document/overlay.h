#pragma once

#include <memory>

#include "document/node.h"
#include "document/setting.h"  // settings() are what a command line lays over a file

namespace noticeclock {

/// A new tree: `patch` laid over `base`. Mappings are merged key by key down to `depth` levels (0:
/// the patch replaces the whole); deeper, and where not both are mappings, the value of the patch
/// replaces that of the base. At a merged level the plain scalar `absent` removes its key; new keys
/// go to the end. Every node keeps its position and source; the name is that of base's document
/// unless another is given.
[[nodiscard]] std::shared_ptr<const Document> overlay(const Node& base, const Node& patch,
                                                      int depth, const std::string& name = {});

}  // namespace noticeclock
