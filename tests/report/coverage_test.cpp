#include "report/coverage.h"

#include <catch2/catch.hpp>

#include "example.h"

namespace noticeclock {
namespace {

/// The example's law with an inventory of three obligations.
Example& counted() {
    static Example example;
    example.book().inventory.obligations = {
        {"a.regulator", {"demo.authority"}, {}, {}},
        {"a.police", {}, "voluntary", {"no duty to tell the police", "警察への届出は任意"}},
        {"a.record", {}, "internal", {"a record only", "記録のみ"}}};
    example.book().inventory.beyond = {"demo.media"};
    return example;
}

}  // namespace

TEST_CASE("coverage shows each law with its thresholds and how well it was read") {
    const auto text = coverage_text(counted().book(), Example::view());
    CHECK_THAT(text, Catch::Contains("PLACE  LAW   DUTIES  CHECKED     READ"));
    CHECK_THAT(text, Catch::Contains("DE     demo  5       2026-11-21  primary, 1 secondary"
                                     "  > 1000\n"));
}

TEST_CASE("coverage says what is left out and why, in the reader's language") {
    const auto text = coverage_text(counted().book(), Example::view());
    CHECK_THAT(text,
               Catch::Contains("LEFT OUT: voluntary\n  a.police  no duty to tell the police\n"));
    CHECK_THAT(text, Catch::Contains("LEFT OUT: kept by the organization, sent to nobody\n"
                                     "  a.record  a record only\n"));
    CHECK_THAT(text, Catch::Contains("of 3 obligations looked at, 1 are encoded and 2 left out"));
    CHECK_THAT(coverage_text(counted().book(), Example::view(Language::ja)),
               Catch::Contains("収録対象外: 任意の届出\n  a.police  警察への届出は任意\n"));
}

TEST_CASE("coverage as data accounts for every obligation") {
    auto view = Example::view();
    view.compact = true;
    const auto json = coverage_json(counted().book(), view);
    CHECK_THAT(json, Catch::Contains(R"("schema":"noticeclock/coverage/1")"));
    CHECK_THAT(json, Catch::Contains(R"({"id":"a.regulator","duties":["demo.authority"],)"
                                     R"("left_out":null,"why":null})"));
    CHECK_THAT(json, Catch::Contains(R"({"id":"a.police","duties":[],"left_out":"voluntary",)"
                                     R"("why":"no duty to tell the police"})"));
    CHECK_THAT(json, Catch::Contains(R"("thresholds":["> 1000"])"));
    CHECK_THAT(json, Catch::Contains(R"("beyond":["demo.media"])"));
}

}  // namespace noticeclock
