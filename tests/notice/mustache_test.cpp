#include "notice/mustache.h"

#include <catch2/catch.hpp>

namespace noticeclock {

TEST_CASE("values are put in as they are, and a dot is part of a name") {
    MustacheData data;
    data.texts["breach.cause"] = "a <b> & {{breach.cause}}";
    CHECK(fill_template("Cause: {{breach.cause}}.", data) == "Cause: a <b> & {{breach.cause}}.");
    CHECK(fill_template("{{breach.summary}}|", data) == "|");
}

TEST_CASE("a value is not read as a template, nor are sections in it") {
    MustacheData data;
    data.texts["a"] = "{{#b}}x{{/b}}{{{c}}}{{=<% %>=}}";
    data.flags["b"] = true;
    CHECK(fill_template("{{a}} {{#b}}yes{{/b}}", data) == "{{#b}}x{{/b}}{{{c}}}{{=<% %>=}} yes");
}

TEST_CASE("sections hold, do not hold, or go through a list") {
    MustacheData data;
    data.flags["known.x"] = false;
    for (const auto* name : {"one", "two"}) {
        MustacheData entry;
        entry.texts["label"] = name;
        data.lists["items"].push_back(entry);
    }
    CHECK(fill_template("{{#known.x}}x{{/known.x}}{{^known.x}}no x{{/known.x}}", data) == "no x");
    CHECK(fill_template("{{#items}}\n- {{label}}\n{{/items}}\n", data) == "- one\n- two\n");
    CHECK(fill_template("{{^items}}none{{/items}}", {}) == "none");
}

}  // namespace noticeclock
