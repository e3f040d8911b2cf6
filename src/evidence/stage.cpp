#include "evidence/stage.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <vector>

#include "evidence/complaint.h"
#include "evidence/interruption.h"

namespace noticeclock {
namespace {

constexpr std::size_t piece = std::size_t{1} << 20U;
constexpr mode_t everyone = 0777;
constexpr mode_t everyone_file = 0666;

bool exists(const std::string& path) {
    struct stat status {};
    return lstat(path.c_str(), &status) == 0;
}

std::string without_slashes(std::string path) {
    while (path.size() > 1 && path.back() == '/') path.pop_back();
    return path;
}

std::string parent_of(const std::string& path) {
    const auto parent = std::filesystem::path(path).parent_path().string();
    return parent.empty() ? "." : parent;
}

/// Makes the folders on the way to a file.
bool make_folders(const Descriptor& folder, const std::string& path) {
    for (auto slash = path.find('/'); slash != std::string::npos;
         slash = path.find('/', slash + 1)) {
        const bool made = mkdirat(folder.number(), path.substr(0, slash).c_str(), everyone) == 0;
        if (!made && errno != EEXIST) return false;
    }
    return true;
}

void keep_time(const Descriptor& file, const Stamp& stamp) {
    const timespec changed{stamp.changed, stamp.nanoseconds};
    const std::array<timespec, 2> times{changed, changed};
    // The time is a courtesy: file systems that cannot keep it still keep the bytes.
    (void)futimens(file.number(), times.data());
}

void complain_of_place(Diagnostics& diagnostics, const std::string& out) {
    complain(diagnostics, out, "there is something of that name already",
             "name a folder that does not exist yet: nothing is overwritten");
}

}  // namespace

Stage::Stage(std::string out, Diagnostics& diagnostics)
    : out_(without_slashes(std::move(out))), diagnostics_(diagnostics) {
    if (exists(out_)) {
        complain_of_place(diagnostics_, out_);
        return;
    }
    const auto path = out_ + ".part-" + std::to_string(getpid());
    if (mkdir(path.c_str(), everyone) != 0) {
        complain_of_system(diagnostics_, path, "cannot be made");
        return;
    }
    path_ = path;
    folder_ = open_folder(path_);
    if (!folder_.is_open()) complain_of_system(diagnostics_, path_, "cannot be opened");
}

Stage::~Stage() {
    if (path_.empty()) return;
    std::error_code code;
    std::filesystem::remove_all(path_, code);
}

bool Stage::fail(const std::string& path, const std::string& what) {
    complain_of_system(diagnostics_, out_ + "/" + path, what);
    return false;
}

Descriptor Stage::create(const std::string& path) {
    if (!make_folders(folder_, path)) return {};
    return Descriptor(openat(folder_.number(), path.c_str(),
                             O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, everyone_file));
}

bool Stage::put(const Descriptor& file, std::string_view bytes, const std::string& path) {
    while (!bytes.empty()) {
        const auto written = ::write(file.number(), bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR) return fail(path, "cannot be written");
        if (written > 0) bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

bool Stage::finish(Descriptor file, const std::string& path) {
    return file.close() || fail(path, "cannot be written");
}

bool Stage::write(const std::string& path, std::string_view bytes) {
    if (Interruption::signal() != 0) return false;
    auto file = create(path);
    if (!file.is_open()) return fail(path, "cannot be written");
    return put(file, bytes, path) && finish(std::move(file), path);
}

bool Stage::pour(const Descriptor& from, const Descriptor& to, const std::string& shown,
                 const std::string& path, Digester& digester, std::uint64_t& copied) {
    std::vector<char> buffer(piece);
    while (Interruption::signal() == 0) {
        const auto size = ::read(from.number(), buffer.data(), buffer.size());
        if (size == 0) return true;
        if (size < 0 && errno == EINTR) continue;
        if (size < 0) {
            complain_of_system(diagnostics_, shown, "cannot be read");
            return false;
        }
        const std::string_view bytes(buffer.data(), static_cast<std::size_t>(size));
        if (!put(to, bytes, path)) return false;
        digester.add(bytes);
        copied += bytes.size();
    }
    return false;
}

bool Stage::copy(const Descriptor& from, const Stamp& stamp, const std::string& shown,
                 const std::string& path, Digests& digests) {
    auto to = create(path);
    if (!to.is_open()) return fail(path, "cannot be written");
    Digester digester;
    std::uint64_t copied = 0;
    const bool same_before = stamp_of(from) == stamp;
    if (same_before && !pour(from, to, shown, path, digester, copied)) return false;
    if (!same_before || copied != stamp.size || stamp_of(from) != stamp) {
        complain(diagnostics_, shown, "the file changed while it was copied",
                 "stop what writes to it, or take a copy of it first");
        return false;
    }
    digests = digester.finish();
    keep_time(to, stamp);
    return finish(std::move(to), path);
}

bool Stage::rename_to_place() {
    if (renameat2(AT_FDCWD, path_.c_str(), AT_FDCWD, out_.c_str(), RENAME_NOREPLACE) == 0) {
        return true;
    }
    if (errno == EEXIST || exists(out_)) {
        complain_of_place(diagnostics_, out_);
        return false;
    }
    // Some file systems do not know RENAME_NOREPLACE; a plain rename can then replace nothing but
    // an empty folder made since the line above.
    if (errno == EINVAL && std::rename(path_.c_str(), out_.c_str()) == 0) return true;
    complain_of_system(diagnostics_, out_, "cannot be put in its place");
    return false;
}

bool Stage::put_in_place() {
    if (syncfs(folder_.number()) != 0) return fail({}, "cannot be written");
    if (Interruption::signal() != 0 || !rename_to_place()) return false;
    path_.clear();
    const auto parent = open_folder(parent_of(out_));
    if (parent.is_open() && fsync(parent.number()) == 0) return true;
    warn(diagnostics_, out_, "the folder above could not be written through to the disk");
    return true;
}

}  // namespace noticeclock
