#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <string_view>

#include "document/diagnostic.h"

namespace noticeclock::cli {

/// A folder into which incident files are written, one for each incident, named by its id. Nothing
/// is written outside of it, whatever the id, and no two incidents of a run share a file.
class IncidentFolder {
  public:
    /// Makes the folder unless there is one. `replace`: whether files that stand there may be
    /// replaced; if not, that is a fault.
    IncidentFolder(std::filesystem::path folder, bool replace, Diagnostics& diagnostics);
    /// Writes one incident whole or not at all; says on standard error when it replaced a file, or
    /// when two incidents have the same name. False, with a fault, when it was not written.
    bool write(std::string_view id, std::string_view text, Diagnostics& diagnostics);

  private:
    [[nodiscard]] std::string free_name(std::string_view id);

    std::filesystem::path folder_;
    bool replace_;
    std::set<std::string> taken_;  ///< in lower case: some file systems do not tell case apart
    std::size_t nameless_ = 0;
};

/// An id as the name of a file without its ending: letters, digits, '-', '_' and '.', anything else
/// as '_'; it does not begin with a dot. Empty when nothing is left of it.
[[nodiscard]] std::string file_name(std::string_view id);

}  // namespace noticeclock::cli
