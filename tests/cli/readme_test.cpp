#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "help.h"
#include "shell.h"

// What README.md tells a newcomer to type works.

namespace noticeclock {
namespace {

/// A fenced block of a Markdown text.
struct Fence {
    std::string language;
    std::vector<std::string> lines;
};

std::vector<Fence> fences(const std::string& markdown) {
    std::vector<Fence> found;
    bool inside = false;
    for (const auto& line : lines_of(markdown)) {
        if (line.starts_with("```")) {
            if (!inside) found.push_back({line.substr(3), {}});
            inside = !inside;
        } else if (inside) {
            found.back().lines.push_back(line);
        }
    }
    return found;
}

/// A block of YAML whose first line is a comment with a path is a file of that name.
void write_file(const Fence& fence, const Workplace& place) {
    REQUIRE_FALSE(fence.lines.empty());
    REQUIRE(fence.lines.front().starts_with("# "));
    std::string text;
    for (const auto& line : fence.lines) text += line + "\n";
    place.write(fence.lines.front().substr(2), text);
}

std::string with_program(std::string line) {
    for (const std::string written : {"build/noticeclock", "./dev run"}) {
        const auto at = line.find(written);
        if (at != std::string::npos) line.replace(at, written.size(), program());
    }
    return line;
}

bool runs_program(const std::string& line) {
    return line.starts_with("build/noticeclock") || line.starts_with("./dev run");
}

}  // namespace

TEST_CASE("every example of README.md can be run as it stands") {
    const Workplace place("readme");
    std::filesystem::create_directory_symlink(NOTICECLOCK_ROOT "/examples",
                                              place.path() / "examples");
    std::size_t examples = 0;
    for (const auto& fence : fences(source_text("README.md"))) {
        if (fence.language == "yaml") write_file(fence, place);
        if (fence.language != "sh") continue;
        for (const auto& line : fence.lines) {
            if (!runs_program(line)) continue;
            ++examples;
            INFO(line);
            const auto run = run_in(place.path(), with_program(line));
            CHECK(run.exit_code == 0);
            CHECK(run.output.empty() == (line.find(" > ") != std::string::npos));
        }
    }
    CHECK(examples >= 8);
}

TEST_CASE("the screen in README.md is what the program prints") {
    const auto expected = source_text("examples/ransomware.en.txt");
    std::size_t compared = 0;
    for (const auto& fence : fences(source_text("README.md"))) {
        if (fence.lines.empty() || !fence.lines.front().starts_with("INC-2026-014")) continue;
        for (const auto& line : fence.lines) {
            if (line == "  ..." || line.find("rules <digest>") != std::string::npos) continue;
            INFO(line);
            CHECK(expected.find(line) != std::string::npos);
            ++compared;
        }
    }
    CHECK(compared > 20);
}

TEST_CASE("the law in README.md passes the check without a warning") {
    const Workplace place("readme-law");
    for (const auto& fence : fences(source_text("README.md"))) {
        if (fence.language == "yaml") write_file(fence, place);
    }
    const auto run = run_in(place.path(), program() + " rules check my-rules 2>&1");
    CHECK(run.exit_code == 0);
    CHECK(run.output.find("warning: ") == std::string::npos);
}

TEST_CASE("README.md names every command and every exit code") {
    const auto readme = source_text("README.md");
    for (const auto& [command, wording] : all_commands()) {
        INFO(command);
        CHECK(readme.find("`" + command) != std::string::npos);
    }
    for (const auto* code : {"0", "1", "2", "3", "4"}) {
        CHECK(readme.find("\n| " + std::string(code) + " | ") != std::string::npos);
    }
}

}  // namespace noticeclock
