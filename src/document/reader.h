#pragma once

#include <memory>

#include "document/node.h"

namespace noticeclock {

/// Limits on what is read: deeper, larger or more expanded input is refused with a diagnostic.
struct Limits {
    std::size_t bytes = 4U << 20U;   ///< size of one file
    std::size_t depth = 64;          ///< nesting
    std::size_t expanded = 200'000;  ///< values after aliases are expanded
};

/// Reads YAML 1.2-style text (no YAML 1.1 surprises: every plain scalar stays the text it is). Null
/// on errors, which are added to `diagnostics`, all of the file at once where the syntax allows
/// going on. Reported: bad UTF-8, control characters, duplicate keys, more than one document, keys
/// that are not scalars, tags other than !!str, nesting, size, aliases beyond the cap, an empty
/// file. Anchors, aliases are allowed; merge keys (<<) are not.
[[nodiscard]] std::shared_ptr<const Document> read_yaml(const std::shared_ptr<const Source>& source,
                                                        Diagnostics& diagnostics,
                                                        const Limits& limits = {});

/// Reads JSON text into the same tree: strings are quoted scalars, numbers and true/false plain
/// scalars, null is null.
[[nodiscard]] std::shared_ptr<const Document> read_json(const std::shared_ptr<const Source>& source,
                                                        Diagnostics& diagnostics,
                                                        const Limits& limits = {});

/// A name ending in .json: JSON and nothing else. A text that begins with '{' or '[': JSON when it
/// is that, else YAML in flow style. Anything else: YAML.
[[nodiscard]] std::shared_ptr<const Document> read_document(
    const std::shared_ptr<const Source>& source, Diagnostics& diagnostics,
    const Limits& limits = {});

}  // namespace noticeclock
