#include "veris/pieces.h"

#include <catch2/catch.hpp>
#include <sstream>
#include <vector>

namespace noticeclock::veris {
namespace {

struct Taken {
    std::vector<std::string> texts;
    std::vector<std::string> places;  ///< "line:column"
    std::string faults;
};

Taken taken_from(const std::string& text) {
    std::istringstream in(text);
    Pieces pieces(in, "v.json");
    Taken taken;
    Diagnostics diagnostics;
    while (const auto piece = pieces.next(diagnostics)) {
        taken.texts.push_back(piece->text);
        taken.places.push_back(std::to_string(piece->at.line) + ":" +
                               std::to_string(piece->at.column));
    }
    taken.faults = render(diagnostics);
    return taken;
}

using List = std::vector<std::string>;

void check_taken(const std::string& text, const List& objects, const std::string& faults) {
    const auto taken = taken_from(text);
    CHECK(taken.texts == objects);
    CHECK(taken.faults == faults);
}

}  // namespace

TEST_CASE("one object, an array, and one object a line give the same objects") {
    const List both{R"({"a": 1})", R"({"b": [{"c": 2}]})"};
    for (const auto& text : {both[0] + "\n" + both[1] + "\n", "[" + both[0] + ", " + both[1] + "]",
                             "\xEF\xBB\xBF[\n  " + both[0] + ",\n  " + both[1] + "\n]\n",
                             both[0] + both[1], both[0] + "\r\n\r\n" + both[1] + "\r\n"}) {
        INFO(text);
        check_taken(text, both, "");
    }
}

TEST_CASE("an object may stand on several lines, and brackets in texts do not count") {
    const std::string object = "{\n  \"a\": \"}{\\\"]\",\n  \"b\": {\n  }\n}";
    CHECK(taken_from(object).texts == List{object});
    CHECK(taken_from("[" + object + "]").texts == List{object});
}

TEST_CASE("each object says where it begins") {
    CHECK(taken_from("[{}, {}\n, {}]").places == List{"1:2", "1:6", "2:3"});
    CHECK(taken_from("{}\n\n{}").places == List{"1:1", "3:1"});
}

TEST_CASE("nothing in, nothing out") {
    CHECK(taken_from("").texts.empty());
    CHECK(taken_from(" \n ").texts.empty());
    CHECK(taken_from("[]").texts.empty());
    CHECK(taken_from("[]").faults == "");
}

TEST_CASE("a line that is cut off does not swallow the next ones") {
    check_taken("{\"a\": [1\n{\"b\": 2}\n{\"c\": \"x\n{\"d\": 3}\n", {"{\"b\": 2}", "{\"d\": 3}"},
                "v.json:1:1: error: the incident is cut off: its last bracket is missing\n"
                "v.json:3:1: error: the incident is cut off: its last bracket is missing\n");
}

TEST_CASE("a line that is no object is passed over") {
    check_taken("{\"a\": 1}\nhello {}\n{\"b\": 2}\n", {"{\"a\": 1}", "{\"b\": 2}"},
                "v.json:2:1: error: expected an incident: a JSON object\n"
                "      give one object, an array of objects, or one object a line\n");
}

TEST_CASE("an object that is too large is passed over") {
    check_taken("{\"a\": \"" + std::string(5U << 20U, 'x') + "\"}\n{\"b\": 2}\n", {"{\"b\": 2}"},
                "v.json:1:1: error: the incident is larger than 4 MiB\n");
}

}  // namespace noticeclock::veris
