#pragma once

#include <string>
#include <vector>

#include "document/diagnostic.h"
#include "evidence/bag.h"

namespace noticeclock {

/// What became of looking at a bag.
struct BagCheck {
    bool is_bag = false;  ///< false: not a folder with a bagit.txt; there is a fault that says so
    BagSummary summary;
    std::vector<std::string> uncovered;  ///< files beside the payload that no manifest lists, such
                                         ///< as a signature; in order of path
};

/// Verifies a bag as write_bag() makes them, which is stricter than RFC 8493: bagit.txt as written,
/// both manifests and both tag manifests in the form that sha256sum(1) reads, every file of the
/// payload in both and none else, the four other tag files in both tag manifests, all digests
/// right, Payload-Oxum right, nothing but files and folders. All faults are added to
/// `diagnostics`, each under the path of the file concerned; the bag is valid when there are none.
[[nodiscard]] BagCheck verify_bag(const std::string& folder, Diagnostics& diagnostics);

}  // namespace noticeclock
