#include <catch2/catch.hpp>
#include <string>

#include "../cli/shell.h"
#include "loaded.h"

namespace noticeclock {
namespace {

const auto noon = "2026-11-20T12:00+01:00";

/// What assess() complains of; there must be no answer.
std::vector<api::Diagnostic> complaints(const std::string& text, const std::string& now = noon,
                                        const api::Options& options = {}) {
    const auto assessed = built_in().assess({text, "incident.yaml"}, at(now), options);
    CHECK_FALSE(assessed.answer.has_value());
    return assessed.diagnostics;
}

}  // namespace

TEST_CASE("all mistakes of an incident come back at once, each with its place and what to do") {
    const auto found = complaints("afected: {DE: 3}\ntimeline: {aware: yesterday}\n");
    REQUIRE(found.size() == 2);
    CHECK(found[0].error);
    CHECK(found[0].file == "incident.yaml");
    CHECK(found[0].line == 1);
    CHECK(found[0].column == 1);
    CHECK(found[0].message == "unknown key 'afected'");
    CHECK(found[0].hint == "did you mean 'affected'?");
    CHECK(found[0].shown ==
          "incident.yaml:1:1: error: unknown key 'afected'\n"
          "    1 | afected: {DE: 3}\n"
          "      | ^~~~~~~\n"
          "      did you mean 'affected'?\n");
    CHECK(found[1].line == 2);
    CHECK(found[1].column == 19);
    CHECK(found[1].message == "'yesterday' is not a time");
}

TEST_CASE("mistakes in the journal and outside it come back together") {
    const auto found = complaints(
        "afected: {DE: 3}\n"
        "journal: [{at: 2026-11-19T10:00+01:00, by: a, set: {dta.personal: yes}}]\n");
    REQUIRE(found.size() == 2);
    CHECK(found[0].line == 1);
    CHECK(found[1].line == 2);
}

TEST_CASE("text that is no incident at all is a mistake like any other") {
    CHECK(shown(complaints("- one\n- two\n")) ==
          "incident.yaml:1:1: error: this is not an incident: expected keys with values\n"
          "    1 | - one\n"
          "      | ^\n"
          "      `noticeclock new` prints an incident to start from\n");
    CHECK_FALSE(complaints("").empty());
    CHECK_FALSE(complaints("a: [").empty());
    CHECK_FALSE(complaints("\xff\xfe").empty());
}

TEST_CASE("an incident given as a text cannot include files: nothing would be read") {
    CHECK(shown(complaints("include: profile.yaml\n")) ==
          "incident.yaml:1:10: error: an incident given as a text cannot include files\n"
          "    1 | include: profile.yaml\n"
          "      |          ^~~~~~~~~~~~\n"
          "      lay the files together first\n");
}

TEST_CASE("moments and zones that cannot be are refused") {
    const std::string text = "incident: A\n";
    api::Options late;
    late.known_at = at("2026-11-21T12:00+01:00");
    CHECK(shown(complaints(text, noon, late)) ==
          "known_at: error: is later than now: what is known by then cannot be judged earlier\n");
    api::Options nowhere;
    nowhere.zone = "Europe/Atlantis";
    CHECK(shown(complaints(text, noon, nowhere)) ==
          "zone: error: unknown time zone 'Europe/Atlantis'\n");
    const auto never = built_in().assess({text}, api::Time(std::chrono::years(400)));
    CHECK_FALSE(never.answer.has_value());
    CHECK(shown(never.diagnostics) == "now: error: is out of range: years 1970 to 2200\n");
    api::Options ancient;
    ancient.known_at = api::Time(std::chrono::years(-1));
    CHECK(shown(complaints(text, noon, ancient)) ==
          "known_at: error: is out of range: years 1970 to 2200\n");
}

TEST_CASE("a warning stands beside the answer") {
    const auto assessed = built_in().assess(
        {"timeline: {occurred: 2026-11-19T10:00+01:00, aware: 2026-11-18T10:00+01:00}\n", "a.yaml"},
        at(noon));
    CHECK(assessed.answer.has_value());
    REQUIRE(assessed.diagnostics.size() == 1);
    CHECK_FALSE(assessed.diagnostics[0].error);
    CHECK(assessed.diagnostics[0].message == "'aware' is before 'occurred'");
}

}  // namespace noticeclock
