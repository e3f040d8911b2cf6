#include "program.h"

#include <stdlib.h>
#include <sys/wait.h>

#include <cstdlib>
#include <fstream>
#include <regex>
#include <stdexcept>

namespace noticeclock {
namespace {

namespace fs = std::filesystem;

/// A folder of its own under the system's temporary folder, removed at the end.
class TemporaryFolder {
  public:
    TemporaryFolder() {
        auto pattern = (fs::temp_directory_path() / "noticeclock-golden-XXXXXX").string();
        if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary folder");
        path_ = pattern;
    }
    ~TemporaryFolder() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    [[nodiscard]] const fs::path& path() const { return path_; }

  private:
    fs::path path_;
};

void write(const fs::path& path, const std::string& text) {
    fs::create_directories(path.parent_path());
    std::ofstream out(path, std::ios::binary);
    out << text;
}

std::string masked(std::string text) {
    static const std::regex digest("\\b[0-9a-f]{64}\\b");
    static const std::regex short_digest("(rules|規則)(\\s+)[0-9a-f]{12}\\b");
    static const std::regex version("noticeclock(\\s+)[0-9]+\\.[0-9]+\\.[0-9]+");
    static const std::regex tzdata("tzdata [0-9]{4}[a-z]+");
    static const std::regex json_version("\"(version|tzdata)\": ?\"[0-9a-z.]+\"");
    text = std::regex_replace(text, digest, "<digest>");
    text = std::regex_replace(text, short_digest, "$1$2<digest>");
    text = std::regex_replace(text, version, "noticeclock$1<version>");
    text = std::regex_replace(text, tzdata, "tzdata <version>");
    text = std::regex_replace(text, json_version, "\"$1\": \"<version>\"");
    if (!text.empty() && text.back() != '\n') text += "\n";
    return text;
}

void prepare(const fs::path& folder, const std::vector<std::string>& commands,
             const std::vector<std::pair<std::string, std::string>>& files) {
    fs::create_directory(folder / "work");
    fs::create_directory_symlink(fs::path(NOTICECLOCK_ROOT) / "examples",
                                 folder / "work" / "examples");
    for (const auto& [name, text] : files) write(folder / "work" / name, text);
    std::string script;
    for (const auto& command : commands) script += command + "\n";
    write(folder / "script", script);
}

}  // namespace

Outcome run_program(const std::vector<std::string>& commands,
                    const std::vector<std::pair<std::string, std::string>>& files) {
    const TemporaryFolder folder;
    prepare(folder.path(), commands, files);
    const auto binary = fs::path(NOTICECLOCK_BINARY).parent_path().string();
    const auto line = "cd '" + folder.path().string() +
                      "/work' && env -i LANG=C TZ=UTC NO_COLOR=1 " + "PATH='" + binary +
                      "':/usr/bin:/bin sh ../script >../out 2>../err </dev/null";
    const int status = std::system(line.c_str());
    const int code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return {code, masked(read_text_file(folder.path() / "out")),
            masked(read_text_file(folder.path() / "err"))};
}

}  // namespace noticeclock
