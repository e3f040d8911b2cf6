#include "report/json.h"

#include <catch2/catch.hpp>

#include "report/json_piece.h"

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

TEST_CASE("a character is escaped wherever it stands") {
    const std::vector<std::pair<std::string, std::string>> escapes{
        {"\"", "\\\""},      {"\\", "\\\\"},        {"\x1f", "\\u001f"},
        {"\x7f", "\\u007f"}, {"\u0085", "\\u0085"}, {"\u200b", "\\u200b"},
        {"\xff", "\uFFFD"},  {"報", "報"},          {" ", " "},
        {"~", "~"}};
    for (const auto& [written, escaped] : escapes) {
        for (std::size_t before = 0; before < 20; ++before) {
            const auto text = std::string(before, '!') + written + std::string(19 - before, '#');
            const auto form = std::string(before, '!') + escaped + std::string(19 - before, '#');
            INFO(text);
            CHECK(json_string(text) == "\"" + form + "\"");
            CHECK(json_string(text + text) == "\"" + form + form + "\"");
        }
    }
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

TEST_CASE("a writer goes on after a text") {
    JsonWriter json(true, "{}\n");
    json.open_array().number(1).close();
    CHECK(json.take() == "{}\n[1]\n");
}

TEST_CASE("a piece written again stands as if it had been written anew") {
    for (const bool compact : {true, false}) {
        JsonWriter pieces(compact);
        JsonWriter anew(compact);
        JsonPiece members;
        JsonPiece element;
        const auto write = [](JsonWriter& json) {
            json.field("a", 1).array("b").string("x").close().object("c").close();
        };
        pieces.open_array();
        anew.open_array();
        for (const bool first : {true, false, true}) {
            for (auto* json : {&pieces, &anew}) {
                json->open_object();
                if (!first) json->field("id", first);
            }
            members.put(pieces, [&] { write(pieces); });
            write(anew);
            for (auto* json : {&pieces, &anew}) json->field("end", first).close();
            element.put(pieces, [&] { pieces.string("y"); });
            anew.string("y");
        }
        CHECK(pieces.close().take() == anew.close().take());
    }
}

TEST_CASE("a text with something left open is a broken program") {
    JsonWriter open;
    open.open_object();
    CHECK_THROWS_AS(open.take(), std::logic_error);
    JsonWriter closed;
    CHECK_THROWS_AS(closed.close(), std::logic_error);
}

}  // namespace noticeclock
