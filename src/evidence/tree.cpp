#include "evidence/tree.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <string_view>

#include "document/glyphs.h"
#include "evidence/complaint.h"

namespace noticeclock {
namespace {

Stamp stamp(const struct stat& status) {
    return {static_cast<std::uint64_t>(status.st_dev),
            static_cast<std::uint64_t>(status.st_ino),
            static_cast<std::uint64_t>(status.st_size),
            status.st_mtim.tv_sec,
            status.st_mtim.tv_nsec,
            S_ISREG(status.st_mode)};
}

/// What stands in the way of a copy, in words.
std::string_view kind_of(mode_t mode) {
    if (S_ISLNK(mode)) return "this is a symbolic link";
    if (S_ISFIFO(mode)) return "this is a named pipe";
    if (S_ISSOCK(mode)) return "this is a socket";
    return "this is a device";
}

struct CloseFolder {
    void operator()(DIR* folder) const { closedir(folder); }
};

/// The names in a folder but "." and "..", in order of bytes; empty, with errno, when it cannot be
/// read.
std::optional<std::vector<std::string>> names_in(const Descriptor& folder) {
    const int again = ::openat(folder.number(), ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const std::unique_ptr<DIR, CloseFolder> list(again < 0 ? nullptr : fdopendir(again));
    if (!list) return std::nullopt;
    std::vector<std::string> names;
    for (;;) {
        errno = 0;
        // The folder is this function's own: no other thread reads on in it.
        const auto* entry = readdir(list.get());  // NOLINT(concurrency-mt-unsafe)
        if (entry == nullptr) break;
        const std::string name = entry->d_name;
        if (name != "." && name != "..") names.push_back(name);
    }
    if (errno != 0) return std::nullopt;
    std::sort(names.begin(), names.end());
    return names;
}

/// The path of something in a folder, which may be the one listed.
std::string path_in(std::string folder, const std::string& name) {
    if (!folder.empty()) folder += '/';
    return folder += name;
}

class Lister {
  public:
    Lister(const std::string& shown, Diagnostics& diagnostics)
        : shown_(shown), diagnostics_(diagnostics) {}

    Tree take() {
        std::sort(tree_.files.begin(), tree_.files.end(),
                  [](const TreeFile& a, const TreeFile& b) { return a.path < b.path; });
        return std::move(tree_);
    }

    void list(const Descriptor& folder, const std::string& path, int depth) {
        const auto names = names_in(folder);
        if (!names) return complain_of_system(diagnostics_, shown(path), "cannot be read");
        if (names->empty()) tree_.empty.push_back(path);
        for (const auto& name : *names) {
            add(folder, name, path_in(path, name), depth);
        }
    }

  private:
    [[nodiscard]] std::string shown(const std::string& path) const {
        return path.empty() ? shown_ : shown_ + "/" + path;
    }

    void add(const Descriptor& folder, const std::string& name, const std::string& path,
             int depth) {
        struct stat status {};
        if (!is_utf8(name)) {
            complain(diagnostics_, shown(path), "the name is not UTF-8",
                     "give the file a name in UTF-8: manifests are written in it");
        } else if (fstatat(folder.number(), name.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0) {
            complain_of_system(diagnostics_, shown(path), "cannot be read");
        } else if (S_ISREG(status.st_mode)) {
            tree_.files.push_back({path, stamp(status)});
        } else if (S_ISDIR(status.st_mode)) {
            enter(folder, name, path, depth + 1);
        } else {
            complain(
                diagnostics_, shown(path), std::string(kind_of(status.st_mode)),
                "only files and folders can be kept: put a copy of what it holds in its place");
        }
    }

    void enter(const Descriptor& folder, const std::string& name, const std::string& path,
               int depth) {
        if (depth > deepest_folder) {
            return complain(diagnostics_, shown(path), "folders are nested too deep",
                            "at most " + std::to_string(deepest_folder) + " levels are read");
        }
        const auto inner = open_folder_in(folder, name);
        if (!inner.is_open()) {
            return complain_of_system(diagnostics_, shown(path), "cannot be read");
        }
        list(inner, path, depth);
    }

    const std::string& shown_;
    Diagnostics& diagnostics_;
    Tree tree_;
};

}  // namespace

Stamp stamp_of(const Descriptor& file) {
    struct stat status {};
    return fstat(file.number(), &status) == 0 ? stamp(status) : Stamp{};
}

Tree list_tree(const Descriptor& folder, const std::string& shown, Diagnostics& diagnostics) {
    Lister lister(shown, diagnostics);
    lister.list(folder, {}, 0);
    return lister.take();
}

}  // namespace noticeclock
