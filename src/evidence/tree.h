#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "document/diagnostic.h"
#include "evidence/descriptor.h"

namespace noticeclock {

/// What the system says of a file, to see whether it is still the same and unchanged.
struct Stamp {
    std::uint64_t device = 0;
    std::uint64_t inode = 0;
    std::uint64_t size = 0;    ///< bytes
    std::int64_t changed = 0;  ///< when its content was last changed: seconds since 1970 UTC ...
    std::int64_t nanoseconds = 0;  ///< ... and the part of a second
    bool regular = false;          ///< an ordinary file
    friend bool operator==(const Stamp&, const Stamp&) = default;
};

/// The stamp of an open file; one that is not regular when the system does not give it.
[[nodiscard]] Stamp stamp_of(const Descriptor& file);

/// One ordinary file of a folder.
struct TreeFile {
    std::string path;  ///< below the folder, with slashes
    Stamp stamp;
    friend bool operator==(const TreeFile&, const TreeFile&) = default;
};

/// What is in a folder and the folders below it.
struct Tree {
    std::vector<TreeFile> files;     ///< in order of path (by bytes)
    std::vector<std::string> empty;  ///< folders with nothing in them, in order
};

/// How deep folders may be nested.
inline constexpr int deepest_folder = 100;

/// Lists a folder. What cannot be kept by copying its bytes is a fault: symbolic links, devices,
/// pipes, sockets, what cannot be read, names that are not UTF-8, folders nested deeper than
/// deepest_folder. Faults call the folder `shown`. Nothing is followed and nothing is opened but
/// folders.
[[nodiscard]] Tree list_tree(const Descriptor& folder, const std::string& shown,
                             Diagnostics& diagnostics);

}  // namespace noticeclock
