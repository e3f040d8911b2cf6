#pragma once

#include <string>
#include <vector>

#include "document/diagnostic.h"

namespace noticeclock::cli {

/// A file that may hold scenarios.
struct FoundFile {
    std::string path;
    bool named = false;  ///< given itself, not found in a folder
};

/// The files that the paths name, in their order: of a folder every .yaml file below it, by name.
/// Each file once. A folder that cannot be read is a fault; a file that is missing is not yet.
[[nodiscard]] std::vector<FoundFile> scenario_files(const std::vector<std::string>& paths,
                                                    Diagnostics& diagnostics);

}  // namespace noticeclock::cli
