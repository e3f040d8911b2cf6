#pragma once

#include <optional>
#include <string>
#include <vector>

#include "document/node.h"

namespace noticeclock {

/// An entry that is to be added to a journal.
struct NewEntry {
    std::string at;  ///< as it is written: RFC 3339
    std::string by;
    std::vector<std::pair<std::string, Node>> set;  ///< paths as a person writes them, and values
    std::string why;                                ///< empty: left out
};

/// A file with an entry more.
struct Addition {
    std::string text;        ///< the whole file; every byte that was there still is, in its order
    std::string added;       ///< the lines that are new
    std::uint32_t line = 0;  ///< where they begin
};

/// Adds an entry at the end of the journal of a YAML file, in the file's own indentation and line
/// ends; without a journal, a new one at the end of the file. The result has been read back: it
/// holds what the file held, and the entry as given. Empty, with a diagnostic that says what to
/// write by hand, for a file in JSON or in brackets, and wherever the result would read otherwise.
[[nodiscard]] std::optional<Addition> with_entry(const std::shared_ptr<const Source>& source,
                                                 const NewEntry& entry, Diagnostics& diagnostics);

}  // namespace noticeclock
