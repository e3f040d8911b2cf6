#include "report/wording.h"

#include <catch2/catch.hpp>
#include <set>

namespace noticeclock {

namespace {

std::set<char> placeholders(const std::string& text) {
    std::set<char> found;
    for (std::size_t i = 0; i + 2 < text.size(); ++i)
        if (text[i] == '{' && text[i + 2] == '}') found.insert(text[i + 1]);
    return found;
}

}  // namespace

TEST_CASE("every phrase has both languages, with the same arguments") {
    for (std::size_t i = 0; i < static_cast<std::size_t>(Phrase::count_); ++i) {
        const auto& text = wording(static_cast<Phrase>(i));
        INFO(text.en);
        CHECK_FALSE(text.en.empty());
        CHECK_FALSE(text.ja.empty());
        CHECK(placeholders(text.en) == placeholders(text.ja));
    }
}

TEST_CASE("arguments stand where each language wants them") {
    CHECK(say(Language::en, Phrase::clock_within_from, {"72 hours", "aware"}) ==
          "72 hours from \"aware\"");
    CHECK(say(Language::ja, Phrase::clock_within_from, {"72時間", "知った時点"}) ==
          "「知った時点」から72時間");
}

TEST_CASE("an argument with braces stays as it is") {
    CHECK(say(Language::en, Phrase::waits_for, {"{0}{1}"}) == "waits for: {0}{1}");
}

TEST_CASE("lists and alternatives") {
    CHECK(listed(Language::en, {"a", "", "b"}) == "a, b");
    CHECK(listed(Language::ja, {"氏名", "住所"}) == "氏名、住所");
    CHECK(alternatives(Language::en, {"a"}) == "a");
    CHECK(alternatives(Language::en, {"a", "b", "c"}) == "a, b or c");
    CHECK(alternatives(Language::ja, {"甲", "乙", "丙"}) == "甲、乙又は丙");
    CHECK(alternatives(Language::en, {}).empty());
}

TEST_CASE("numbers are grouped by thousands") {
    CHECK(grouped(0) == "0");
    CHECK(grouped(999) == "999");
    CHECK(grouped(1000) == "1,000");
    CHECK(grouped(1234567) == "1,234,567");
    CHECK(grouped(-1000) == "-1,000");
}

}  // namespace noticeclock
