#include <catch2/catch.hpp>

#include "reading.h"

using namespace noticeclock;
using reading::first_line;
using reading::yaml;

namespace {

/// A list of lists, `depth` deep.
std::string nested(std::size_t depth) {
    return std::string(depth, '[') + std::string(depth, ']');
}

}  // namespace

TEST_CASE("every plain scalar stays the text it is") {
    const auto result = yaml("a: yes\nb: 010\nc: 2026-11-19\nd: 1e3\ne: NO\nf: 0x1F\ng: 12:30\n");
    const std::vector<std::string> texts{"yes", "010", "2026-11-19", "1e3", "NO", "0x1F", "12:30"};
    for (std::size_t i = 0; i < texts.size(); ++i) {
        CHECK(result.root().value(i).text() == texts[i]);
        CHECK_FALSE(result.root().value(i).quoted());
    }
}

TEST_CASE("what is in quotes is text, null or not") {
    const auto result = yaml("a: 'null'\nb: \"~\"\nc: ''\nd: |\n  block\ne: !!str null\n");
    for (std::size_t i = 0; i < 5; ++i) CHECK(result.root().value(i).quoted());
    CHECK(result.root().value(0).text() == "null");
    CHECK(result.root().value(2).is_scalar());
    CHECK(result.root().value(3).text() == "block\n");
    CHECK(result.root().value(4).text() == "null");
}

TEST_CASE("null is nothing, null or ~") {
    const auto result = yaml("a:\nb: null\nc: ~\nd: [~, null]\n");
    for (std::size_t i = 0; i < 3; ++i) CHECK(result.root().value(i).is_null());
    CHECK(result.root().value(3).item(1).is_null());
}

TEST_CASE("places count lines and code points from 1, also after Japanese text and CRLF") {
    const auto result = yaml("名前: {都市: 東京, b: 'q'}\r\n次:\r\n  - あ\r\n  - x\r\n");
    const Node root = result.root();
    CHECK(root.value(0).position() == Position{1, 5});
    CHECK(reading::at(root, {"名前", "都市"}).position() == Position{1, 10});
    CHECK(reading::at(root, {"名前", "b"}).position() == Position{1, 17});
    CHECK(root.key(1).position() == Position{2, 1});
    CHECK(root.value(1).item(1).position() == Position{4, 5});
    CHECK(root.value(1).item(1).text() == "x");
}

TEST_CASE("a value left out stands where its key stands") {
    const auto result = yaml("a: 1\nb:\n\n\nc: 2\n");
    CHECK(reading::at(result.root(), {"b"}).position() == Position{2, 1});
}

TEST_CASE("a byte order mark and comments are no content") {
    const auto result = yaml("\xEF\xBB\xBF# 事故\na: 1 # one\n");
    CHECK(result.root().value(0).text() == "1");
    CHECK(result.root().key(0).position() == Position{2, 1});
    CHECK(yaml("\xEF\xBB\xBF"
               "a: 1\n")
              .root()
              .value(0)
              .position() == Position{1, 4});
}

TEST_CASE("a duplicate key is an error, at every depth") {
    CHECK(yaml("a: 1\nb: {x: 1, y: 2, x: 3}\na: 4\n").faults ==
          "incident.yaml:2:17: error: duplicate key 'x'\n"
          "    2 | b: {x: 1, y: 2, x: 3}\n"
          "      |                 ^\n"
          "      first given at line 2\n"
          "incident.yaml:3:1: error: duplicate key 'a'\n"
          "    3 | a: 4\n"
          "      | ^\n"
          "      first given at line 1\n");
    CHECK(first_line(yaml("a: 1\n\"a\": 2\n")) == "incident.yaml:2:1: error: duplicate key 'a'");
}

