#include "document/key_path.h"

#include <catch2/catch.hpp>

using namespace noticeclock;

namespace {

std::vector<std::string> parts(std::string_view text, std::string_view stops = {}) {
    const auto path = read_key_path(text, stops);
    if (!path.whole) return {"malformed at " + std::to_string(path.end)};
    std::vector<std::string> texts;
    for (const auto& part : path.parts) texts.emplace_back(part.text);
    return texts;
}

using Parts = std::vector<std::string>;

}  // namespace

TEST_CASE("a dotted key falls into its parts") {
    CHECK(parts("title") == Parts{"title"});
    CHECK(parts("affected.US-CA") == Parts{"affected", "US-CA"});
    CHECK(parts("timeline.\"a.b\".c") == Parts{"timeline", "a.b", "c"});
    CHECK(parts("notices.gdpr.authority-each[DE]") == Parts{"notices", "gdpr.authority-each[DE]"});
    CHECK(parts("notices.\"gdpr.authority\".sent") == Parts{"notices", "gdpr.authority", "sent"});
    CHECK(parts("tasks.contain.revoke") == Parts{"tasks", "contain.revoke"});
    CHECK(parts("risk.level=high", "=") == Parts{"risk", "level"});
    CHECK(read_key_path("risk.level=high", "=").end == 10);
}

TEST_CASE("a key that ends badly is malformed") {
    CHECK(parts("") == Parts{"malformed at 0"});
    CHECK(parts("data.") == Parts{"malformed at 5"});
    CHECK(parts("data..x") == Parts{"malformed at 5"});
    CHECK(parts("data.\"x") == Parts{"malformed at 5"});
    CHECK(parts("risk.level", "=") == Parts{"malformed at 5"});
}

TEST_CASE("a path is written so that it reads back") {
    for (const Parts& path : {Parts{"affected", "JP"}, Parts{"timeline", "a.b", "c=d"},
                              Parts{"notices", "gdpr.authority-each[DE]"}, Parts{"tasks", "a.b"}}) {
        CHECK(parts(key_path_text(path)) == path);
    }
    CHECK(key_path_text({"timeline", "a.b"}) == "timeline.\"a.b\"");
}
