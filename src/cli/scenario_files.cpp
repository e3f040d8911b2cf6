#include "cli/scenario_files.h"

#include <filesystem>
#include <set>

#include "document/folder.h"

namespace noticeclock::cli {
namespace {

namespace fs = std::filesystem;

class FileList {
  public:
    void add(const std::string& path, bool named) {
        if (seen_.insert(fs::path(path).lexically_normal().string()).second)
            files_.push_back({path, named});
    }
    std::vector<FoundFile> take() { return std::move(files_); }

  private:
    std::set<std::string> seen_;
    std::vector<FoundFile> files_;
};

}  // namespace

std::vector<FoundFile> scenario_files(const std::vector<std::string>& paths,
                                      Diagnostics& diagnostics) {
    FileList files;
    for (const auto& path : paths) {
        std::error_code code;
        if (path == "-" || !fs::is_directory(path, code)) {
            files.add(path, true);
            continue;
        }
        for (const auto& file : files_below(path, is_yaml_name, diagnostics))
            files.add((fs::path(path) / file).lexically_normal().string(), false);
    }
    return files.take();
}

}  // namespace noticeclock::cli