TEST_CASE("merge keys, keys that are not text and foreign tags are reported together") {
    CHECK(yaml("<<: {a: 1}\n? [q]\n: 1\nb: !set x\n").faults ==
          "incident.yaml:1:1: error: merge keys (<<) are not supported\n"
          "    1 | <<: {a: 1}\n"
          "      | ^~\n"
          "      write the keys out\n"
          "incident.yaml:2:3: error: a key must be text\n"
          "    2 | ? [q]\n"
          "      |   ^\n"
          "incident.yaml:4:4: error: the tag '!set' is not supported\n"
          "    4 | b: !set x\n"
          "      |    ^\n"
          "      leave it out\n");
}

TEST_CASE("an entry without a colon is an error, not a key without a value") {
    CHECK(yaml("affected: {JP: 12,000}\n").faults ==
          "incident.yaml:1:19: error: expected ':' after '000'\n"
          "    1 | affected: {JP: 12,000}\n"
          "      |                   ^~~\n"
          "      write numbers without commas\n");
    CHECK(yaml("title: {ja: 1,000人を超える}\n").faults ==
          "incident.yaml:1:15: error: expected ':' after '000人を超える'\n"
          "    1 | title: {ja: 1,000人を超える}\n"
          "      |               ^~~~~~~~~~~~~\n"
          "      put text that contains a comma in quotes\n");
    CHECK(yaml("a: 1\nencrypted\n").faults ==
          "incident.yaml:2:1: error: expected ':' after 'encrypted'\n"
          "    2 | encrypted\n"
          "      | ^~~~~~~~~\n");
    CHECK(yaml("{a: , b : , c: }\n").faults.empty());
}

TEST_CASE("a quote or a bracket that is never closed is shown where it opens") {
    CHECK(yaml("a: 'it''s\nb: 1\n").faults ==
          "incident.yaml:1:4: error: the closing quote is missing\n"
          "    1 | a: 'it''s\n"
          "      |    ^\n");
    CHECK(first_line(yaml("a: \"x\\\"\n")) ==
          "incident.yaml:1:4: error: the closing quote is missing");
    CHECK(first_line(yaml("a: &n \"x\n")) ==
          "incident.yaml:1:7: error: the closing quote is missing");
    CHECK(first_line(yaml("kinds: [a, b\ndata: {x: 1}\n")) ==
          "incident.yaml:1:8: error: '[' without ']'");
    CHECK(first_line(yaml("a: {b: 1\n")) == "incident.yaml:1:4: error: '{' without '}'");
    CHECK(yaml("a: 'it''s'\nb: \"\\\\\"\nc: ''\n").faults.empty());
}

TEST_CASE("faults of indentation are told plainly") {
    CHECK(yaml("a:\n  b: 1\n c: 2\n").faults ==
          "incident.yaml:3:2: error: this line does not fit the lines above\n"
          "    3 |  c: 2\n"
          "      |  ^\n"
          "      check the indentation, and that every key ends in ':'\n");
    CHECK(yaml("a: b: c\n").faults ==
          "incident.yaml:1:5: error: unexpected ':'\n"
          "    1 | a: b: c\n"
          "      |     ^\n"
          "      check the indentation; put text that contains ': ' in quotes\n");
    CHECK(yaml("a:\n\tb: 1\n").faults ==
          "incident.yaml:2:1: error: a tab cannot indent\n"
          "    2 |  b: 1\n"
          "      | ^\n"
          "      use spaces\n");
}

TEST_CASE("other faults of syntax have words too") {
    CHECK(first_line(yaml("a: @x\n")) ==
          "incident.yaml:1:4: error: a value cannot begin with this character");
    CHECK(first_line(yaml("a: }\n")) ==
          "incident.yaml:1:4: error: a closing bracket without an opening one");
    CHECK(first_line(yaml("a: *nobody\n")) ==
          "incident.yaml:1:4: error: no anchor of this name is defined above");
    CHECK(first_line(yaml("a: 1\n- b\n")) ==
          "incident.yaml:2:1: error: this line does not fit the lines above");
}

