#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "document/node.h"

namespace noticeclock {

/// The YAML files of a folder, named by their path inside it ("laws/eu/gdpr.yaml"), in order of
/// path (by bytes).
struct Folder {
    std::vector<std::shared_ptr<const Document>> documents;  ///< those without faults
    std::string digest;  ///< SHA-256 over "path\0size\0bytes" of each file in order, the size in
                         ///< decimal digits
};

/// The paths of the .yaml files below a folder, as seen from it, in order (by bytes). Hidden files
/// are left out. A folder that cannot be read is a fault.
[[nodiscard]] std::vector<std::string> yaml_files(const std::filesystem::path& folder,
                                                  Diagnostics& diagnostics);

/// Reads every .yaml file below a folder. Hidden files are left out. Faults are added to
/// `diagnostics`.
[[nodiscard]] Folder read_folder(const std::filesystem::path& folder, Diagnostics& diagnostics);

}  // namespace noticeclock
