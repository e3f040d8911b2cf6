#pragma once

#include <sys/stat.h>

#include <memory>
#include <string>
#include <string_view>

#include "document/diagnostic.h"
#include "document/reader.h"
#include "document/source.h"

namespace noticeclock {

/// A file read in order to be replaced: nobody else who opens it in this way gets it before this
/// object is gone (flock(2) on the file itself; no lock file is left behind).
class LockedFile {
  public:
    /// Waits for the lock and reads. Empty, with a diagnostic, when the path is a link, a folder or
    /// no regular file, when it may not be written, or is larger than the limit.
    [[nodiscard]] static std::unique_ptr<LockedFile> open(const std::string& path,
                                                          Diagnostics& diagnostics,
                                                          const Limits& limits = {});
    /// Takes over a descriptor that open() has locked.
    LockedFile(std::string path, int descriptor);
    ~LockedFile();
    LockedFile(const LockedFile&) = delete;
    LockedFile& operator=(const LockedFile&) = delete;

    [[nodiscard]] const std::shared_ptr<const Source>& source() const { return source_; }
    /// Puts other content in the file's place, whole or not at all: written beside it, brought to
    /// the disk, then renamed. Keeps the permissions, and the owner where the system allows. False,
    /// with a diagnostic, when that fails or somebody else has changed the file meanwhile; the old
    /// file then still stands.
    [[nodiscard]] bool replace(std::string_view bytes, Diagnostics& diagnostics);

  private:
    [[nodiscard]] bool read(const Limits& limits);
    [[nodiscard]] bool is_unchanged() const;
    [[nodiscard]] bool write_beside(int descriptor, std::string_view bytes) const;

    std::string path_;
    int descriptor_;
    struct stat state_ {};
    std::shared_ptr<const Source> source_;
};

}  // namespace noticeclock
