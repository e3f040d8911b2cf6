#include "shell.h"

#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <catch2/catch.hpp>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <system_error>

namespace noticeclock {
namespace {

std::string quoted(const std::string& text) {
    std::string out = "'";
    for (const char c : text) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return out + "'";
}

}  // namespace

Run run_in(const std::filesystem::path& folder, const std::string& command_line) {
    const auto line = "cd " + quoted(folder.string()) +
                      " && export LC_ALL=C TZ=UTC && unset NO_COLOR && " + command_line;
    Run run;
    FILE* pipe = popen(line.c_str(), "r");
    REQUIRE(pipe != nullptr);
    std::array<char, 4096> buffer{};
    while (const auto size = std::fread(buffer.data(), 1, buffer.size(), pipe)) {
        run.output.append(buffer.data(), size);
    }
    const int status = pclose(pipe);
    if (WIFEXITED(status)) run.exit_code = WEXITSTATUS(status);
    return run;
}

Run run_program(const std::string& arguments) {
    return run_in(NOTICECLOCK_ROOT, program() + " " + arguments);
}

std::string program() {
    return quoted(NOTICECLOCK_BINARY);
}

std::string source_text(const std::string& path) {
    std::ifstream file(NOTICECLOCK_ROOT + ("/" + path), std::ios::binary);
    INFO(path);
    REQUIRE(file);
    return {std::istreambuf_iterator<char>(file), {}};
}

Workplace::Workplace(const std::string& name)
    : path_(std::filesystem::temp_directory_path() /
            ("noticeclock-" + name + "-" + std::to_string(getpid()))) {
    std::filesystem::create_directories(path_);
}

Workplace::~Workplace() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

void Workplace::write(const std::string& name, const std::string& text) const {
    std::filesystem::create_directories((path_ / name).parent_path());
    std::ofstream(path_ / name, std::ios::binary) << text;
}

}  // namespace noticeclock
