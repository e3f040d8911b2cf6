#include "report/assumption_text.h"

#include "example.h"

namespace noticeclock {

namespace {

using Kind = Assumption::Kind;

const ClockText english(Language::en, zone("Asia/Tokyo"), at("2026-11-21T18:30+09:00"));
const ClockText japanese(Language::ja, zone("Asia/Tokyo"), at("2026-11-21T18:30+09:00"));

}  // namespace

TEST_CASE("assumptions in words") {
    Example example;
    const auto en = [&](const Assumption& assumption) {
        return assumption_text(example.book(), assumption, english);
    };
    CHECK(en({Kind::bare_date, "aware", {}, at("2026-11-19T00:00+09:00"), "Asia/Tokyo"}) ==
          "only the date of \"the organization became aware\" was given (Thu 19 Nov): read as the "
          "beginning of that day");
    CHECK(en({Kind::zone_of_file, {}, {}, {}, "Asia/Tokyo"}) ==
          "times without an offset were read in Asia/Tokyo");
    CHECK(en({Kind::impossible_order, "handled", "aware", {}, {}}) ==
          "check the times: \"the incident was handled\" is dated before \"the organization became "
          "aware\"");
    CHECK(en({Kind::establishment, "demo", "DE", {}, {}}) ==
          "the main establishment was taken to be Germany: demo");
    CHECK(en({Kind::sent_before_aware, "demo.report", {}, {}, {}}) ==
          "check the times: the notice demo.report is dated before awareness");
    CHECK(assumption_text(example.book(), {Kind::total_is_sum, {}, {}, {}, {}}, japanese) ==
          "影響を受けた人数の合計は、記載された地域の合計とした");
}

TEST_CASE("a date is that of the zone it was read in, whoever reads the report") {
    Example example;
    const ClockText berlin(Language::en, zone("Europe/Berlin"), at("2026-11-21T18:30+09:00"));
    const Assumption assumption{
        Kind::bare_date, "aware", {}, at("2026-11-19T00:00+09:00"), "Asia/Tokyo"};
    CHECK(assumption_text(example.book(), assumption, berlin).find("(Thu 19 Nov)") !=
          std::string::npos);
}

TEST_CASE("what was assumed for several duties alike is told once") {
    Example example;
    const std::vector<Assumption> assumptions{
        {Kind::fallback_start, "demo.report", "aware", {}, {}},
        {Kind::places_not_listed, {}, {}, {}, {}},
        {Kind::fallback_start, "demo.people", "aware", {}, {}},
        {Kind::fallback_start, "demo.final", "handled", {}, {}}};
    CHECK(
        assumption_lines(example.book(), assumptions, english) ==
        std::vector<std::string>{
            "counted from \"the organization became aware\", as what the law names first is not "
            "known: demo.report, demo.people",
            "nobody is affected in places that are not listed under `affected`",
            "counted from \"the incident was handled\", as what the law names first is not known: "
            "demo.final"});
}

}  // namespace noticeclock
