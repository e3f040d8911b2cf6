#include "document/folder.h"

#include <unistd.h>

#include <catch2/catch.hpp>
#include <fstream>

#include "document/digest.h"
#include "document/file.h"
#include "reading.h"

using namespace noticeclock;

namespace {

namespace fs = std::filesystem;

/// A folder of its own that goes away with the test.
class Scratch {
  public:
    Scratch() {
        static int number = 0;
        path_ = fs::temp_directory_path() /
                ("noticeclock-" + std::to_string(::getpid()) + "-" + std::to_string(number++));
        fs::create_directories(path_);
    }
    ~Scratch() {
        std::error_code code;
        fs::remove_all(path_, code);
    }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
    void put(const std::string& name, const std::string& text) const {
        fs::create_directories((path_ / name).parent_path());
        std::ofstream(path_ / name, std::ios::binary) << text;
    }
    [[nodiscard]] fs::path operator/(const std::string& name) const { return path_ / name; }
    [[nodiscard]] const fs::path& path() const { return path_; }

  private:
    fs::path path_;
};

}  // namespace

TEST_CASE("a folder gives its YAML files in order of path, named by it") {
    const Scratch scratch;
    scratch.put("laws/us/ca.yaml", "law: us-ca\n");
    scratch.put("laws/eu/gdpr.yaml", "law: gdpr\n");
    scratch.put("facts.yaml", "facts: {}\n");
    scratch.put("README.md", "not a rule\n");
    scratch.put(".git/x.yaml", "hidden: 1\n");
    scratch.put("laws/.gdpr.yaml", "hidden: 1\n");
    Diagnostics diagnostics;
    const Folder folder = read_folder(scratch.path(), diagnostics);
    CHECK(diagnostics.empty());
    REQUIRE(folder.documents.size() == 3);
    CHECK(folder.documents[0]->name() == "facts.yaml");
    CHECK(folder.documents[1]->name() == "laws/eu/gdpr.yaml");
    CHECK(folder.documents[2]->root().find("law")->text() == "us-ca");
}

TEST_CASE("the digest covers path, size and content of each file") {
    const Scratch scratch;
    scratch.put("b.yaml", "y: 22\n");
    scratch.put("a.yaml", "x: 1\n");
    Diagnostics diagnostics;
    const std::string expected(
        "a.yaml\0"
        "5\0"
        "x: 1\n"
        "b.yaml\0"
        "6\0"
        "y: 22\n",
        29);
    CHECK(read_folder(scratch.path(), diagnostics).digest == sha256(expected));
    scratch.put("c.txt", "changes nothing");
    CHECK(read_folder(scratch.path(), diagnostics).digest == sha256(expected));
    scratch.put("a.yaml", "x: 2\n");
    CHECK(read_folder(scratch.path(), diagnostics).digest != sha256(expected));
}

TEST_CASE("the faults of all files are collected") {
    const Scratch scratch;
    scratch.put("a.yaml", "x: [\n");
    scratch.put("b.yaml", "y: 1\n");
    scratch.put("c.yaml", "");
    Diagnostics diagnostics;
    const Folder folder = read_folder(scratch.path(), diagnostics);
    CHECK(folder.documents.size() == 1);
    CHECK(render(diagnostics) ==
          "a.yaml:1:4: error: '[' without ']'\n    1 | x: [\n      |    ^\n"
          "c.yaml: error: the file is empty\n");
}

TEST_CASE("a folder that is not there is an error") {
    const Scratch scratch;
    Diagnostics diagnostics;
    CHECK(read_folder(scratch / "nowhere", diagnostics).documents.empty());
    CHECK(render(diagnostics) ==
          (scratch / "nowhere").string() +
              ": error: the folder cannot be read: No such file or directory\n");
}

TEST_CASE("files are found by their names; a link to nothing is one, a link to a folder is none") {
    const Scratch scratch;
    scratch.put("in/b.json", "");
    scratch.put("in/a/z.json", "");
    scratch.put("in/a.json/y.json", "");
    scratch.put("in/notes.txt", "");
    scratch.put("in/.git/hidden.json", "");
    scratch.put("beside/x.json", "");
    fs::create_symlink(scratch / "beside", scratch / "in/link.json");
    fs::create_symlink("nowhere", scratch / "in/gone.json");
    fs::create_symlink("loop.json", scratch / "in/loop.json");
    fs::create_symlink("b.json", scratch / "in/same.json");
    Diagnostics diagnostics;
    const auto is_json = [](const fs::path& path) { return path.extension() == ".json"; };
    CHECK(files_below(scratch / "in", is_json, diagnostics) ==
          std::vector<std::string>{"a.json/y.json", "a/z.json", "b.json", "gone.json", "loop.json",
                                   "same.json"});
    CHECK(diagnostics.empty());
}

TEST_CASE("a folder below that cannot be read is an error, and the others are read") {
    const Scratch scratch;
    scratch.put("in/z.yaml", "x: 1\n");
    const auto here = fs::current_path();
    fs::current_path(scratch / "in");
    // No system call takes so long a path, not even from root.
    auto deep = scratch / "in";
    while (deep.string().size() < 4096) {
        const std::string name(250, 'd');
        fs::create_directory(name);
        fs::current_path(name);
        deep /= name;
    }
    fs::current_path(here);
    Diagnostics diagnostics;
    CHECK(files_below(scratch / "in", is_yaml_name, diagnostics) ==
          std::vector<std::string>{"z.yaml"});
    CHECK(render(diagnostics) ==
          deep.string() + ": error: the folder cannot be read: File name too long\n");
}

TEST_CASE("a file is read whole, within the limit") {
    const Scratch scratch;
    scratch.put("a.yaml", std::string(100'000, 'x'));
    Diagnostics diagnostics;
    CHECK(read_file(scratch / "a.yaml", "a.yaml", diagnostics)->text == std::string(100'000, 'x'));
    CHECK(diagnostics.empty());
    Limits limits;
    limits.bytes = 99'999;
    CHECK_FALSE(read_file(scratch / "a.yaml", "a.yaml", diagnostics, limits));
    CHECK_FALSE(read_file(scratch / "b.yaml", "b.yaml", diagnostics));
    CHECK_FALSE(read_file(scratch.path(), "folder", diagnostics));
    CHECK(render(diagnostics) ==
          "a.yaml: error: the file is larger than 99999 bytes\n"
          "b.yaml: error: there is no such file\n"
          "folder: error: this is a folder, not a file\n");
}

TEST_CASE("a file is written whole or not at all") {
    const Scratch scratch;
    CHECK(write_file(scratch / "out", "one"));
    CHECK(write_file(scratch / "out", "two"));
    Diagnostics diagnostics;
    CHECK(read_file(scratch / "out", "out", diagnostics)->text == "two");
    CHECK(std::distance(fs::directory_iterator(scratch.path()), {}) == 1);
    CHECK_FALSE(write_file(scratch / "nowhere/out", "three"));
    fs::create_directories(scratch / "taken/by");
    CHECK_FALSE(write_file(scratch / "taken", "four"));
    CHECK_FALSE(fs::exists(scratch / "taken.part"));
}
