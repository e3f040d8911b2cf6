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

/// Reads every .yaml file below a folder. Hidden files are left out. Faults are added to
/// `diagnostics`.
[[nodiscard]] Folder read_folder(const std::filesystem::path& folder, Diagnostics& diagnostics);

}  // namespace noticeclock
