#pragma once

#include <memory>
#include <string>

#include "document/diagnostic.h"
#include "document/source.h"

namespace noticeclock::cli {

/// The content of a file, or of standard input for "-". Null, with a diagnostic, when it is
/// missing, a folder, unreadable or over 4 MiB.
[[nodiscard]] std::shared_ptr<const Source> read_file(const std::string& path,
                                                      Diagnostics& diagnostics);

}  // namespace noticeclock::cli
