#pragma once

#include <filesystem>
#include <functional>
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

/// The paths of the files below a folder that are wanted by their name, as seen from it, in order
/// (by bytes). Hidden files and folders are left out, and links to folders are not followed; a link
/// to nothing counts as a file, so that its reader points it out. Each folder that cannot be read
/// is a fault.
[[nodiscard]] std::vector<std::string> files_below(
    const std::filesystem::path& folder,
    const std::function<bool(const std::filesystem::path&)>& wanted, Diagnostics& diagnostics);

/// Whether a file's name ends in .yaml.
[[nodiscard]] bool is_yaml_name(const std::filesystem::path& path);

/// Reads every .yaml file below a folder, as files_below() finds them. Faults are added to
/// `diagnostics`.
[[nodiscard]] Folder read_folder(const std::filesystem::path& folder, Diagnostics& diagnostics);

}  // namespace noticeclock
