#include "evidence/manifest.h"

#include <catch2/catch.hpp>

using namespace noticeclock;

namespace {

const std::string digest(4, 'a');

std::string faults_of(const std::string& text) {
    Diagnostics diagnostics;
    (void)read_manifest(text, 4, "m.txt", diagnostics);
    return render(diagnostics);
}

}  // namespace

TEST_CASE("a manifest is written in order of path, two spaces behind the digest") {
    CHECK(manifest_text({{"bbbb", "data/b", 0}, {"cccc", "data/A b", 0}}) ==
          "cccc  data/A b\nbbbb  data/b\n");
}

TEST_CASE("line ends and percent signs in a name are encoded and nothing else: RFC 8493 2.1.3") {
    CHECK(encoded_path("a%b\nc\rd e\té\\") == "a%25b%0Ac%0Dd e\té\\");
    Diagnostics diagnostics;
    const auto text = manifest_text({{digest, "data/a%0Ab\nc\rd", 0}});
    CHECK(text == digest + "  data/a%250Ab%0Ac%0Dd\n");
    const auto entries = read_manifest(text, 4, "m.txt", diagnostics);
    REQUIRE(entries.size() == 1);
    CHECK(entries[0].path == "data/a%0Ab\nc\rd");
    CHECK(entries[0].digest == digest);
    CHECK(entries[0].line == 1);
    CHECK(diagnostics.empty());
}

TEST_CASE("a path stays inside its folder") {
    for (const auto* path : {"data/a", "a", "data/..a/b.", "data/~", "data/a b"})
        CHECK(stays_inside(path));
    for (const auto* path : {"", "/etc/passwd", "..", "../a", "data/../../a", "data//a", "data/./a",
                             "data/", "~/a", "~root/a"}) {
        INFO(path);
        CHECK_FALSE(stays_inside(path));
    }
    CHECK_FALSE(stays_inside(std::string("data/a\0b", 8)));
}

TEST_CASE("every faulty line of a manifest is told") {
    CHECK(faults_of("aaaa data/one-space\n"
                    "AAAA  data/capitals\n"
                    "aaa  data/short\n"
                    "aaaa  data/%2e\n"
                    "aaaa  ../out\n"
                    "aaaa  data/twice\n"
                    "aaaa  data/twice\n"
                    "\n"
                    "aaaa  data/cut") ==
          "m.txt:1:1: error: expected a digest, two spaces and a path\n"
          "    1 | aaaa data/one-space\n"
          "      | ^\n"
          "      4 digits 0-9 and a-f\n"
          "m.txt:2:1: error: expected a digest, two spaces and a path\n"
          "    2 | AAAA  data/capitals\n"
          "      | ^\n"
          "      4 digits 0-9 and a-f\n"
          "m.txt:3:1: error: expected a digest, two spaces and a path\n"
          "    3 | aaa  data/short\n"
          "      | ^\n"
          "      4 digits 0-9 and a-f\n"
          "m.txt:4:1: error: a percent sign here encodes nothing but %0A, %0D or %25\n"
          "    4 | aaaa  data/%2e\n"
          "      | ^\n"
          "m.txt:5:1: error: the path leaves the bag\n"
          "    5 | aaaa  ../out\n"
          "      | ^\n"
          "m.txt:7:1: error: the path is listed twice\n"
          "    7 | aaaa  data/twice\n"
          "      | ^\n"
          "m.txt:8:1: error: expected a digest, two spaces and a path\n"
          "      4 digits 0-9 and a-f\n"
          "m.txt:9:1: error: the last line does not end in a line feed\n");
}
