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

TEST_CASE("what was known when is told, the facts and events concerned in one line") {
    Example example;
    const auto moment = at("2026-11-20T14:00+09:00");
    const std::vector<Assumption> assumptions{{Kind::known_at, {}, {}, moment, {}},
                                              {Kind::known_from_start, "affected.JP", {}, {}, {}},
                                              {Kind::known_from_start, "affected.DE", {}, {}, {}},
                                              {Kind::not_yet, "timeline.handled", {}, moment, {}},
                                              {Kind::on_the_day, "holds", {}, moment, {}},
                                              {Kind::entries_ahead, "2", {}, moment, {}}};
    CHECK(assumption_lines(example.book(), assumptions, english) ==
          std::vector<std::string>{
              "judged by what was known at Fri 20 Nov 14:00 +09:00; what the journal does not name "
              "is taken as known all along",
              "the value outside the journal is taken as known before the first entry: "
              "affected.JP, affected.DE",
              "dated after Fri 20 Nov 14:00 +09:00, so it had not happened yet: timeline.handled",
              "dated to the day of Fri 20 Nov 14:00 +09:00 without a time, taken as past by then: "
              "holds",
              "journal entries dated after Fri 20 Nov 14:00 +09:00 do not count yet: 2 of them"});
    CHECK(assumption_lines(example.book(), assumptions, japanese) ==
          std::vector<std::string>{
              "11月20日(金) 14:00 "
              "+09:00の時点で判明していた内容により判断した。経過記録(journal)に記載のない事項は、"
              "当初から判明していたものとして扱った",
              "経過記録の外に記載された値を、最初の記録より前に判明していたものとして扱った: "
              "affected.JP、affected.DE",
              "11月20日(金) 14:00 +09:00より後の日時のため、まだ起きていないものとして扱った: "
              "timeline.handled",
              "11月20日(金) 14:00 "
              "+09:00の当日の日付のみ記入されているため、その時点で既に起きたものとして扱った: "
              "holds",
              "経過記録のうち11月20日(金) 14:00 +09:00より後の日時の記録は、まだ算入しない: 2件"});
}

}  // namespace noticeclock
