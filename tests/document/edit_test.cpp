#include "document/edit.h"

#include <catch2/catch.hpp>

#include "document/flow_text.h"
#include "document/reader.h"

using namespace noticeclock;

namespace {

std::shared_ptr<const Document> yaml(const std::string& text) {
    Diagnostics diagnostics;
    auto document = read_yaml(std::make_shared<const Source>(Source{"f", text}), diagnostics);
    REQUIRE(document);
    return document;
}

using Kind = Edit::Kind;

}  // namespace

TEST_CASE("values are put, replaced and removed at the end of a path") {
    const auto document = yaml("a: {b: 1, c: 2}\nd: [x]\n");
    const Node root = document->root();
    const Node one = *root.find("d");
    const auto result = [&](const std::vector<Edit>& edits) {
        return flow_text(edited(root, edits)->root());
    };
    CHECK(result({}) == "{a: {b: 1, c: 2}, d: [x]}");
    CHECK(result({{Kind::value, {"a", "b"}, one, {one}}}) == "{a: {b: [x], c: 2}, d: [x]}");
    CHECK(result({{Kind::value, {"a", "e", "f"}, one, {one}}}) ==
          "{a: {b: 1, c: 2, e: {f: [x]}}, d: [x]}");
    CHECK(result({{Kind::word, {"a", "b"}, one, {}, "unknown"}}) ==
          "{a: {b: unknown, c: 2}, d: [x]}");
    CHECK(result({{Kind::list, {"d"}, one, {one, one}}}) == "{a: {b: 1, c: 2}, d: [[x], [x]]}");
    CHECK(result({{Kind::remove, {"a", "b"}, one}}) == "{a: {c: 2}, d: [x]}");
}

TEST_CASE("a mapping that becomes empty goes; one that was empty stays") {
    const auto document = yaml("a: {b: {c: 1}}\nd: {}\ne: 5\n");
    const Node root = document->root();
    CHECK(flow_text(edited(root, {{Kind::remove, {"a", "b", "c"}, root}})->root()) ==
          "{d: {}, e: 5}");
    CHECK(flow_text(edited(root, {{Kind::remove, {"d", "x"}, root}})->root()) ==
          "{a: {b: {c: 1}}, d: {}, e: 5}");
    CHECK(flow_text(edited(root, {{Kind::remove, {"e", "x"}, root}})->root()) ==
          "{a: {b: {c: 1}}, d: {}, e: 5}");
}

TEST_CASE("where a path goes on below a value, a mapping takes its place") {
    const auto document = yaml("e: 5\n");
    const Node root = document->root();
    CHECK(flow_text(edited(root, {{Kind::word, {"e", "f"}, root, {}, "x"}})->root()) ==
          "{e: {f: x}}");
}

TEST_CASE("nodes keep their places, and a new key that of its part of the key written") {
    const auto document = yaml("a: 1\nset: {b.c: 2}\n");
    const Node root = document->root();
    const Node key = root.find("set")->key(0);
    const auto result =
        edited(root, {{Kind::value, {"b", "c"}, key, {root.find("set")->value(0)}}});
    CHECK(result->root().key(0).position() == Position{1, 1});
    CHECK(result->root().find("b")->key(0).position() == Position{2, 9});
    CHECK(result->root().find("b")->value(0).position() == Position{2, 12});
    CHECK(result->sources() == document->sources());
    CHECK(result->name() == "f");
}
