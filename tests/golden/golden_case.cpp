#include "golden_case.h"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace noticeclock {
namespace {

bool is_marker(const std::string& line) {
    return line.starts_with("--- file ") || line.starts_with("--- exit ") || line == "--- stdout" ||
           line == "--- stderr";
}

/// Turns to the part that the marker begins: where its text goes, or null for the exit code.
std::string* turn_to(const std::string& marker, GoldenCase& golden) {
    const auto argument = marker.substr(std::min(marker.size(), std::size_t{9}));
    if (marker == "--- stdout") return &golden.expected.out;
    if (marker == "--- stderr") return &golden.expected.err;
    if (marker.starts_with("--- file ")) {
        golden.files.emplace_back(argument, "");
        return &golden.files.back().second;
    }
    golden.expected.exit_code = std::stoi(argument);
    return nullptr;
}

}  // namespace

GoldenCase read_case(const std::filesystem::path& path) {
    GoldenCase golden;
    std::istringstream in(read_text_file(path));
    std::string* part = nullptr;
    bool in_head = true;
    for (std::string line; std::getline(in, line);) {
        if (is_marker(line)) {
            in_head = false;
            part = turn_to(line, golden);
        } else if (part != nullptr) {
            *part += line + "\n";
        } else if (in_head && line.starts_with("$ ")) {
            golden.commands.push_back(line.substr(2));
        } else if (in_head && line.starts_with("#")) {
            golden.comments.push_back(line);
        } else {
            throw std::runtime_error(path.string() + ": no part begun at: " + line);
        }
    }
    if (golden.commands.empty()) throw std::runtime_error(path.string() + ": no command");
    return golden;
}

std::string to_text(const GoldenCase& golden) {
    std::string text;
    for (const auto& comment : golden.comments) text += comment + "\n";
    for (const auto& command : golden.commands) text += "$ " + command + "\n";
    for (const auto& [name, content] : golden.files) text += "--- file " + name + "\n" + content;
    return text + "--- exit " + std::to_string(golden.expected.exit_code) + "\n--- stdout\n" +
           golden.expected.out + "--- stderr\n" + golden.expected.err;
}

std::string read_text_file(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

}  // namespace noticeclock
