#include "report/json.h"

#include <catch2/catch.hpp>

namespace noticeclock {

TEST_CASE("strings are escaped as RFC 8259 demands") {
    CHECK(json_string("say \"hi\" \\ there") == R"("say \"hi\" \\ there")");
    CHECK(json_string("a\nb\tc\rd") == R"("a\nb\tc\rd")");
    CHECK(json_string(std::string("nul\0", 4)) == "\"nul\\u0000\"");
    CHECK(json_string("速報") == "\"速報\"");
}

TEST_CASE("what would trick a terminal is escaped, too") {
    CHECK(json_string("\x1b[31m") == R"("\u001b[31m")");
    CHECK(json_string("\u202E") == R"("\u202e")");
    CHECK(json_string("\U000E0041") == R"("\udb40\udc41")");
}

TEST_CASE("bytes that are not UTF-8 become the replacement character") {
    CHECK(json_string("a\xFFz") == "\"a\uFFFDz\"");
}

TEST_CASE("keys keep their order; levels are indented by two spaces") {
    JsonWriter json;
    json.open_object().field("b", 1).field("a", "x").array("list").number(-2).boolean(true);
    json.null().close().object("empty").close().close();
    CHECK(json.take() ==
          "{\n"
          "  \"b\": 1,\n"
          "  \"a\": \"x\",\n"
          "  \"list\": [\n"
          "    -2,\n"
          "    true,\n"
          "    null\n"
          "  ],\n"
          "  \"empty\": {}\n"
          "}\n");
}

TEST_CASE("compact output is one line") {
    JsonWriter json(true);
    json.open_object()
        .field("a", std::optional<std::string>())
        .field("b", std::optional<std::string>("y"));
    json.field("c", std::vector<std::string>{"1", "2"}).field("d", false).close();
    CHECK(json.take() == "{\"a\":null,\"b\":\"y\",\"c\":[\"1\",\"2\"],\"d\":false}\n");
}

TEST_CASE("a text with something left open is a broken program") {
    JsonWriter open;
    open.open_object();
    CHECK_THROWS_AS(open.take(), std::logic_error);
    JsonWriter closed;
    CHECK_THROWS_AS(closed.close(), std::logic_error);
}

}  // namespace noticeclock
