#include "document/suggestion.h"

#include <catch2/catch.hpp>

using namespace noticeclock;

TEST_CASE("the closest candidate is at most a third of the word away") {
    CHECK(closest("affcted", {"breach", "affected"}) == "affected");
    CHECK(closest("brech", {"breach", "affected"}) == "breach");
    CHECK(closest("timline", {"title", "timeline"}) == "timeline");
    CHECK(closest("abcdef", {"abxyzf"}).empty());
}

TEST_CASE("two swapped letters are one step") {
    CHECK(closest("rsik", {"risk"}) == "risk");
    CHECK(closest("jp", {"pj"}) == "pj");
}

TEST_CASE("a short word allows one step, and ties go to the first candidate") {
    CHECK(closest("JO", {"JP", "JE"}) == "JP");
    CHECK(closest("XY", {"JP"}).empty());
    CHECK(closest("", {}).empty());
}

TEST_CASE("a suggestion names the candidate, or lists a few, or says nothing") {
    CHECK(suggestion("hihg", {"unlikely", "risk", "high"}) == "did you mean 'high'?");
    CHECK(suggestion("severe", {"unlikely", "risk", "high"}) == "one of: unlikely, risk, high");
    CHECK(suggestion("severe", std::vector<std::string_view>(13, "unlikely")).empty());
    CHECK(suggestion("severe", {}).empty());
    const std::vector<std::string_view> many(13, "high");
    CHECK(full_suggestion("severe", many).starts_with("one of: high, high, "));
    CHECK(full_suggestion("hihg", many) == "did you mean 'high'?");
}
