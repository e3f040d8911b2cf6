#include "risk/score.h"

#include <catch2/catch.hpp>

namespace noticeclock {

TEST_CASE("scores are decimals of at most two places") {
    CHECK(parse_score("4") == Score{400});
    CHECK(parse_score("0.25") == Score{25});
    CHECK(parse_score("0.5") == Score{50});
    CHECK(parse_score("0") == Score{0});
    for (const auto* text : {"", "-1", "+1", ".5", "1.", "0.125", "1e3", "1.5.5", "0.-5", " 1",
                             "1000000", "99999999999999999999"}) {
        INFO(text);
        CHECK(parse_score(text) == std::nullopt);
    }
}

TEST_CASE("scores are written as the shortest decimal") {
    CHECK(score_text({400}) == "4");
    CHECK(score_text({50}) == "0.5");
    CHECK(score_text({25}) == "0.25");
    CHECK(score_text({305}) == "3.05");
    CHECK(score_text({}) == "0");
}

TEST_CASE("products are exact or none") {
    CHECK(product({300}, {25}) == Score{75});
    CHECK(product({400}, {400}) == Score{1600});
    CHECK(product({25}, {50}) == std::nullopt);
}

}  // namespace noticeclock
