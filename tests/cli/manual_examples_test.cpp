#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "help.h"
#include "manual.h"
#include "shell.h"

// The files that the manual shows can be read.

namespace noticeclock {
namespace {

/// The literal displays of a section.
std::vector<std::string> displays(const std::string& section) {
    std::vector<std::string> found;
    bool inside = false;
    for (const auto& line : lines_of(section)) {
        if (line.starts_with(".Bd -literal")) found.emplace_back();
        if (line.starts_with(".Bd -literal") || line.starts_with(".Ed")) {
            inside = !inside;
        } else if (inside) {
            found.back() += line + "\n";
        }
    }
    return found;
}

}  // namespace

TEST_CASE("every incident shown in noticeclock-incident(5) can be judged") {
    const Manual page("noticeclock-incident.5");
    for (const auto* section :
         {"DESCRIPTION", "TIMELINE", "AFFECTED", "NOTICES", "HOLDS", "SAFEGUARDS", "JOURNAL"}) {
        const auto shown = displays(page.section(section));
        REQUIRE(shown.size() == 1);
        const Workplace place("shown-incident");
        place.write("incident.yaml", shown.front());
        const auto run = run_in(place.path(), program() + " evaluate incident.yaml 2>&1");
        INFO(shown.front() << run.output);
        CHECK(run.exit_code == 0);
        CHECK(run.output.find("warning: ") == std::string::npos);
    }
}

TEST_CASE("what noticeclock-incident(5) shows as expected holds") {
    const auto shown = displays(Manual("noticeclock-incident.5").section("EXPECTATIONS"));
    REQUIRE(shown.size() == 2);
    const Workplace place("shown-expectations");
    place.write("one.yaml", shown[0]);
    place.write("many.yaml", shown[1]);
    const auto run = run_in(place.path(), program() + " test . 2>&1");
    INFO(run.output);
    CHECK(run.exit_code == 0);
    CHECK(run.output == "scenarios: 3, files: 2, passed: 3, failed: 0, not judged: 0\n");
    const auto judged = run_in(place.path(), program() + " evaluate one.yaml 2>&1");
    CHECK(judged.exit_code == 0);
}

TEST_CASE("the fault shown in noticeclock-incident(5) is what the program says") {
    const Workplace place("shown-fault");
    const auto shown = displays(Manual("noticeclock-incident.5").section("DIAGNOSTICS"));
    place.write("incident.yaml",
                "incident: X\ntitle: X\n\n\n\nbreach:\n  kinds: [confidentialty]\n");
    const auto run = run_in(place.path(), program() + " evaluate incident.yaml 2>&1");
    CHECK(run.exit_code == 3);
    CHECK(run.output == shown.front());
}

TEST_CASE("the law shown in the examples of noticeclock-rules(5) passes the check") {
    const Workplace place("shown-law");
    const auto shown = displays(Manual("noticeclock-rules.5").section("EXAMPLES"));
    place.write("my-rules/acme-dpa.yaml", shown.front());
    const auto run = run_in(place.path(), program() + " rules check my-rules 2>&1");
    INFO(run.output);
    CHECK(run.exit_code == 0);
    CHECK(run.output.find("error: ") == std::string::npos);
}

TEST_CASE("the manual pages are well formed") {
    const auto check = run_program("version >/dev/null && command -v man");
    if (check.exit_code != 0) return;  // man-db is a package of the tests, not of the program
    for (const std::string page :
         {"noticeclock.1", "noticeclock-incident.5", "noticeclock-rules.5"}) {
        INFO(page);
        const auto run =
            run_in(NOTICECLOCK_ROOT, "man --warnings -l man/" + page + " 2>&1 >/dev/null");
        CHECK(run.exit_code == 0);
        CHECK(run.output.empty());
    }
}

}  // namespace noticeclock
