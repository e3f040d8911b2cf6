#include "loaded.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>

namespace noticeclock {

const api::Rules& built_in() {
    static const api::Loaded loaded = api::load_rules();
    INFO(shown(loaded.diagnostics));
    REQUIRE(loaded.rules.has_value());
    return *loaded.rules;
}

api::Time at(const std::string& text) {
    const auto time = api::time_of(text);
    INFO(text);
    REQUIRE(time.has_value());
    return *time;
}

const api::Duty& duty_in(const api::Answer& answer, const std::string& key) {
    const auto found = std::find_if(answer.duties.begin(), answer.duties.end(),
                                    [&](const api::Duty& duty) { return duty.key == key; });
    INFO(key);
    REQUIRE(found != answer.duties.end());
    return *found;
}

std::string shown(const std::vector<api::Diagnostic>& diagnostics) {
    std::string text;
    for (const auto& diagnostic : diagnostics) text += diagnostic.shown;
    return text;
}

std::vector<std::string> examples() {
    std::vector<std::string> paths;
    for (const auto& entry : std::filesystem::directory_iterator(NOTICECLOCK_ROOT "/examples")) {
        const auto name = entry.path().filename().string();
        // The answers of a team to an exercise are no incident.
        if (name.ends_with(".yaml") && !name.ends_with("-answers.yaml"))
            paths.push_back("examples/" + name);
    }
    std::sort(paths.begin(), paths.end());
    return paths;
}

}  // namespace noticeclock
