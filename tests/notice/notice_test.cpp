#include "notice/notice.h"

#include <catch2/catch.hpp>

namespace noticeclock {
namespace {

NoticeTemplate serving(const std::string& id, std::vector<std::string> duties,
                       std::vector<std::string> recipients = {}) {
    NoticeTemplate notice;
    notice.id = id;
    notice.duties = std::move(duties);
    notice.recipients = std::move(recipients);
    return notice;
}

std::string served_by(const NoticeTemplates& notices, const std::string& key) {
    const auto* notice = notice_for(notices, key, "regulator");
    return notice == nullptr ? "none" : notice->id;
}

}  // namespace

TEST_CASE("a star stands for any text") {
    CHECK(fits_pattern("appi.preliminary*", "appi.preliminary"));
    CHECK(fits_pattern("us-*.regulator-ag*", "us-ny.regulator-ag-hipaa"));
    CHECK_FALSE(fits_pattern("us-*.regulator-ag*", "us-ny.regulator-dfs"));
    CHECK_FALSE(fits_pattern("gdpr.authority", "gdpr.authority-each"));
}

TEST_CASE("the closest template serves a duty") {
    const NoticeTemplates notices{serving("any", {}, {"regulator"}), serving("wide", {"us-*"}),
                                  serving("near", {"us-*.regulator*"}),
                                  serving("exact", {"us-ca.regulator"})};
    CHECK(served_by(notices, "us-ca.regulator") == "exact");
    CHECK(served_by(notices, "us-ny.regulator-ag") == "near");
    CHECK(served_by(notices, "us-ny.other") == "wide");
    CHECK(served_by(notices, "gdpr.authority") == "any");
    CHECK(notice_for(notices, "gdpr.individuals", "individuals") == nullptr);
}

TEST_CASE("of two that are equally close the one that was added serves, whatever its id") {
    for (const auto* id : {"a-mine", "z-mine"}) {
        auto mine = serving(id, {"gdpr.authority"});
        mine.added = true;
        CHECK(served_by({mine, serving("built-in", {"gdpr.authority"})}, "gdpr.authority") == id);
        CHECK(served_by({serving("built-in", {"gdpr.authority"}), mine}, "gdpr.authority") == id);
    }
}

TEST_CASE("a kind names one template, one that was added first") {
    auto own = serving("own", {});
    own.kind = "record";
    own.added = true;
    auto built_in = serving("record", {});
    built_in.kind = "record";
    CHECK(notice_of_kind({built_in, own}, "record")->id == "own");
    CHECK(notice_of_kind({built_in}, "media-qa") == nullptr);
    CHECK(notice_of_kind({serving("x", {})}, "") == nullptr);
}

}  // namespace noticeclock
