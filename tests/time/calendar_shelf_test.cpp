#include "time/calendar_shelf.h"

#include <catch2/catch.hpp>
#include <stdexcept>

#include "document/reader.h"

namespace noticeclock {
namespace {

std::shared_ptr<const Document> file(const std::string& id, const std::string& rest) {
    Diagnostics diagnostics;
    const auto text = "calendar: " + id +
                      "\ntitle: {en: Test, ja: 試験}\ncite: Test Act\nchecked: 2026-11-21\n"
                      "confidence: primary\nyears: {from: 2020, to: 2030}\n" +
                      rest;
    auto document =
        read_yaml(std::make_shared<const Source>(Source{id + ".yaml", text}), diagnostics);
    REQUIRE(document);
    return document;
}

const std::string may_day = "holidays: [{name: {en: May Day, ja: メーデー}, fixed: 05-01}]\n";

}  // namespace

TEST_CASE("a deferred calendar is read when it is asked for, its base before it") {
    CalendarShelf shelf;
    shelf.defer("b", file("b", "base: a\nholidays: []\n"));
    shelf.defer("a", file("a", may_day));
    CHECK(shelf.contains("b"));
    REQUIRE(shelf.find("b") != nullptr);
    CHECK(shelf.find("b")->holiday(*parse_date("2021-05-01")) != nullptr);
    CHECK(shelf.find("b") == shelf.find("b"));
    CHECK(shelf.find("c") == nullptr);
}

TEST_CASE("a faulty calendar is only found when it is asked for") {
    CalendarShelf shelf;
    shelf.defer("a", file("a", "holidays: [{name: {en: Never, ja: なし}, fixed: 13-01}]\n"));
    CHECK(shelf.contains("a"));
    CHECK_THROWS_AS(shelf.find("a"), std::logic_error);
}

}  // namespace noticeclock
