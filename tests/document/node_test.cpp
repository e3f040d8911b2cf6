#include "document/node.h"

#include <catch2/catch.hpp>

#include "document/builder.h"
#include "reading.h"

using namespace noticeclock;

TEST_CASE("a mapping is read by key, a sequence by number") {
    const auto result = reading::yaml("incident: INC-1\nplaces: [JP, DE]\nnone:\n");
    const Node root = result.root();
    CHECK(root.size() == 3);
    CHECK(root.key(1).text() == "places");
    CHECK(root.value(1).item(1).text() == "DE");
    CHECK(root.find("incident")->text() == "INC-1");
    CHECK(root.find("none")->is_null());
    CHECK_FALSE(root.find("nothing"));
    CHECK_FALSE(root.find("places")->find("JP"));
}

TEST_CASE("what is not a scalar has no text") {
    const auto result = reading::yaml("places: [JP, DE]\n");
    CHECK(result.root().text().empty());
    CHECK(result.root().find("places")->text().empty());
    CHECK(result.root().key(0).size() == 0);
}

TEST_CASE("a fault at a node underlines it, quotes included") {
    const auto result = reading::yaml("level: \"very high\"\n");
    CHECK(render(fault(*result.root().find("level"), "no such level")) ==
          "incident.yaml:1:8: error: no such level\n"
          "    1 | level: \"very high\"\n"
          "      |        ^~~~~~~~~~~\n");
}

TEST_CASE("a fault at text of several lines underlines its first line") {
    const auto result = reading::yaml("a: |\n  one\n  two\n");
    CHECK(fault(*result.root().find("a"), "wrong").length == 5);
}

TEST_CASE("a tree made of several files points at the right one") {
    Builder builder;
    const auto law = reading::source("law: gdpr\n", "gdpr.yaml");
    const auto own = reading::source("# ours\ntitle: 規則\n", "own.yaml");
    builder.add_source(law);
    builder.open(NodeKind::mapping, {{1, 1}, 0});
    builder.add_scalar("title", false, {{2, 1}, builder.add_source(own)});
    builder.add_scalar("規則", false, {{2, 8}, builder.add_source(own)});
    builder.close();
    const auto document = builder.finish("gdpr.yaml");
    CHECK(document->name() == "gdpr.yaml");
    CHECK(fault(document->root(), "x").line == "law: gdpr");
    CHECK(render(fault(document->root().value(0), "too short")) ==
          "own.yaml:2:8: error: too short\n"
          "    2 | title: 規則\n"
          "      |        ^~~~\n");
}

TEST_CASE("a document without its text still tells name and place") {
    const auto result = reading::yaml("a: 1\n");
    const Document& read = *result.document;
    const Document view("a.yaml", read.records(), read.children(), read.texts());
    CHECK(view.root().find("a")->text() == "1");
    CHECK(view.line(1).empty());
    CHECK(render(fault(view.root().key(0), "wrong")) == "a.yaml:1:1: error: wrong\n");
    CHECK(read.line(1) == "a: 1");
}
