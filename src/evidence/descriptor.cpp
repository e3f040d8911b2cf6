#include "evidence/descriptor.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

namespace noticeclock {

Descriptor::Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}

Descriptor& Descriptor::operator=(Descriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
}

Descriptor::~Descriptor() {
    if (is_open()) ::close(number_);
}

bool Descriptor::close() {
    return ::close(std::exchange(number_, -1)) == 0;
}

Descriptor open_folder(const std::string& path) {
    return Descriptor(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
}

Descriptor open_folder_in(const Descriptor& folder, const std::string& name) {
    return Descriptor(
        ::openat(folder.number(), name.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
}

Descriptor open_below(const Descriptor& folder, std::string_view path) {
    const auto slash = path.find('/');
    const std::string name(path.substr(0, slash));
    if (name.empty() || name == "." || name == "..") {
        errno = EINVAL;
        return {};
    }
    if (slash == std::string_view::npos) {
        return Descriptor(::openat(folder.number(), name.c_str(),
                                   O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
    }
    const auto inner = open_folder_in(folder, name);
    return inner.is_open() ? open_below(inner, path.substr(slash + 1)) : Descriptor();
}

}  // namespace noticeclock
