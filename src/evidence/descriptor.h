#pragma once

#include <string>
#include <string_view>

namespace noticeclock {

/// An open file or folder of the system, closed when it goes.
class Descriptor {
  public:
    Descriptor() = default;
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(Descriptor&& other) noexcept;
    Descriptor& operator=(Descriptor&& other) noexcept;
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor();

    [[nodiscard]] int number() const { return number_; }
    [[nodiscard]] bool is_open() const { return number_ >= 0; }
    /// Closes it now. False, with errno, when the system says only then that bytes were lost.
    [[nodiscard]] bool close();

  private:
    int number_ = -1;
};

/// Opens a folder by its path. Not open, with errno, when that fails.
[[nodiscard]] Descriptor open_folder(const std::string& path);
/// Opens a folder inside another; a symbolic link is refused (ELOOP or ENOTDIR).
[[nodiscard]] Descriptor open_folder_in(const Descriptor& folder, const std::string& name);
/// Opens for reading the file `path` below a folder. No part of the path may be a symbolic link,
/// "." or "..". A pipe does not block.
[[nodiscard]] Descriptor open_below(const Descriptor& folder, std::string_view path);

}  // namespace noticeclock
