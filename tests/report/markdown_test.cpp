#include "report/markdown.h"

#include <catch2/catch.hpp>

using namespace noticeclock;

TEST_CASE("what Markdown or HTML would act on is escaped") {
    CHECK(markdown_text("plain text, 24:00 (a).") == "plain text, 24:00 \\(a\\).");
    CHECK(markdown_text("*a* _b_ `c` [d](e) #f !g |h| ~i~ $j$") ==
          "\\*a\\* \\_b\\_ \\`c\\` \\[d\\]\\(e\\) \\#f \\!g \\|h\\| \\~i\\~ \\$j\\$");
    CHECK(markdown_text("<script>&amp;") == "&lt;script&gt;&amp;amp;");
    CHECK(markdown_text("back\\slash") == "back\\\\slash");
}

TEST_CASE("text stays on its line and begins no list") {
    CHECK(markdown_text("one\ntwo") == "one two");
    CHECK(markdown_text("- item") == "\\- item");
    CHECK(markdown_text("+ item") == "\\+ item");
    CHECK(markdown_text("a - b") == "a - b");
    CHECK(markdown_text("") == "");
}

TEST_CASE("control characters become visible") {
    CHECK(markdown_text("a\x1b[2J") == "a\\\\x1b\\[2J");
}

TEST_CASE("a table has a row, a rule and escaped cells") {
    CHECK(markdown_row({"a", "b|c"}) == "| a | b\\|c |\n");
    CHECK(markdown_rule(2) == "| --- | --- |\n");
}
