#include "place.h"

#include <stdlib.h>
#include <sys/wait.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>
#include <iterator>

namespace noticeclock {

namespace fs = std::filesystem;

Place::Place() {
    auto pattern = (fs::temp_directory_path() / "noticeclock-evidence-XXXXXX").string();
    REQUIRE(mkdtemp(pattern.data()) != nullptr);
    root_ = pattern;
}

Place::~Place() {
    std::error_code ignored;
    fs::remove_all(root_, ignored);
}

std::string Place::path(const std::string& name) const {
    return name.empty() ? root_.string() : (root_ / name).string();
}

void Place::write(const std::string& name, const std::string& bytes) const {
    fs::create_directories((root_ / name).parent_path());
    std::ofstream out(root_ / name, std::ios::binary);
    out << bytes;
    REQUIRE(out.flush());
}

std::string Place::read(const std::string& name) const {
    std::ifstream in(root_ / name, std::ios::binary);
    INFO(name);
    REQUIRE(in);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<std::string> Place::names(const std::string& folder) const {
    std::vector<std::string> names;
    for (const auto& entry : fs::recursive_directory_iterator(root_ / folder)) {
        names.push_back(entry.path().lexically_relative(root_ / folder).string());
    }
    std::sort(names.begin(), names.end());
    return names;
}

int Place::run(const std::string& line) const {
    const int status = std::system(("cd '" + root_.string() + "' && " + line).c_str());
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

std::string faults_in(const Diagnostics& diagnostics, const Place& place) {
    auto text = render(diagnostics);
    const auto root = place.path() + "/";
    for (auto at = text.find(root); at != std::string::npos; at = text.find(root)) {
        text.erase(at, root.size());
    }
    return text;
}

}  // namespace noticeclock
