#include "report/table.h"

#include <catch2/catch.hpp>

namespace noticeclock {

TEST_CASE("an address on the web stays whole, however long") {
    const std::string address = "https://example.org/a/page/with/a/long/name";
    CHECK(wrap(address, 20) == std::vector<std::string>{address});
    CHECK(wrap("see " + address, 20).size() > 2);
}

TEST_CASE("a CJK character takes two columns, a combining mark none") {
    CHECK(display_width("abc") == 3);
    CHECK(display_width("速報") == 4);
    CHECK(display_width("ｶﾅ") == 2);  // half-width katakana
    CHECK(display_width("e\u0301") == 1);
    CHECK(display_width("") == 0);
}

TEST_CASE("padding counts columns, not bytes") {
    CHECK(padded("速報", 6) == "速報  ");
    CHECK(padded("long already", 4) == "long already");
}

TEST_CASE("cutting never splits a wide character") {
    CHECK(cut("preliminary", 8) == "preli...");
    CHECK(cut("個人情報保護委員会", 8) == "個人...");
    CHECK(cut("short", 8) == "short");
    CHECK(cut("anything", 2) == "..");
}

TEST_CASE("English is wrapped at spaces") {
    CHECK(wrap("notify the supervisory authority", 12) ==
          std::vector<std::string>{"notify the", "supervisory", "authority"});
    CHECK(wrap("", 10) == std::vector<std::string>{""});
}

TEST_CASE("a word longer than the line is broken") {
    CHECK(wrap("sha256:/0123456789/a", 10) == std::vector<std::string>{"sha256:/01", "23456789/a"});
}

TEST_CASE("Japanese is wrapped between characters, but no line starts with closing punctuation") {
    CHECK(wrap("個人情報保護委員会", 8) == std::vector<std::string>{"個人情報", "保護委員", "会"});
    CHECK(wrap("報告する。次に", 8) == std::vector<std::string>{"報告す", "る。次に"});
    CHECK(wrap("通知は（本人）", 8) == std::vector<std::string>{"通知は", "（本人）"});
}

TEST_CASE("columns line up whatever the script") {
    Table table;
    table.add({{{"速報", {}}, {"PPC", {}}}, {}});
    table.add({{{"report", {}}, {"BfDI", {}}}, {}});
    CHECK(table.render(80, 2, false) ==
          "  速報    PPC\n"
          "  report  BfDI\n");
}

TEST_CASE("the last column is wrapped under itself, details start where the table says") {
    Table table(1);
    table.add({{{"1.", {}}, {"is it likely to result in a risk", {}}}, {{"Art. 33(1)", {}}}});
    CHECK(table.render(26, 0, false) ==
          "1.  is it likely to result\n"
          "    in a risk\n"
          "    Art. 33(1)\n");
}

TEST_CASE("an indented detail hangs its further lines") {
    Table table(1);
    table.add({{{"1.", {}}, {"question", {}}}, {{"  yes  personal data are involved", {}}}});
    CHECK(table.render(30, 0, false) ==
          "1.  question\n"
          "      yes  personal data are\n"
          "        involved\n");
}

TEST_CASE("colour codes do not disturb the columns, and no line ends in spaces") {
    Table table;
    table.add({{{"now", Tone::alarm}, {"", {}}}, {}});
    table.add({{{"later", {}}, {"x", {}}}, {}});
    CHECK(table.render(80, 0, true) ==
          "\x1b[1;31mnow\x1b[0m\n"
          "later  x\n");
}

TEST_CASE("hostile text in a cell is shown") {
    Table table;
    table.add({{{"\x1b[2J", {}}, {"title\nwith a line feed", {}}}, {}});
    CHECK(table.render(80, 0, false) == "\\x1b[2J  title with a line feed\n");
}

}  // namespace noticeclock
