#include "cases.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include "desk.h"

namespace noticeclock {
namespace {

const std::vector<Collection>& collections() {
    static const auto all = assessed_cases();
    return all;
}

constexpr auto readme = NOTICECLOCK_ROOT "/tests/README.md";

/// tests/README.md, taken apart at the two marks.
struct Readme {
    std::string before;
    std::string report;
    std::string after;
};

Readme read_readme() {
    std::ifstream in(readme, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    const auto all = text.str();
    const std::string begin = "<!-- risk proposals: computed -->\n\n";
    const auto from = all.find(begin) + begin.size();
    const auto to = all.find("\n<!-- end of risk proposals -->", from);
    REQUIRE(to != std::string::npos);
    return {all.substr(0, from), all.substr(from, to - from), all.substr(to)};
}

/// With NOTICECLOCK_ACCEPT set the table is written, to be read and committed.
void accept(const Readme& parts, const std::string& report) {
    if (std::getenv("NOTICECLOCK_ACCEPT") == nullptr) return;
    std::ofstream(readme, std::ios::binary) << parts.before << report << parts.after;
}

}  // namespace

TEST_CASE("tests/README.md shows how often the proposal equals the authority's level") {
    const auto report = report_of(collections());
    accept(read_readme(), report);
    CHECK(read_readme().report == report);
}

TEST_CASE("at least nine in ten of the EDPB's cases come out as the EDPB says") {
    std::size_t all = 0;
    std::size_t agree = 0;
    for (const auto& collection : collections()) {
        if (collection.name.rfind("EDPB", 0) != 0) continue;
        for (const auto& one : collection.cases) {
            ++all;
            agree += standing_of(one.proposal, one.authority) == Standing::agrees ? 1 : 0;
        }
    }
    CHECK(all == 26);
    CHECK(10 * agree >= 9 * all);
}

TEST_CASE("a high risk is never proposed as unlikely") {
    const auto high = desk().levels("high");
    const auto unlikely = desk().levels("unlikely");
    for (const auto& collection : collections()) {
        for (const auto& one : collection.cases) {
            INFO(collection.name + " " + one.id + ": " + one.name);
            const bool says_high = one.authority == high;
            CHECK_FALSE((says_high && (one.proposal & unlikely) != 0));
        }
    }
}

TEST_CASE("every case on which the proposal differs says why, and no other does") {
    for (const auto& collection : collections()) {
        for (const auto& one : collection.cases) {
            INFO(collection.name + " " + one.id + ": " + one.name + ": authority " +
                 desk().levels(one.authority) + ", proposal " + desk().levels(one.proposal));
            const bool differs = standing_of(one.proposal, one.authority) != Standing::agrees;
            CHECK(one.disagreement.empty() != differs);
        }
    }
}

}  // namespace noticeclock
