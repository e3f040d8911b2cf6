#pragma once

#include "document/reader.h"

namespace noticeclock {

/// What became of a text that may be JSON: not JSON at all, or JSON with a document (null when it
/// has faults, which are reported).
struct JsonAttempt {
    bool is_json = false;
    std::shared_ptr<const Document> document;
};

/// Reads a text that check_text() has passed. A syntax fault is not reported, so that another
/// reader can have its try.
[[nodiscard]] JsonAttempt try_json(const std::shared_ptr<const Source>& source,
                                   Diagnostics& diagnostics, const Limits& limits);

}  // namespace noticeclock
