#include "document/excerpt.h"

#include <catch2/catch.hpp>

#include "document/reader.h"

namespace noticeclock {

/// The faults of a JSON text that begins at a place of "all.json".
static std::string faults_of(const std::string& json, Position begin) {
    Diagnostics faults;
    static_cast<void>(read_json(std::make_shared<const Source>(Source{"all.json", json}), faults));
    return render(faults_in_file(faults, "all.json", begin));
}

TEST_CASE("a fault in an excerpt is told at its place in the file") {
    CHECK(faults_of("{\n  \"a\": 1,\n  \"a\": 2}", {7, 5}) ==
          "all.json:9:3: error: duplicate key 'a'\n"
          "    9 |   \"a\": 2}\n"
          "      |   ^~~\n"
          "      first given at line 8\n");
    // In the first line of the excerpt, what stands before it counts.
    CHECK(faults_of("{\"a\": 1, \"a\": 2}", {7, 5}).starts_with("all.json:7:14: error: "));
}

TEST_CASE("a fault without a place is told where the excerpt begins; other files are left alone") {
    Diagnostics faults;
    faults.add({Severity::error, "all.json", {}, 1, "too large", "make it smaller", {}});
    faults.add({Severity::error, "other.yaml", {}, 1, "not there", {}, {}});
    faults.add({Severity::error, "other.yaml", {2, 2}, 1, "wrong", {}, {}});
    CHECK(render(faults_in_file(faults, "all.json", {7, 5})) ==
          "all.json:7:5: error: too large\n      make it smaller\n"
          "other.yaml: error: not there\n"
          "other.yaml:2:2: error: wrong\n");
}

}  // namespace noticeclock
