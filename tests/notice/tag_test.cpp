#include "notice/tag.h"

#include <catch2/catch.hpp>

namespace noticeclock {

TEST_CASE("the tags of a template, with their kinds and names") {
    const auto tags = tags_of("a {{b.c}} {{#d}}{{ e }}{{/d}} {{^f}}{{/f}}{{! note }}");
    REQUIRE(tags.size() == 7);
    CHECK(tags[0].kind == Tag::Kind::variable);
    CHECK(tags[0].name == "b.c");
    CHECK(tags[0].begin == 2);
    CHECK(tags[0].end == 9);
    CHECK(tags[1].kind == Tag::Kind::section);
    CHECK(tags[2].name == "e");
    CHECK(tags[3].kind == Tag::Kind::close);
    CHECK(tags[4].kind == Tag::Kind::inverted);
    CHECK(tags[6].kind == Tag::Kind::comment);
    CHECK(tag_fault(tags).empty());
}

TEST_CASE("a template has no unescaped values, partials or other delimiters") {
    const std::string known =
        "a template knows only {{name}}, {{#name}}, {{^name}}, {{/name}} and {{! comment}}: near ";
    CHECK(tag_fault(tags_of("{{{a}}}")) == known + "'a'");
    CHECK(tag_fault(tags_of("{{&a}}")) == known + "'a'");
    CHECK(tag_fault(tags_of("{{>part}}")) == known + "'part'");
    CHECK(tag_fault(tags_of("{{=<% %>=}}")) == known + "'<% %>='");
    CHECK(tag_fault(tags_of("text {{open")) == known + "'open'");
}

TEST_CASE("sections are closed in order") {
    CHECK(tag_fault(tags_of("{{#a}}{{#b}}{{/a}}")) == "'{{/a}}' stands where '{{/b}}' is expected");
    CHECK(tag_fault(tags_of("{{#a}}x")) == "the section 'a' is not closed");
    CHECK(tag_fault(tags_of("x{{/a}}")) == "'{{/a}}' closes nothing");
}

}  // namespace noticeclock
