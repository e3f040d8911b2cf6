#include "evidence/tree.h"

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>

#include "place.h"

using namespace noticeclock;

namespace {

Tree tree_of(const Place& place, Diagnostics& diagnostics) {
    return list_tree(open_folder(place.path()), place.path(), diagnostics);
}

void make_socket(const std::string& path) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    path.copy(address.sun_path, sizeof(address.sun_path) - 1);
    const int number = socket(AF_UNIX, SOCK_STREAM, 0);
    REQUIRE(bind(number, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) == 0);
    close(number);
}

}  // namespace

TEST_CASE("a folder is listed in order of path, hidden files and hard links too") {
    const Place place;
    place.write("b/z", "1");
    place.write("b.txt", "12");
    place.write("B", "");
    place.write(".hidden", "123");
    std::filesystem::create_hard_link(place.path("B"), place.path("link"));
    std::filesystem::create_directories(place.path("c/empty"));
    Diagnostics diagnostics;
    const auto tree = tree_of(place, diagnostics);
    CHECK(diagnostics.empty());
    REQUIRE(tree.files.size() == 5);
    CHECK(tree.files[0].path == ".hidden");
    CHECK(tree.files[0].stamp.size == 3);
    CHECK(tree.files[1].path == "B");
    CHECK(tree.files[2].path == "b.txt");
    CHECK(tree.files[3].path == "b/z");
    CHECK(tree.files[4].path == "link");
    CHECK(tree.empty == std::vector<std::string>{"c/empty"});
}

TEST_CASE("what cannot be kept by copying bytes is refused, all of it at once") {
    const Place place;
    place.write("file", "1");
    std::filesystem::create_symlink("file", place.path("a-link"));
    std::filesystem::create_directory_symlink("/", place.path("b-folder"));
    std::filesystem::create_symlink("nowhere", place.path("c-dangling"));
    REQUIRE(mkfifo(place.path("d-pipe").c_str(), 0600) == 0);
    make_socket(place.path("e-socket"));
    place.write("f-\xff\xfe", "1");
    Diagnostics diagnostics;
    const auto tree = tree_of(place, diagnostics);
    CHECK(tree.files.size() == 1);
    CHECK(faults_in(diagnostics, place) ==
          "a-link: error: this is a symbolic link\n"
          "      only files and folders can be kept: put a copy of what it holds in its place\n"
          "b-folder: error: this is a symbolic link\n"
          "      only files and folders can be kept: put a copy of what it holds in its place\n"
          "c-dangling: error: this is a symbolic link\n"
          "      only files and folders can be kept: put a copy of what it holds in its place\n"
          "d-pipe: error: this is a named pipe\n"
          "      only files and folders can be kept: put a copy of what it holds in its place\n"
          "e-socket: error: this is a socket\n"
          "      only files and folders can be kept: put a copy of what it holds in its place\n"
          "f-??: error: the name is not UTF-8\n"
          "      give the file a name in UTF-8: manifests are written in it\n");
}

TEST_CASE("a device is refused") {
    Diagnostics diagnostics;
    (void)list_tree(open_folder("/dev"), "/dev", diagnostics);
    CHECK(render(diagnostics).find("/dev/null: error: this is a device\n") != std::string::npos);
}

TEST_CASE("folders nested too deep are refused") {
    const Place place;
    std::string path = "d";
    for (int i = 0; i < deepest_folder; ++i) path += "/d";
    std::filesystem::create_directories(place.path(path));
    Diagnostics diagnostics;
    (void)tree_of(place, diagnostics);
    CHECK(faults_in(diagnostics, place) == path +
                                               ": error: folders are nested too deep\n"
                                               "      at most 100 levels are read\n");
}

TEST_CASE("a file is opened only by a path of ordinary parts") {
    const Place place;
    place.write("in/file", "1");
    std::filesystem::create_directory_symlink("in", place.path("link"));
    std::filesystem::create_symlink("in/file", place.path("file-link"));
    const auto folder = open_folder(place.path());
    CHECK(open_below(folder, "in/file").is_open());
    for (const auto* path : {"", "in/../in/file", "./in/file", "/etc/passwd", "in//file",
                             "link/file", "file-link", "nowhere"}) {
        INFO(path);
        CHECK_FALSE(open_below(folder, path).is_open());
    }
}
