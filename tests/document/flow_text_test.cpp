#include "document/flow_text.h"

#include <catch2/catch.hpp>

#include "document/reader.h"

using namespace noticeclock;

namespace {

std::shared_ptr<const Document> yaml(const std::string& text) {
    Diagnostics diagnostics;
    auto document = read_yaml(std::make_shared<const Source>(Source{"f", text}), diagnostics);
    INFO(text << render(diagnostics));
    REQUIRE(document);
    return document;
}

std::string flow(const std::string& text) {
    return flow_text(yaml(text)->root());
}

}  // namespace

TEST_CASE("words stay words, and text that YAML could misread is put in quotes") {
    for (const std::string word :
         {"8400", "120..300", "500..", "..1000", "yes", "unknown", "risk or high", "US-CA",
          "2026-11-19T14:00+09:00", "2026-11-19 14:00", "[name, email]", "{name: yes, a.b: [x]}"}) {
        CHECK(flow(word) == word);
    }
    CHECK(flow("a: b") == "{a: b}");
    CHECK(flow("'yes'") == "\"yes\"");
    CHECK(flow("a, b") == "\"a, b\"");
    CHECK(flow("x#y") == "\"x#y\"");
    CHECK(flow("a:") == "{a: null}");
}

TEST_CASE("what does not show or turns the writing around is an escape") {
    CHECK(quoted_text("a\"b\\c") == "\"a\\\"b\\\\c\"");
    CHECK(quoted_text("\n\r\t\x07\x7f") == "\"\\n\\r\\t\\x07\\x7F\"");
    CHECK(quoted_text("\xc2\x85\xe2\x80\xae\xef\xbb\xbf") == "\"\\x85\\u202E\\uFEFF\"");
    CHECK(quoted_text("\xf3\xa0\x81\x81") == "\"\\U000E0041\"");
    CHECK(quoted_text("監査 \xf0\x9f\x92\xa5") == "\"監査 \xf0\x9f\x92\xa5\"");
}
