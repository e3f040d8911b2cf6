#include "evidence/bag_verifier.h"

#include <catch2/catch.hpp>
#include <filesystem>

#include "document/digest.h"
#include "evidence/bag_writer.h"
#include "place.h"

using namespace noticeclock;

namespace {

namespace fs = std::filesystem;

/// A small bag to spoil.
struct Bag {
    Place place;

    Bag() {
        place.write("ev/log", "evidence");
        Diagnostics diagnostics;
        REQUIRE(write_bag({{{"External-Identifier", "INC-1"}}, {{"a.txt", "a"}}, place.path("ev")},
                          place.path("bag"), diagnostics));
    }

    [[nodiscard]] BagCheck check(std::string& faults) const {
        Diagnostics diagnostics;
        auto result = verify_bag(place.path("bag"), diagnostics);
        faults = faults_in(diagnostics, place);
        return result;
    }

    [[nodiscard]] std::string faults() const {
        std::string text;
        (void)check(text);
        return text;
    }

    /// Writes both tag manifests anew for the tag files as they stand.
    void seal() const {
        REQUIRE(place.run("cd bag && for n in 256 512; do sha${n}sum bag-info.txt bagit.txt "
                          "manifest-sha256.txt manifest-sha512.txt > tagmanifest-sha$n.txt; "
                          "done") == 0);
    }
};

}  // namespace

TEST_CASE("a bag as written is valid") {
    const Bag bag;
    std::string faults;
    const auto check = bag.check(faults);
    CHECK(faults.empty());
    CHECK(check.is_bag);
    CHECK(check.summary.files == 3);
    CHECK(check.summary.seal == sha256(bag.place.read("bag/tagmanifest-sha512.txt")));
    CHECK(check.uncovered.empty());
}

TEST_CASE("what is no bag is told apart from a bag that is not valid") {
    const Place place;
    place.write("folder/file", "1");
    Diagnostics diagnostics;
    CHECK_FALSE(verify_bag(place.path("nowhere"), diagnostics).is_bag);
    CHECK_FALSE(verify_bag(place.path("folder"), diagnostics).is_bag);
    CHECK_FALSE(verify_bag(place.path("folder/file"), diagnostics).is_bag);
    CHECK(faults_in(diagnostics, place) ==
          "folder: error: this is not a bag: it has no bagit.txt\n"
          "      name a folder that `noticeclock pack` wrote\n"
          "folder/file: error: this is not a bag: cannot be read: Not a directory\n"
          "nowhere: error: this is not a bag: cannot be read: No such file or directory\n");
}

TEST_CASE("one flipped bit anywhere is found") {
    const Bag bag;
    for (const auto& name : bag.place.names("bag")) {
        const auto path = "bag/" + name;
        if (fs::is_directory(bag.place.path(path))) continue;
        const auto bytes = bag.place.read(path);
        for (std::size_t i = 0; i < bytes.size(); ++i) {
            auto spoilt = bytes;
            // The bit of capital letters, which a lenient reader of digests would let pass, and
            // another.
            spoilt[i] = static_cast<char>(spoilt[i] ^ (i % 2 == 0 ? 0x20 : 1 << (i / 2 % 8)));
            bag.place.write(path, spoilt);
            INFO(name << " byte " << i);
            REQUIRE_FALSE(bag.faults().empty());
        }
        bag.place.write(path, bytes);
    }
    CHECK(bag.faults().empty());
}

TEST_CASE("a flipped byte of the payload is named, with where its digest stands") {
    const Bag bag;
    bag.place.write("bag/data/evidence/log", "evidencE");
    CHECK(bag.faults() ==
          "bag/data/evidence/log: error: the file is not what it was: its digest is not that of "
          "manifest-sha256.txt line 3\n"
          "bag/data/evidence/log: error: the file is not what it was: its digest is not that of "
          "manifest-sha512.txt line 3\n");
}

TEST_CASE("missing files and files too many are named, all at once") {
    const Bag bag;
    fs::remove(bag.place.path("bag/data/a.txt"));
    bag.place.write("bag/data/evidence/planted", "xy");
    CHECK(bag.faults() ==
          "bag/bag-info.txt: error: the Payload-Oxum is not that of the payload\n"
          "      expected 'Payload-Oxum: " +
              std::to_string(10 + bag.place.read("bag/data/evidence-sha256.txt").size()) +
              ".3'\n"
              "bag/data/a.txt: error: the file is missing or cannot be read (manifest-sha256.txt "
              "line 1)\n"
              "bag/data/a.txt: error: the file is missing or cannot be read (manifest-sha512.txt "
              "line 1)\n"
              "bag/data/evidence/planted: error: the file is not in manifest-sha256.txt\n"
              "bag/data/evidence/planted: error: the file is not in manifest-sha512.txt\n");
}

