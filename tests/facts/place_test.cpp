#include "facts/place.h"

#include <catch2/catch.hpp>

#include "written.h"

using namespace noticeclock;

namespace {

constexpr const char* some_places = R"(places:
  DE:
    name: {en: Germany, ja: ドイツ}
    zone: Europe/Berlin
    calendar: de
    authority: {name: {en: BfDI}, url: https://www.bfdi.bund.de, language: de}
  FR: {name: France, zone: Europe/Paris}
  JP: {name: {en: Japan, ja: 日本}, zone: Asia/Tokyo}
groups:
  EEA: {title: {en: European Economic Area, ja: 欧州経済領域}, members: [DE, FR]}
)";

Lines faults_of(const std::string& text) {
    Diagnostics diagnostics;
    (void)read_places(written(text)->root(), diagnostics);
    return faults(diagnostics);
}

}  // namespace

TEST_CASE("places are read with their zone, calendar and authority") {
    Diagnostics diagnostics;
    const Places places = read_places(written(some_places)->root(), diagnostics);
    REQUIRE(faults(diagnostics).empty());
    REQUIRE(places.all().size() == 3);
    const Place& germany = places.at(*places.find("DE"));
    CHECK(germany.code == "DE");
    CHECK(germany.name == Text{"Germany", "ドイツ"});
    CHECK(germany.zone == "Europe/Berlin");
    CHECK(germany.calendar == "de");
    CHECK(germany.authority.name.en == "BfDI");
    CHECK(germany.authority.url == "https://www.bfdi.bund.de");
    CHECK(germany.authority.language == "de");
    const Place& france = places.at(*places.find("FR"));
    CHECK(france.calendar.empty());
    CHECK(france.authority.name.empty());
}

TEST_CASE("a group names its members, and a place the group of itself") {
    Diagnostics diagnostics;
    const Places places = read_places(written(some_places)->root(), diagnostics);
    REQUIRE(places.members("EEA") != nullptr);
    CHECK(*places.members("EEA") == std::vector<PlaceIndex>{0, 1});
    CHECK(*places.members("JP") == std::vector<PlaceIndex>{2});
    CHECK(places.members("EAE") == nullptr);
    CHECK_FALSE(places.find("EEA"));
    CHECK(places.title("EEA") == Text{"European Economic Area", "欧州経済領域"});
    CHECK(places.title("JP") == Text{"Japan", "日本"});
    CHECK(places.title("XX") == Text{"XX", ""});
    CHECK(places.codes() == std::vector<std::string_view>{"DE", "FR", "JP", "EEA"});
    CHECK(places.place_codes() == std::vector<std::string_view>{"DE", "FR", "JP"});
}

TEST_CASE("the same code twice breaks an invariant") {
    Places places;
    places.add({"DE", {}, "Europe/Berlin", {}, {}});
    CHECK_THROWS_AS(places.add({"DE", {}, "Europe/Berlin", {}, {}}), std::logic_error);
    CHECK_THROWS_AS(places.add_group("DE", {}, {}), std::logic_error);
}

TEST_CASE("faults in places.yaml are all reported, where they stand") {
    CHECK(faults_of("places:\n  DE: {name: Germany}\n") == Lines{"2:7: missing key 'zone'"});
    CHECK(faults_of("places:\n  DE: {zone: Europe/Berlin}\n") == Lines{"2:7: missing key 'name'"});
    CHECK(faults_of("places:\n"
                    "  DE: {name: Germany, zone: Europe/Berlin, capital: Berlin}\n"
                    "groups:\n"
                    "  EEA: {title: European Economic Area, members: [DE, DK]}\n"
                    "  DE: {title: Germany, members: [DE]}\n"
                    "  EU: {members: [DE]}\n") ==
          Lines{"2:44: unknown key 'capital' (one of: name, zone, calendar, authority, "
                "public_authority)",
                "4:54: unknown place 'DK' (did you mean 'DE'?)",
                "5:3: group 'DE' has the code of a place", "6:7: missing key 'title'"});
    CHECK(faults_of("places: [DE]\n") == Lines{"1:9: expected keys with values, got a list"});
    CHECK(faults_of("groups: {}\n") == Lines{"1:1: missing key 'places'"});
}
