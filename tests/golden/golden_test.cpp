// What the program prints, byte for byte. When an output changes on purpose: run this test with
// NOTICECLOCK_ACCEPT=1 in the environment, which rewrites the expected parts, then check every
// changed line (dates against the law, not against the program).
#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <vector>

#include "golden_case.h"
#include "program.h"

using namespace noticeclock;

namespace {

namespace fs = std::filesystem;

bool accepting() {
    const char* value = std::getenv("NOTICECLOCK_ACCEPT");
    return value != nullptr && std::string(value) == "1";
}

void rewrite(const fs::path& path, const std::string& text) {
    std::ofstream out(path, std::ios::binary);
    out << text;
}

std::vector<fs::path> files_under(const fs::path& folder, const std::string& extension) {
    std::vector<fs::path> found;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.path().extension() == extension) found.push_back(entry.path());
    }
    std::sort(found.begin(), found.end());
    return found;
}

/// The first line in which two texts differ, or nothing.
std::string difference(const std::string& expected, const std::string& actual) {
    std::istringstream left(expected);
    std::istringstream right(actual);
    for (int number = 1;; ++number) {
        std::string want;
        std::string got;
        const bool more = static_cast<bool>(std::getline(left, want));
        const bool other = static_cast<bool>(std::getline(right, got));
        if (!more && !other) return {};
        if (more == other && want == got) continue;
        return "line " + std::to_string(number) + "\n  expected: " + (more ? want : "(the end)") +
               "\n  printed:  " + (other ? got : "(the end)");
    }
}

void check(const fs::path& path) {
    auto golden = read_case(path);
    const auto printed = run_program(golden.commands, golden.files);
    if (accepting()) {
        REQUIRE(printed.exit_code != 127);  // the shell found no program: nothing to accept
        golden.expected = printed;
        rewrite(path, to_text(golden));
        return;
    }
    INFO(path.string());
    CHECK(printed.exit_code == golden.expected.exit_code);
    CHECK(difference(golden.expected.out, printed.out) == "");
    CHECK(difference(golden.expected.err, printed.err) == "");
}

/// The run of a command ("evaluate") that an example names in its first comment; may be empty.
std::string command_of(const fs::path& example, const std::string& command = "evaluate") {
    std::istringstream in(read_text_file(example));
    for (std::string line; std::getline(in, line) && line.starts_with("#");) {
        const auto at = line.find("noticeclock " + command + " ");
        if (at != std::string::npos) return line.substr(at);
    }
    return {};
}

void check_output(const std::string& command, const fs::path& expected) {
    const auto printed = run_program({command}, {});
    INFO(command);
    CHECK(printed.exit_code == 0);
    CHECK(printed.err == "");
    if (accepting()) {
        rewrite(expected, printed.out);
        return;
    }
    CHECK(difference(read_text_file(expected), printed.out) == "");
}

}  // namespace

TEST_CASE("every golden case prints what it says") {
    const auto cases = files_under(fs::path(NOTICECLOCK_ROOT) / "tests" / "golden", ".case");
    REQUIRE(cases.size() > 50);
    for (const auto& path : cases) check(path);
}

TEST_CASE("every example prints the output that stands beside it, in both languages") {
    const auto examples = files_under(fs::path(NOTICECLOCK_ROOT) / "examples", ".yaml");
    REQUIRE(examples.size() >= 4);
    for (const auto& example : examples) {
        auto command = command_of(example);
        if (command.empty()) command = command_of(example, "exercise");
        INFO(example.string());
        REQUIRE(command != "");
        auto beside = example;
        check_output(command + " --lang en", beside.replace_extension(".en.txt"));
        beside = example;
        check_output(command + " --lang ja", beside.replace_extension(".ja.txt"));
    }
}

TEST_CASE("every runbook of an example prints the output that stands beside it") {
    std::size_t runbooks = 0;
    for (const auto& example : files_under(fs::path(NOTICECLOCK_ROOT) / "examples", ".yaml")) {
        const auto command = command_of(example, "runbook");
        if (command.empty()) continue;
        ++runbooks;
        auto beside = example;
        check_output(command + " --lang en", beside.replace_extension(".runbook.en.txt"));
        beside = example;
        check_output(command + " --lang ja", beside.replace_extension(".runbook.ja.txt"));
    }
    CHECK(runbooks >= 1);
}

TEST_CASE("an example that names assess-risk has its output beside it too") {
    std::size_t assessed = 0;
    for (const auto& example : files_under(fs::path(NOTICECLOCK_ROOT) / "examples", ".yaml")) {
        const auto command = command_of(example, "assess-risk");
        if (command.empty()) continue;
        ++assessed;
        INFO(example.string());
        const auto stem = (example.parent_path() / example.stem()).string();
        const std::string moment = " --now 2026-06-10T15:00+02:00";
        check_output(command + moment + " --lang en", stem + ".risk.en.txt");
        check_output(command + moment + " --lang ja", stem + ".risk.ja.txt");
    }
    CHECK(assessed >= 1);
}

TEST_CASE("the assessment of an example as JSON stands beside it") {
    const auto folder = fs::path(NOTICECLOCK_ROOT) / "examples";
    const auto command = command_of(folder / "ransomware.yaml") + " --lang en --format json";
    check_output(command, folder / "ransomware.json");
}
