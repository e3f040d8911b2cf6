#include "facts/name_map.h"

#include <catch2/catch.hpp>
#include <map>
#include <random>

namespace noticeclock {

TEST_CASE("names are kept in order, each once") {
    NameMap<int> map;
    CHECK(map.empty());
    CHECK(map.emplace("discovered", 2).second);
    CHECK(map.emplace("aware", 1).second);
    CHECK_FALSE(map.emplace("aware", 9).second);
    map["occurred"] = 3;
    std::string order;
    for (const auto& [name, number] : map) order += name + std::to_string(number) + " ";
    CHECK(order == "aware1 discovered2 occurred3 ");
    CHECK(map.size() == 3);
    map.erase(map.find("discovered"));
    CHECK(map.size() == 2);
    CHECK_FALSE(map.contains("discovered"));
    CHECK(map.at("occurred") == 3);
}

TEST_CASE("a name that is not there is not found") {
    NameMap<int> map;
    map["aware"] = 1;
    CHECK(map.contains("aware"));
    CHECK(map.at("aware") == 1);
    CHECK(map.find("awar") == map.end());
    CHECK_FALSE(map.contains(""));
    CHECK_THROWS_AS(map.at("discovered"), std::out_of_range);
    map.clear();
    CHECK_FALSE(map.contains("aware"));
}

TEST_CASE("a row of names says what a tree of them says") {
    std::mt19937 random(20261122);
    for (int round = 0; round < 200; ++round) {
        NameMap<unsigned> row;
        std::map<std::string, unsigned> tree;
        for (int i = 0; i < 20; ++i) {
            const auto number = static_cast<unsigned>(random());
            const auto name = std::string(1 + number % 3, static_cast<char>('a' + number % 7));
            if (number % 2 == 0) {
                CHECK(row.emplace(name, number).second == tree.emplace(name, number).second);
            } else {
                row[name] = tree[name] = number;
            }
        }
        REQUIRE(std::equal(row.begin(), row.end(), tree.begin(), tree.end(),
                           [](const auto& a, const auto& b) {
                               return a.first == b.first && a.second == b.second;
                           }));
    }
}

}  // namespace noticeclock
