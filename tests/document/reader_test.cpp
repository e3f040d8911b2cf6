#include "document/reader.h"

#include <catch2/catch.hpp>

#include "reading.h"

using namespace noticeclock;

namespace {

reading::Result document(std::string text, std::string name) {
    Diagnostics diagnostics;
    auto read = read_document(reading::source(std::move(text), std::move(name)), diagnostics);
    return {std::move(read), render(diagnostics)};
}

}  // namespace

TEST_CASE("a .json file is JSON and nothing else") {
    CHECK(document("{\"a\": 1}", "x.json").faults.empty());
    CHECK(document("a: 1\n", "x.json").faults ==
          "x.json:1:1: error: not valid JSON\n    1 | a: 1\n      | ^\n");
}

TEST_CASE("a text that begins with a bracket is tried as JSON, then as YAML in flow style") {
    CHECK(document(" {\"a\": \"\\uD83D\\uDE00\"}", "-").root().find("a")->text() == "😀");
    CHECK(document("{a: b, c: [d]}", "-").root().find("c")->item(0).text() == "d");
    CHECK(document("[a, 'b']", "x.yaml").root().item(1).text() == "b");
    CHECK(document("\xEF\xBB\xBF{\"a\": 1}", "-").root().find("a")->position() == Position{1, 7});
}

TEST_CASE("faults of a JSON text are told once") {
    CHECK(document("{\"a\": 1, \"a\": 2}", "-").faults ==
          "-:1:10: error: duplicate key 'a'\n"
          "    1 | {\"a\": 1, \"a\": 2}\n"
          "      |          ^~~\n"
          "      first given at line 1\n");
    CHECK(document("{\"a\": 1", "-").faults ==
          "-:1:1: error: '{' without '}'\n    1 | {\"a\": 1\n      | ^\n");
}

TEST_CASE("anything else is YAML") {
    CHECK(document("a: 1\n", "-").root().find("a")->text() == "1");
    CHECK(document("", "-").faults == "-: error: the file is empty\n");
}
