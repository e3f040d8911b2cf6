#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>

#include "law/rules.h"
#include "scenario.h"

namespace noticeclock {
namespace {

std::vector<std::string> scenario_files() {
    std::vector<std::string> files;
    for (const auto& entry :
         std::filesystem::recursive_directory_iterator(NOTICECLOCK_ROOT "/tests/laws")) {
        if (entry.path().extension() == ".yaml") files.push_back(entry.path().string());
    }
    std::sort(files.begin(), files.end());
    return files;
}

const Rulebook& rulebook() {
    static const Rulebook loaded = [] {
        Diagnostics diagnostics;
        auto rules = load_rules(embedded_rules(), nullptr, diagnostics);
        INFO(render(diagnostics));
        REQUIRE_FALSE(diagnostics.has_errors());
        return rules;
    }();
    return loaded;
}

}  // namespace

TEST_CASE("every scenario under tests/laws comes out as the law or the authority says") {
    std::size_t scenarios = 0;
    const auto files = scenario_files();
    REQUIRE_FALSE(files.empty());
    for (const auto& file : files) {
        for (const auto& verdict : scenario::run_file(file, rulebook())) {
            ++scenarios;
            INFO(std::filesystem::relative(file, NOTICECLOCK_ROOT).string() + ": " + verdict.name);
            std::string differences;
            for (const auto& difference : verdict.differences) differences += difference + "\n";
            CHECK(differences == "");
        }
    }
    WARN(std::to_string(scenarios) + " scenarios in " + std::to_string(files.size()) + " files");
}

}  // namespace noticeclock
