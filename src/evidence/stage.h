#pragma once

#include <string>
#include <string_view>

#include "document/diagnostic.h"
#include "document/digest.h"
#include "evidence/descriptor.h"
#include "evidence/tree.h"

namespace noticeclock {

/// A folder in the making: stands beside its place under another name, and is removed again unless
/// it is put in its place. Faults are added to `diagnostics`; after one nothing more is to be
/// written.
class Stage {
  public:
    /// Makes the folder "OUT.part-PID" for the place `out`, which must be free.
    Stage(std::string out, Diagnostics& diagnostics);
    ~Stage();
    Stage(const Stage&) = delete;
    Stage& operator=(const Stage&) = delete;

    /// Whether the folder could be made.
    [[nodiscard]] bool is_open() const { return folder_.is_open(); }
    [[nodiscard]] const std::string& path() const { return path_; }

    /// Writes a file, with the folders on its way; false, with a fault, when that fails.
    bool write(const std::string& path, std::string_view bytes);
    /// Copies an open file of that stamp, with the time of its last change, and gives the digests
    /// of the bytes written. False, with a fault, when that fails, when the file is no longer what
    /// the stamp says, or after a signal to end. Faults call the file `shown`.
    bool copy(const Descriptor& from, const Stamp& stamp, const std::string& shown,
              const std::string& path, Digests& digests);
    /// Writes everything through to the disk and gives the folder its name, which must still be
    /// free.
    bool put_in_place();

  private:
    Descriptor create(const std::string& path);
    bool put(const Descriptor& file, std::string_view bytes, const std::string& path);
    bool pour(const Descriptor& from, const Descriptor& to, const std::string& shown,
              const std::string& path, Digester& digester, std::uint64_t& copied);
    bool finish(Descriptor file, const std::string& path);
    bool rename_to_place();
    bool fail(const std::string& path, const std::string& what);

    std::string out_;
    std::string path_;
    Diagnostics& diagnostics_;
    Descriptor folder_;
};

}  // namespace noticeclock
