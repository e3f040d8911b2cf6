#include "cli/incident_folder.h"

#include <algorithm>
#include <cstdio>

#include "document/file.h"
#include "document/glyphs.h"

namespace noticeclock::cli {
namespace {

constexpr std::size_t longest_name = 120;

bool is_plain(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_' || c == '.';
}

std::string small(std::string name) {
    std::transform(name.begin(), name.end(), name.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return name;
}

void say(const std::string& text) {
    const auto line = "import: " + shown(text) + "\n";
    std::fwrite(line.data(), 1, line.size(), stderr);
}

void report(const std::filesystem::path& path, std::string message, std::string hint,
            Diagnostics& diagnostics) {
    diagnostics.add(
        {Severity::error, path.string(), {}, 1, std::move(message), std::move(hint), {}});
}

}  // namespace

std::string file_name(std::string_view id) {
    std::string name(id.substr(0, longest_name));
    std::replace_if(
        name.begin(), name.end(), [](char c) { return !is_plain(c); }, '_');
    if (name.starts_with(".")) name.front() = '_';
    const bool empty = name.find_first_not_of("_.") == std::string::npos;
    return empty ? std::string() : name;
}

IncidentFolder::IncidentFolder(std::filesystem::path folder, bool replace, Diagnostics& diagnostics)
    : folder_(std::move(folder)), replace_(replace) {
    std::error_code error;
    if (std::filesystem::is_directory(folder_, error)) return;
    std::filesystem::create_directory(folder_, error);
    if (error) report(folder_, "the folder cannot be made: " + error.message(), {}, diagnostics);
}

std::string IncidentFolder::free_name(std::string_view id) {
    auto name = file_name(id);
    if (name.empty()) name = "incident-" + std::to_string(++nameless_);
    auto own = name;
    for (int number = 2; !taken_.insert(small(own)).second; ++number) {
        own = name + "-" + std::to_string(number);
    }
    if (own != name) say("'" + name + "' again: written as " + own + ".yaml");
    return own + ".yaml";
}

bool IncidentFolder::write(std::string_view id, std::string_view text, Diagnostics& diagnostics) {
    const auto path = folder_ / free_name(id);
    std::error_code error;
    const auto status = std::filesystem::symlink_status(path, error);
    const bool there = std::filesystem::exists(status);
    const bool regular = std::filesystem::is_regular_file(status);
    if (there && (!replace_ || !regular)) {
        report(path, "there is such a file already",
               regular ? "--force replaces it" : "move it out of the way", diagnostics);
        return false;
    }
    if (!write_file(path, text)) {
        report(path, "cannot be written", {}, diagnostics);
        return false;
    }
    if (there) say("replaced " + path.string());
    return true;
}

}  // namespace noticeclock::cli
