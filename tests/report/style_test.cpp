#include "report/style.h"

#include <catch2/catch.hpp>

namespace noticeclock {

TEST_CASE("escape sequences of a file are shown, not obeyed") {
    CHECK(clean("red\x1b[31malert\x1b[0m") == "red\\x1b[31malert\\x1b[0m");
    CHECK(clean("bell\x07") == "bell\\x07");
    CHECK(clean("\xC2\x9b") == "\\x9b");  // C1: a control sequence introducer in one character
    CHECK(clean("del\x7f") == "del\\x7f");
}

TEST_CASE("characters that reorder or hide text are shown by their number") {
    CHECK(clean("invoice\u202Efdp.exe") == "invoice\\u202efdp.exe");
    CHECK(clean("a\u2066b\u2069") == "a\\u2066b\\u2069");
    CHECK(clean("zero\u200Bwidth") == "zero\\u200bwidth");
    CHECK(clean("\uFEFFstart") == "\\ufeffstart");
    CHECK(clean("\U000E0041") == "\\U000e0041");
}

TEST_CASE("line feeds and tabs become spaces; a carriage return cannot overwrite a line") {
    CHECK(clean("two\nlines\tand a tab") == "two lines and a tab");
    CHECK(clean("due tomorrow\rdue never   ") == "due tomorrowdue never   ");
}

TEST_CASE("bytes that are not UTF-8 are shown one by one") {
    CHECK(clean("a\xFF\xFE") == "a\\xff\\xfe");
    CHECK(clean("\xE3\x81") == "\\xe3\\x81");  // cut off in the middle of a character
}

TEST_CASE("ordinary text of any script is left alone") {
    CHECK(clean("株式会社 Müller & Söhne 👩‍💻") ==
          "株式会社 Müller & Söhne 👩‍💻");
}

TEST_CASE("cleaning twice changes nothing more") {
    const std::string hostile = "\x1b]0;title\x07 \u202E \xFF";
    CHECK(clean(clean(hostile)) == clean(hostile));
}

TEST_CASE("colour is written only when asked for") {
    CHECK(toned("overdue", Tone::alarm, true) == "\x1b[1;31moverdue\x1b[0m");
    CHECK(toned("overdue", Tone::alarm, false) == "overdue");
    CHECK(toned("plain", Tone::plain, true) == "plain");
    CHECK(toned("", Tone::alarm, true).empty());
}

}  // namespace noticeclock
