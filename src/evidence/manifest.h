#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "document/diagnostic.h"

namespace noticeclock {

/// One line of a manifest: the digest of a file, and its path in the bag.
struct ManifestEntry {
    std::string digest;      ///< lower-case hexadecimal digits
    std::string path;        ///< from the bag's folder, with slashes, decoded
    std::uint32_t line = 0;  ///< counted from 1; 0 when it is not from a file
};

/// A path as manifests write it: carriage return, line feed and % as %0D, %0A and %25, nothing else
/// (RFC 8493 section 2.1.3).
[[nodiscard]] std::string encoded_path(std::string_view path);

/// Whether a path stays inside the folder that it is read from: relative, without empty parts, "."
/// and "..", and not beginning with "~".
[[nodiscard]] bool stays_inside(std::string_view path);

/// The text of a manifest: digest, two spaces and path a line, in order of path (by bytes), as
/// sha256sum(1) reads it.
[[nodiscard]] std::string manifest_text(std::vector<ManifestEntry> entries);

/// Reads a manifest with digests of `digits` digits. Faults, all at once, in `file`: a line of
/// another form, a path that leaves the bag, a path listed twice. What is faulty is left out.
[[nodiscard]] std::vector<ManifestEntry> read_manifest(std::string_view text, std::size_t digits,
                                                       const std::string& file,
                                                       Diagnostics& diagnostics);

}  // namespace noticeclock
