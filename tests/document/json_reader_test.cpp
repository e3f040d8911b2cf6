#include <catch2/catch.hpp>

#include "reading.h"

using namespace noticeclock;
using reading::first_line;
using reading::json;

TEST_CASE("JSON gives the same tree: strings are quoted, numbers keep their text") {
    const auto result =
        json(R"({"a": "x", "b": 8400, "c": -2.50e+3, "d": true, "e": null, "f": []})");
    const Node root = result.root();
    CHECK(root.find("a")->quoted());
    CHECK(root.find("b")->text() == "8400");
    CHECK_FALSE(root.find("b")->quoted());
    CHECK(root.find("c")->text() == "-2.50e+3");
    CHECK(root.find("d")->text() == "true");
    CHECK_FALSE(root.find("d")->quoted());
    CHECK(root.find("e")->is_null());
    CHECK(root.find("f")->is_sequence());
    CHECK(root.find("f")->size() == 0);
}

TEST_CASE("escapes are undone, surrogate pairs too") {
    const auto result = json(R"({"a": "\uD83D\uDE00 \u6f0f\n\"\\\/", "\u0062": 1})");
    CHECK(result.root().find("a")->text() == "😀 漏\n\"\\/");
    CHECK(result.root().find("b")->text() == "1");
}

TEST_CASE("places count lines and code points from 1") {
    const auto result =
        json("{\"名\\\"前\": [1, \"東\\\\\",\r\n  {\"x\" : null}],\n \"b\":{},\"c\":2}");
    const Node root = result.root();
    CHECK(root.position() == Position{1, 1});
    CHECK(root.key(0).position() == Position{1, 2});
    CHECK(root.value(0).position() == Position{1, 10});
    CHECK(root.value(0).item(1).position() == Position{1, 14});
    CHECK(root.value(0).item(2).position() == Position{2, 3});
    CHECK(root.value(0).item(2).value(0).position() == Position{2, 10});
    CHECK(root.key(1).position() == Position{3, 2});
    CHECK(root.value(1).position() == Position{3, 6});
    CHECK(root.value(2).position() == Position{3, 13});
}

TEST_CASE("a duplicate key is an error") {
    CHECK(json("{\"a\": 1,\n \"\\u0061\": 2}").faults ==
          "incident.json:2:2: error: duplicate key 'a'\n"
          "    2 |  \"\\u0061\": 2}\n"
          "      |  ^~~\n"
          "      first given at line 1\n");
}

TEST_CASE("faults of syntax are shown where JSON ends") {
    CHECK(json("{\"a\": 1,}").faults ==
          "incident.json:1:9: error: not valid JSON\n"
          "    1 | {\"a\": 1,}\n"
          "      |         ^\n");
    CHECK(first_line(json("{\"a\": [1 2]}")) == "incident.json:1:10: error: not valid JSON");
    CHECK(first_line(json("{\"a\":\n 010}")) ==
          "incident.json:2:2: error: not a number as JSON writes it");
    CHECK(first_line(json("{a: b}")) == "incident.json:1:2: error: not valid JSON");
    CHECK(first_line(json("{\"a\": 1} x")) == "incident.json:1:10: error: not valid JSON");
    CHECK(first_line(json("{\"a\": \"x")) == "incident.json: error: a closing quote is missing");
    CHECK(first_line(json("")) == "incident.json: error: the file is empty");
    CHECK(first_line(json(" \n")) == "incident.json: error: the file is empty");
    for (const char* text :
         {"{", "[", "{\"a\"", "{\"a\":", "[1,", "tru", "{\"a\": \"\\ud83d\"}", "nul"}) {
        CHECK_FALSE(json(text).faults.empty());
    }
}

TEST_CASE("the limits hold for JSON too") {
    const auto nested = [](std::size_t n) { return std::string(n, '[') + std::string(n, ']'); };
    CHECK(json(nested(64)).faults.empty());
    CHECK(first_line(json(nested(65))) == "incident.json:1:65: error: nested too deep (limit 64)");
    CHECK(first_line(json(nested(100'000))) ==
          "incident.json:1:65: error: nested too deep (limit 64)");
    Limits limits;
    limits.expanded = 3;
    CHECK(json("{\"a\": 1}", limits).faults.empty());
    CHECK(first_line(json("{\"a\": [1]}", limits)) ==
          "incident.json:1:8: error: too many values (limit 3)");
}
