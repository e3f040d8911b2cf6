#include "evidence/bag_writer.h"

#include <sys/stat.h>

#include <catch2/catch.hpp>
#include <csignal>
#include <filesystem>

#include "document/digest.h"
#include "evidence/bag_verifier.h"
#include "evidence/interruption.h"
#include "place.h"

using namespace noticeclock;

namespace {

namespace fs = std::filesystem;

BagContents contents_with(const std::string& evidence = {}) {
    return {{{"External-Identifier", "INC-1"}, {"Bagging-Date", "2026-11-22"}},
            {{"README.txt", "hello\n"}, {"duties/gdpr.authority[DE].txt", "due\n"}},
            evidence};
}

std::optional<BagSummary> write(const Place& place, const BagContents& contents,
                                std::string& faults, const std::string& out = "bag") {
    Diagnostics diagnostics;
    const auto summary = write_bag(contents, place.path(out), diagnostics);
    faults = faults_in(diagnostics, place);
    return summary;
}

}  // namespace

TEST_CASE("a bag is what RFC 8493 wants, and sha256sum and sha512sum verify it") {
    const Place place;
    place.write("ev/log/a.txt", "alpha");
    place.write("ev/b c.bin", std::string("\0\1\2", 3));
    place.write("ev/日本語.txt", "証拠");
    std::string faults;
    const auto summary = write(place, contents_with(place.path("ev")), faults);
    CHECK(faults.empty());
    REQUIRE(summary);
    CHECK(place.names("bag") ==
          std::vector<std::string>{
              "bag-info.txt", "bagit.txt", "data", "data/README.txt", "data/duties",
              "data/duties/gdpr.authority[DE].txt", "data/evidence", "data/evidence-sha256.txt",
              "data/evidence/b c.bin", "data/evidence/log", "data/evidence/log/a.txt",
              "data/evidence/日本語.txt", "manifest-sha256.txt", "manifest-sha512.txt",
              "tagmanifest-sha256.txt", "tagmanifest-sha512.txt"});
    CHECK(place.read("bag/bagit.txt") ==
          "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
    CHECK(place.read("bag/data/evidence/b c.bin") == std::string("\0\1\2", 3));
    CHECK(summary->files == 6);
    const auto list = place.read("bag/data/evidence-sha256.txt");
    CHECK(list == sha256(std::string("\0\1\2", 3)) + "  evidence/b c.bin\n" + sha256("alpha") +
                      "  evidence/log/a.txt\n" + sha256("証拠") + "  evidence/日本語.txt\n");
    // 6 + 4 bytes made here, 3 + 5 + 6 of evidence, and the list of it.
    const auto bytes = 6 + 4 + 3 + 5 + 6 + list.size();
    CHECK(summary->bytes == bytes);
    CHECK(place.read("bag/bag-info.txt") ==
          "External-Identifier: INC-1\nBagging-Date: 2026-11-22\nPayload-Oxum: " +
              std::to_string(bytes) + ".6\n");
    CHECK(summary->seal == sha256(place.read("bag/tagmanifest-sha512.txt")));
    for (const auto* length : {"256", "512"}) {
        const auto sum = std::string("cd bag && sha") + length + "sum --quiet --strict -c ";
        CHECK(place.run(sum + "manifest-sha" + length + ".txt") == 0);
        CHECK(place.run(sum + "tagmanifest-sha" + length + ".txt") == 0);
    }
    CHECK(place.run("cd bag/data && sha256sum --quiet --strict -c evidence-sha256.txt") == 0);
}

TEST_CASE("the same contents give the same bytes, and copies keep their time") {
    const Place place;
    place.write("ev/a", "1");
    place.write("ev/b", "2");
    const auto past = fs::file_time_type::clock::now() - std::chrono::hours(1000);
    fs::last_write_time(place.path("ev/a"), past);
    std::string faults;
    REQUIRE(write(place, contents_with(place.path("ev")), faults, "one"));
    REQUIRE(write(place, contents_with(place.path("ev")), faults, "two"));
    CHECK(place.run("diff -r one two") == 0);
    CHECK(fs::last_write_time(place.path("one/data/evidence/a")) == past);
}

TEST_CASE("names with line ends, percent signs and backslashes stand the way out and back") {
    const Place place;
    place.write("ev/a%20b", "1");
    place.write("ev/line\nfeed", "2");
    place.write("ev/carriage\rreturn", "3");
    place.write("ev/back\\slash", "4");
    std::string faults;
    REQUIRE(write(place, contents_with(place.path("ev")), faults));
    CHECK(place.read("bag/manifest-sha256.txt").find("  data/evidence/a%2520b\n") !=
          std::string::npos);
    CHECK(place.read("bag/manifest-sha256.txt").find("  data/evidence/line%0Afeed\n") !=
          std::string::npos);
    Diagnostics diagnostics;
    CHECK(verify_bag(place.path("bag"), diagnostics).is_bag);
    CHECK(render(diagnostics).empty());
    CHECK(place.run("cd bag/data && sha256sum --quiet --strict -c evidence-sha256.txt") == 0);
    CHECK(faults ==
          "ev/a%20b: warning: manifests write percent signs and line ends in names encoded (RFC "
          "8493)\n"
          "      sha256sum does not decode them: check this file by data/evidence-sha256.txt\n"
          "ev/carriage?return: warning: manifests write percent signs and line ends in names "
          "encoded (RFC 8493)\n"
          "      sha256sum does not decode them: check this file by data/evidence-sha256.txt\n"
          "ev/line feed: warning: manifests write percent signs and line ends in names encoded "
          "(RFC 8493)\n"
          "      sha256sum does not decode them: check this file by data/evidence-sha256.txt\n");
}

TEST_CASE("nothing that is there is overwritten") {
    const Place place;
    std::string faults;
    SECTION("a folder, even an empty one") {
        fs::create_directory(place.path("bag"));
    }
    SECTION("a file") {
        place.write("bag", "mine");
    }
    SECTION("a symbolic link to nowhere") {
        fs::create_symlink("nowhere", place.path("bag"));
    }
    const auto before = place.names();
    CHECK_FALSE(write(place, contents_with(), faults));
    CHECK(faults ==
          "bag: error: there is something of that name already\n"
          "      name a folder that does not exist yet: nothing is overwritten\n");
    CHECK(place.names() == before);
}

TEST_CASE("a pack needs a folder to stand in") {
    const Place place;
    std::string faults;
    CHECK_FALSE(write(place, contents_with(), faults, "no/bag"));
    CHECK(faults.find(": error: cannot be made: No such file or directory\n") != std::string::npos);
    CHECK(place.names().empty());
}

TEST_CASE("evidence that cannot be kept leaves no half pack") {
    const Place place;
    std::string faults;
    SECTION("a link") {
        place.write("ev/a", "1");
        fs::create_symlink("a", place.path("ev/link"));
        CHECK_FALSE(write(place, contents_with(place.path("ev")), faults));
        CHECK(faults ==
              "ev/link: error: this is a symbolic link\n"
              "      only files and folders can be kept: put a copy of what it holds in its "
              "place\n");
        CHECK(place.names() == std::vector<std::string>{"ev", "ev/a", "ev/link"});
    }
    SECTION("no folder") {
        CHECK_FALSE(write(place, contents_with(place.path("ev")), faults));
        CHECK(faults ==
              "ev: error: cannot be read: No such file or directory\n"
              "      name the folder that holds the evidence\n");
        CHECK(place.names().empty());
    }
    SECTION("a file instead of a folder") {
        place.write("ev", "1");
        CHECK_FALSE(write(place, contents_with(place.path("ev")), faults));
        CHECK(faults ==
              "ev: error: cannot be read: Not a directory\n"
              "      name the folder that holds the evidence\n");
    }
    SECTION("the pack inside it") {
        place.write("ev/a", "1");
        CHECK_FALSE(write(place, contents_with(place.path("ev")), faults, "ev/bag"));
        CHECK(faults ==
              "ev/bag: error: this is inside the folder of the evidence\n"
              "      put the pack elsewhere, so that the evidence stays as it is\n");
        CHECK(place.names() == std::vector<std::string>{"ev", "ev/a"});
    }
}

TEST_CASE("an empty folder of the evidence is told") {
    const Place place;
    fs::create_directories(place.path("ev/empty"));
    std::string faults;
    REQUIRE(write(place, contents_with(place.path("ev")), faults));
    CHECK(faults ==
          "ev/empty: warning: the folder is empty: a bag holds files only, so it is left out\n");
}

TEST_CASE("a signal to end is noted while a pack is written, and leaves nothing behind") {
    const Place place;
    std::string faults;
    {
        const Interruption interruption;
        std::raise(SIGTERM);
        CHECK(Interruption::signal() == SIGTERM);
        CHECK_FALSE(write(place, contents_with(), faults));
    }
    CHECK(faults.empty());
    CHECK(place.names().empty());
    const Interruption next;
    CHECK(Interruption::signal() == 0);
}
