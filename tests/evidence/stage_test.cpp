#include "evidence/stage.h"

#include <catch2/catch.hpp>
#include <filesystem>

#include "place.h"

using namespace noticeclock;

namespace {

struct Copying {
    Place place;
    Diagnostics diagnostics;
    Digests digests;

    /// Copies "file" as it stood when `stamp` was taken.
    bool copy(const Stamp& stamp) {
        Stage stage(place.path("out"), diagnostics);
        const auto from = open_below(open_folder(place.path()), "file");
        return stage.copy(from, stamp, "file", "data/file", digests);
    }
    Stamp stamp() { return stamp_of(open_below(open_folder(place.path()), "file")); }
};

}  // namespace

TEST_CASE("a file is copied with the digests of what was written") {
    Copying copying;
    const std::string large(3'000'000, 'x');
    copying.place.write("file", large);
    CHECK(copying.copy(copying.stamp()));
    CHECK(copying.digests == digests_of(large));
    CHECK(copying.place.names() == std::vector<std::string>{"file"});
}

TEST_CASE("a file that is no longer what was listed is refused") {
    Copying copying;
    copying.place.write("file", "first");
    const auto listed = copying.stamp();
    SECTION("longer") {
        copying.place.write("file", "first and more");
    }
    SECTION("another file of that name") {
        copying.place.write("other", "first");
        std::filesystem::rename(copying.place.path("other"), copying.place.path("file"));
    }
    SECTION("written at another time") {
        std::filesystem::last_write_time(
            copying.place.path("file"),
            std::filesystem::file_time_type::clock::now() + std::chrono::seconds(10));
    }
    CHECK_FALSE(copying.copy(listed));
    CHECK(render(copying.diagnostics) ==
          "file: error: the file changed while it was copied\n"
          "      stop what writes to it, or take a copy of it first\n");
    CHECK_FALSE(std::filesystem::exists(copying.place.path("out")));
}

TEST_CASE("a place taken meanwhile is not overwritten") {
    const Place place;
    Diagnostics diagnostics;
    {
        Stage stage(place.path("out"), diagnostics);
        REQUIRE(stage.write("a", "1"));
        std::filesystem::create_directory(place.path("out"));
        CHECK_FALSE(stage.put_in_place());
    }
    CHECK(faults_in(diagnostics, place) ==
          "out: error: there is something of that name already\n"
          "      name a folder that does not exist yet: nothing is overwritten\n");
    CHECK(place.names() == std::vector<std::string>{"out"});
}
