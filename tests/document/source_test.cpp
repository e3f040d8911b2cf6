#include "document/source.h"

#include <catch2/catch.hpp>

#include "document/cursor.h"

using namespace noticeclock;

TEST_CASE("a line is given without its line end, whichever that is") {
    CHECK(line_of("one\ntwo\r\nthree", 1) == "one");
    CHECK(line_of("one\ntwo\r\nthree", 2) == "two");
    CHECK(line_of("one\ntwo\r\nthree", 3) == "three");
}

TEST_CASE("a line that does not exist is empty") {
    CHECK(line_of("one\n", 0).empty());
    CHECK(line_of("one\n", 2).empty());
    CHECK(line_of("one\n", 99).empty());
}

TEST_CASE("a byte order mark is no part of the text") {
    CHECK(line_of("\xEF\xBB\xBF"
                  "one\n",
                  1) == "one");
    CHECK(content_of("\xEF\xBB\xBF"
                     "one") == "one");
}

TEST_CASE("a cursor counts lines and columns from 1, columns in code points") {
    const std::string text = "a: 東京 x\n次: y\n";
    Cursor cursor(text);
    CHECK(cursor.at(0) == Position{1, 1});
    CHECK(cursor.at(text.find("x")) == Position{1, 7});
    CHECK(cursor.at(text.find("y")) == Position{2, 4});
}

TEST_CASE("a cursor may be asked backwards and beyond the end") {
    const std::string text = "one\ntwo";
    Cursor cursor(text);
    CHECK(cursor.at(6) == Position{2, 3});
    CHECK(cursor.at(1) == Position{1, 2});
    CHECK(cursor.at(99) == Position{2, 4});
    CHECK(cursor.offset(1, 0) == 4);
    CHECK(cursor.offset(9, 0) == text.size());
}