TEST_CASE("a manifest that names files outside the bag is refused even when well sealed") {
    const Bag bag;
    bag.place.write("secret", "s");
    for (const auto* length : {"256", "512"}) {
        const auto manifest = std::string("bag/manifest-sha") + length + ".txt";
        const auto digests = digests_of("s");
        const auto& digest = std::string(length) == "256" ? digests.sha256 : digests.sha512;
        bag.place.write(manifest, bag.place.read(manifest) + digest + "  data/../../secret\n" +
                                      digest + "  bagit.txt\n");
    }
    bag.seal();
    const auto faults = bag.faults();
    CHECK(faults.find("bag/manifest-sha256.txt:4:1: error: the path leaves the bag\n") !=
          std::string::npos);
    CHECK(faults.find("bag/manifest-sha512.txt: error: 'bagit.txt' is not below data/\n") !=
          std::string::npos);
}

TEST_CASE("a bag without one of its manifests is not valid, even when well sealed") {
    const Bag bag;
    fs::remove(bag.place.path("bag/manifest-sha512.txt"));
    CHECK(bag.place.run("cd bag && for n in 256 512; do sha${n}sum bag-info.txt bagit.txt "
                        "manifest-sha256.txt > tagmanifest-sha$n.txt; done") == 0);
    CHECK(bag.faults() ==
          "bag/data/a.txt: error: the file is not in manifest-sha512.txt\n"
          "bag/data/evidence-sha256.txt: error: the file is not in manifest-sha512.txt\n"
          "bag/data/evidence/log: error: the file is not in manifest-sha512.txt\n"
          "bag/manifest-sha512.txt: error: the file is not in tagmanifest-sha256.txt\n"
          "bag/manifest-sha512.txt: error: the manifest is missing or cannot be read\n"
          "bag/manifest-sha512.txt: error: the file is not in tagmanifest-sha512.txt\n");
}

TEST_CASE("version and encoding are declared as written") {
    const Bag bag;
    bag.place.write("bag/bagit.txt", "BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n");
    bag.seal();
    CHECK(bag.faults() ==
          "bag/bagit.txt: error: this does not declare a bag of version 1.0 in UTF-8\n"
          "      expected the lines 'BagIt-Version: 1.0' and 'Tag-File-Character-Encoding: "
          "UTF-8'\n");
}

TEST_CASE("other manifests and files to fetch are not let pass unchecked") {
    const Bag bag;
    bag.place.write("bag/manifest-md5.txt", "");
    bag.place.write("bag/fetch.txt", "");
    CHECK(bag.faults() ==
          "bag/fetch.txt: error: the bag wants files to be fetched: a pack holds all its files\n"
          "bag/manifest-md5.txt: error: packs have no such manifest, and it is not checked\n"
          "      expected are those of SHA-256 and SHA-512 alone\n");
}

TEST_CASE("a link in the place of a file is refused, though it leads to the same bytes") {
    const Bag bag;
    fs::rename(bag.place.path("bag/data/a.txt"), bag.place.path("a.txt"));
    fs::create_symlink("../../a.txt", bag.place.path("bag/data/a.txt"));
    const auto faults = bag.faults();
    CHECK(faults.find("bag/data/a.txt: error: this is a symbolic link\n") != std::string::npos);
    CHECK(faults.find("bag/data/a.txt: error: the file is missing or cannot be read") !=
          std::string::npos);
}

TEST_CASE("a tag manifest that lists payload, or does not list a tag file, is told") {
    const Bag bag;
    CHECK(bag.place.run("cd bag && sha256sum bagit.txt manifest-sha256.txt manifest-sha512.txt "
                        "data/a.txt > tagmanifest-sha256.txt") == 0);
    CHECK(bag.faults() ==
          "bag/bag-info.txt: error: the file is not in tagmanifest-sha256.txt\n"
          "bag/tagmanifest-sha256.txt: error: 'data/a.txt' is below data/\n");
}

TEST_CASE("a title that looks like a Payload-Oxum does not stand for it") {
    const Place place;
    Diagnostics diagnostics;
    REQUIRE(write_bag({{{"External-Description", "Payload-Oxum: 1.1"}}, {{"a.txt", "abc"}}, {}},
                      place.path("bag"), diagnostics));
    CHECK(diagnostics.empty());
}

TEST_CASE("a signature beside the tag manifest leaves the bag valid and is mentioned") {
    const Bag bag;
    bag.place.write("bag/tagmanifest-sha512.txt.minisig", "signature");
    std::string faults;
    const auto check = bag.check(faults);
    CHECK(faults.empty());
    CHECK(check.uncovered == std::vector<std::string>{"tagmanifest-sha512.txt.minisig"});
}
