#include "document/locked_file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <vector>

namespace noticeclock {

namespace {

namespace fs = std::filesystem;

void report(const std::string& path, std::string message, std::string hint,
            Diagnostics& diagnostics) {
    diagnostics.add({Severity::error, path, {}, 1, std::move(message), std::move(hint), {}});
}

std::string failure(const std::string& what) {
    return what + ": " + std::strerror(errno);
}

/// Whether the path itself, no link, is a file that may be written.
bool is_writable_file(const std::string& path, Diagnostics& diagnostics) {
    std::error_code error;
    const auto status = fs::symlink_status(path, error);
    if (!fs::exists(status)) {
        report(path, "there is no such file", "`noticeclock new` prints one to start from",
               diagnostics);
    } else if (fs::is_symlink(status)) {
        const auto target = fs::weakly_canonical(path, error).string();
        report(path, "this is a link, and replacing it would leave the file behind it as it was",
               target.empty() ? "" : "name the file itself: " + target, diagnostics);
    } else if (!fs::is_regular_file(status)) {
        report(path, "this is not a regular file", "name an incident file", diagnostics);
    } else if (access(path.c_str(), W_OK) != 0) {
        report(path, failure("cannot be written"), {}, diagnostics);
    } else {
        return true;
    }
    return false;
}

/// Opens the file and waits until it is ours; -1, with errno, when that fails.
int open_locked(const std::string& path) {
    while (true) {
        const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
        if (descriptor < 0) return -1;
        struct stat ours {};
        struct stat named {};
        const bool locked = flock(descriptor, LOCK_EX) == 0 && fstat(descriptor, &ours) == 0 &&
                            lstat(path.c_str(), &named) == 0;
        // Whoever held the lock before may have put another file in this one's place.
        if (locked && ours.st_ino == named.st_ino && ours.st_dev == named.st_dev) return descriptor;
        const int why = errno;
        close(descriptor);
        if (locked || why == EINTR) continue;
        errno = why;
        return -1;
    }
}

bool write_all(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        const auto written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

/// Brings the new name to the disk. Where a folder cannot be synchronized, the rename stands
/// anyway.
void synchronize_folder(const fs::path& folder) {
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) return;
    static_cast<void>(fsync(descriptor));
    close(descriptor);
}

fs::path folder_of(const std::string& path) {
    const auto folder = fs::path(path).parent_path();
    return folder.empty() ? fs::path(".") : folder;
}

}  // namespace

LockedFile::LockedFile(std::string path, int descriptor)
    : path_(std::move(path)), descriptor_(descriptor) {}

LockedFile::~LockedFile() {
    close(descriptor_);
}

std::unique_ptr<LockedFile> LockedFile::open(const std::string& path, Diagnostics& diagnostics,
                                             const Limits& limits) {
    if (!is_writable_file(path, diagnostics)) return nullptr;
    const int descriptor = open_locked(path);
    if (descriptor < 0) {
        report(path, failure("cannot be locked"), {}, diagnostics);
        return nullptr;
    }
    auto file = std::make_unique<LockedFile>(path, descriptor);
    if (file->read(limits)) return file;
    report(path, failure("cannot be read"), {}, diagnostics);
    return nullptr;
}

bool LockedFile::read(const Limits& limits) {
    std::string text;
    std::array<char, 65536> piece{};
    while (text.size() <= limits.bytes) {
        const auto size = ::read(descriptor_, piece.data(), piece.size());
        if (size < 0 && errno == EINTR) continue;
        if (size < 0) return false;
        if (size == 0) break;
        text.append(piece.data(), static_cast<std::size_t>(size));
    }
    source_ = std::make_shared<const Source>(Source{path_, std::move(text)});
    return fstat(descriptor_, &state_) == 0;
}

bool LockedFile::is_unchanged() const {
    struct stat now {};
    return lstat(path_.c_str(), &now) == 0 && now.st_ino == state_.st_ino &&
           now.st_dev == state_.st_dev && now.st_size == state_.st_size &&
           now.st_mtim.tv_sec == state_.st_mtim.tv_sec &&
           now.st_mtim.tv_nsec == state_.st_mtim.tv_nsec;
}

bool LockedFile::write_beside(int descriptor, std::string_view bytes) const {
    const bool other_owner = state_.st_uid != geteuid() || state_.st_gid != getegid();
    // Another owner can only be kept by root; who may write the file may replace it.
    if (other_owner && fchown(descriptor, state_.st_uid, state_.st_gid) != 0) errno = 0;
    return write_all(descriptor, bytes) && fchmod(descriptor, state_.st_mode & 07777U) == 0 &&
           fsync(descriptor) == 0;
}

bool LockedFile::replace(std::string_view bytes, Diagnostics& diagnostics) {
    const auto folder = folder_of(path_);
    const auto name = "." + fs::path(path_).filename().string() + ".XXXXXX";
    std::string beside = (folder / name).string();
    const int descriptor = mkstemp(beside.data());
    if (descriptor < 0) {
        report(path_, failure("nothing was written: no file can be made beside it"), {},
               diagnostics);
        return false;
    }
    const bool written = write_beside(descriptor, bytes);
    auto fault = failure("nothing was written");
    close(descriptor);
    if (written && !is_unchanged()) {
        fault = "nothing was written: somebody has changed the file meanwhile";
    } else if (written && std::rename(beside.c_str(), path_.c_str()) == 0) {
        synchronize_folder(folder);
        return true;
    } else if (written) {
        fault = failure("nothing was written");
    }
    unlink(beside.c_str());
    report(path_, fault, {}, diagnostics);
    return false;
}

}  // namespace noticeclock