TEST_CASE("one file holds one document") {
    CHECK(yaml("---\na: 1\n...\n").faults.empty());
    CHECK(yaml("a: 1\n---\nb: 2\n").faults ==
          "incident.yaml:2:1: error: more than one document in the file\n"
          "    2 | ---\n"
          "      | ^\n");
    CHECK(first_line(yaml("[a], [b]\n")) ==
          "incident.yaml:1:4: error: unexpected text after the end");
}

TEST_CASE("a file without content is an error") {
    for (const char* text : {"", "\n\n", "# a comment\n", "---\n", "~\n", "\xEF\xBB\xBF"}) {
        CHECK(yaml(text).faults == "incident.yaml: error: the file is empty\n");
    }
}

TEST_CASE("what is not text is refused") {
    CHECK(yaml(std::string("a\0b", 3)).faults ==
          "incident.yaml: error: not a text file: byte 0x00 at offset 1\n");
    CHECK(yaml("a: \xFF\n").faults ==
          "incident.yaml: error: not a text file: byte 0xFF at offset 3 is not UTF-8\n"
          "      save the file with the encoding UTF-8\n");
    CHECK(yaml("a: \x93\xFA\x96\x7B\n").faults ==
          "incident.yaml: error: not a text file: byte 0x93 at offset 3 is not UTF-8\n"
          "      save the file with the encoding UTF-8\n");
    CHECK(yaml("日: \x1b[31m\n").faults ==
          "incident.yaml:1:4: error: control character U+001B is not allowed in a text\n"
          "    1 | 日: ?[31m\n"
          "      |     ^\n");
    CHECK(first_line(yaml("a: x\n\xC2\x85"
                          "b: y\n")) ==
          "incident.yaml:2:1: error: control character U+0085 is not allowed in a text");
}

TEST_CASE("aliases are expanded, and keep the place of what they repeat") {
    const auto result = yaml("a: &x {k: [1, 2]}\nb: *x\nc: [*x, *x]\n");
    CHECK(reading::at(result.root(), {"b", "k"}).item(1).text() == "2");
    CHECK(reading::at(result.root(), {"b", "k"}).item(1).position() == Position{1, 15});
    CHECK(reading::at(result.root(), {"c"}).item(1).find("k")->size() == 2);
}

TEST_CASE("an alias inside the value it repeats is an error") {
    CHECK(first_line(yaml("a: &x [1, *x]\n")) ==
          "incident.yaml:1:11: error: the alias stands inside the value it repeats");
}

TEST_CASE("an alias bomb is stopped early") {
    // Line n holds 11...1 (n + 1 digits) values; lines 1 to 5 and the keys make 123,461, one more
    // of line 5 passes the limit.
    std::string text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
    for (int i = 1; i < 10; ++i) {
        const std::string n = std::to_string(i);
        const std::string alias = "*a" + std::to_string(i - 1);
        text += "a" + n + ": &a" + n + " [" + alias;
        for (int j = 1; j < 10; ++j) text += ", " + alias;
        text += "]\n";
    }
    CHECK(first_line(yaml(text)) ==
          "incident.yaml:6:10: error: too many values after expanding aliases (limit 200000)");
}

TEST_CASE("the limits hold exactly") {
    CHECK(yaml(nested(64)).faults.empty());
    CHECK(first_line(yaml(nested(65))) == "incident.yaml:1:65: error: nested too deep (limit 64)");
    CHECK(first_line(yaml(nested(100'000))) ==
          "incident.yaml:1:65: error: nested too deep (limit 64)");
    Limits limits;
    limits.expanded = 4;
    CHECK(yaml("[a, b, c]", limits).faults.empty());
    CHECK_FALSE(yaml("[a, b, c, d]", limits).faults.empty());
    limits.bytes = 9;
    CHECK(yaml("[a, b, c]", limits).faults.empty());
    CHECK(yaml("[a, b, c]\n", limits).faults ==
          "incident.yaml: error: the file is larger than 9 bytes\n");
}
