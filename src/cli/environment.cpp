#include "cli/environment.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>

namespace noticeclock::cli {
namespace {

std::string variable(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? std::string() : std::string(value);
}

/// /etc/localtime points into the zone database: the part of the path after "zoneinfo/" is the
/// name.
std::string system_zone() {
    std::error_code error;
    const auto target = std::filesystem::read_symlink("/etc/localtime", error).string();
    const std::string marker = "zoneinfo/";
    const auto at = target.find(marker);
    return at == std::string::npos ? std::string() : target.substr(at + marker.size());
}

}  // namespace

Instant machine_now() {
    return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

Language machine_language() {
    for (const auto* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const auto value = variable(name);
        if (!value.empty()) return value.starts_with("ja") ? Language::ja : Language::en;
    }
    return Language::en;
}

Zone machine_zone() {
    for (const auto& name : {variable("TZ"), system_zone()}) {
        if (name.empty()) continue;
        if (const auto zone = Zone::find(name)) return *zone;
    }
    return {};
}

bool terminal_colour() {
    return isatty(STDOUT_FILENO) == 1 && variable("NO_COLOR").empty() && variable("TERM") != "dumb";
}

int terminal_width() {
    constexpr int standard = 100;
    winsize size{};
    if (isatty(STDOUT_FILENO) != 1 || ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0) return standard;
    return size.ws_col == 0 ? standard : std::clamp<int>(size.ws_col, 60, 140);
}

}  // namespace noticeclock::cli
