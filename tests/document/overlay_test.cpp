#include "document/overlay.h"

#include <catch2/catch.hpp>

#include "reading.h"

using namespace noticeclock;

namespace {

/// The tree in flow style, to be read at a glance.
std::string flow(const Node& node) {
    if (node.is_null()) return "~";
    if (node.is_scalar()) return std::string(node.text());
    std::string text;
    for (std::size_t i = 0; i < node.size(); ++i) {
        if (i > 0) text += ", ";
        if (node.is_mapping()) text += std::string(node.key(i).text()) + ": ";
        text += flow(node.is_mapping() ? node.value(i) : node.item(i));
    }
    return node.is_mapping() ? "{" + text + "}" : "[" + text + "]";
}

std::string laid(const std::string& base, const std::string& patch, int depth) {
    const auto below = reading::yaml(base);
    const auto above = reading::yaml(patch);
    return flow(overlay(below.root(), above.root(), depth)->root());
}

}  // namespace

TEST_CASE("keys of the patch replace those of the base, new ones go to the end") {
    CHECK(laid("{a: 1, b: 2}", "{c: 3, a: 4}", 1) == "{a: 4, b: 2, c: 3}");
}

TEST_CASE("mappings are merged down to the depth, and replaced below it") {
    const std::string base =
        "{duties: {x: {clock: {from: aware, within: 72 hours}, to: regulator}}}";
    const std::string patch = "{duties: {x: {clock: {from: discovered}}}}";
    CHECK(laid(base, patch, 0) == "{duties: {x: {clock: {from: discovered}}}}");
    CHECK(laid(base, patch, 2) == "{duties: {x: {clock: {from: discovered}}}}");
    CHECK(laid(base, patch, 3) == "{duties: {x: {clock: {from: discovered}, to: regulator}}}");
    CHECK(laid(base, patch, 4) ==
          "{duties: {x: {clock: {from: discovered, within: 72 hours}, to: regulator}}}");
}

TEST_CASE("absent takes a key out, unless it is in quotes or below the depth") {
    CHECK(laid("{a: 1, b: 2}", "{a: absent, x: absent}", 1) == "{b: 2}");
    CHECK(laid("{a: 1}", "{a: 'absent'}", 1) == "{a: absent}");
    CHECK(laid("{a: {b: 1}}", "{a: {b: absent}}", 1) == "{a: {b: absent}}");
    CHECK(laid("{a: {b: 1}}", "{a: {b: absent}}", 2) == "{a: {}}");
}

TEST_CASE("where not both are mappings the patch replaces") {
    CHECK(laid("{a: {b: 1}, c: [1, 2], d: 1}", "{a: 1, c: [3], d: {e: 1}}", 9) ==
          "{a: 1, c: [3], d: {e: 1}}");
    CHECK(laid("{a: 1}", "{a: ~}", 1) == "{a: ~}");
}

TEST_CASE("every node keeps its place and its file") {
    Diagnostics diagnostics;
    const auto base = read_yaml(reading::source("a: 1\nb: {c: 2}\n", "base.yaml"), diagnostics);
    const auto patch = read_yaml(reading::source("\nb:\n  d: 漏えい\n", "patch.yaml"), diagnostics);
    const auto both = overlay(base->root(), patch->root(), 2);
    CHECK(both->name() == "base.yaml");
    CHECK(render(fault(*both->root().find("a"), "x")) ==
          "base.yaml:1:4: error: x\n    1 | a: 1\n      |    ^\n");
    CHECK(render(fault(reading::at(both->root(), {"b", "d"}), "x")) ==
          "patch.yaml:3:6: error: x\n    3 |   d: 漏えい\n      |      ^~~~~~\n");
}

TEST_CASE("base and patch may stand in the same document, and be laid over again") {
    const auto law = reading::yaml("{base: {a: 1, b: 2}, one: {b: 3}, two: {c: 4}}");
    const Node root = law.root();
    const auto once = overlay(*root.find("base"), *root.find("one"), 1);
    const auto twice = overlay(once->root(), *root.find("two"), 1);
    CHECK(flow(twice->root()) == "{a: 1, b: 3, c: 4}");
    CHECK(twice->root().find("b")->position() == root.find("one")->find("b")->position());
    CHECK(twice->sources().size() == 1);
}
