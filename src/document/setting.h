#pragma once

#include <memory>
#include <string>
#include <vector>

#include "document/node.h"

namespace noticeclock {

/// Turns settings such as `affected.US-CA=620` or `breach.kinds=[confidentiality, availability]`
/// into one tree: a dot in the key begins a nested mapping (a part in double quotes may hold dots),
/// the value is YAML on one line. The document and the faults are named "--set", with one setting a
/// line. A setting that is malformed, given twice, or given both as a whole and in parts is an
/// error; null when there are errors.
[[nodiscard]] std::shared_ptr<const Document> settings(const std::vector<std::string>& key_values,
                                                       Diagnostics& diagnostics);

}  // namespace noticeclock
