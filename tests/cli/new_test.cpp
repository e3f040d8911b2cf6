#include <catch2/catch.hpp>
#include <regex>
#include <string>

#include "help.h"
#include "shell.h"

namespace noticeclock {
namespace {

/// The file with its examples taken in: "  # places: [DE]" becomes "  places: [DE]".
std::string filled_in(const std::string& text) {
    static const std::regex example("^( *)# ( *[a-z_.]+:)");
    std::string filled;
    for (const auto& line : lines_of(text)) {
        filled += std::regex_replace(line, example, "$1$2") + "\n";
    }
    return filled;
}

}  // namespace

TEST_CASE("`new` gives a file that can be judged, as it is and with its examples taken in") {
    for (const std::string language : {"en", "ja"}) {
        INFO(language);
        const Workplace place("new-" + language);
        const auto fresh = run_program("new --lang " + language);
        REQUIRE(fresh.exit_code == 0);
        place.write("profile.yaml", "organization: {dpo: {name: A. Muster}}\n");
        place.write("fresh.yaml", fresh.output);
        place.write("filled.yaml", filled_in(fresh.output));
        for (const std::string file : {"fresh.yaml", "filled.yaml"}) {
            INFO(file);
            const auto run = run_in(place.path(), program() + " evaluate " + file + " 2>&1");
            INFO(run.output);
            CHECK(run.exit_code == 0);
            CHECK(run.output.find("warning: ") == std::string::npos);
        }
    }
}

TEST_CASE("the examples in the file of `new` are worth something: a notice comes out as required") {
    const Workplace place("new-worth");
    place.write("profile.yaml", "organization: {dpo: {name: A. Muster}}\n");
    place.write("filled.yaml", filled_in(run_program("new --lang en").output));
    const auto run = run_in(place.path(), program() + " evaluate filled.yaml --format json");
    CHECK(run.output.find("\"outcome\": \"required\"") != std::string::npos);
}

}  // namespace noticeclock
