#include "document/diagnostic.h"

#include <catch2/catch.hpp>

#include "document/glyphs.h"

using namespace noticeclock;

namespace {

std::string shown_fault(const std::string& line, std::uint32_t column, std::uint32_t length) {
    return render(fault({"a.yaml", line}, {1, column}, length, "wrong"));
}

std::size_t columns(const std::string& text) {
    std::size_t sum = 0;
    for (const Glyph& glyph : glyphs(text)) sum += glyph.width;
    return sum;
}

std::vector<std::string> lines(const std::string& text) {
    std::vector<std::string> result{""};
    for (const char byte : text) {
        if (byte == '\n') {
            result.emplace_back();
        } else {
            result.back() += byte;
        }
    }
    return result;
}

}  // namespace

TEST_CASE("a fault shows its place, the line, a caret and a hint") {
    const Source source{"incident.yaml", "a: 1\n  affcted: {JP: 8400}\n"};
    CHECK(render(fault(source, {2, 3}, 7, "unknown key 'affcted'", "did you mean 'affected'?")) ==
          "incident.yaml:2:3: error: unknown key 'affcted'\n"
          "    2 |   affcted: {JP: 8400}\n"
          "      |   ^~~~~~~\n"
          "      did you mean 'affected'?\n");
}

TEST_CASE("a fault of the whole file has neither line nor caret") {
    CHECK(render(fault({"incident.yaml", ""}, {}, 1, "the file is empty")) ==
          "incident.yaml: error: the file is empty\n");
}

TEST_CASE("without the text at hand only the place is shown") {
    CHECK(render(fault({"laws/eu/gdpr.yaml", ""}, {12, 3}, 4, "wrong")) ==
          "laws/eu/gdpr.yaml:12:3: error: wrong\n");
}

TEST_CASE("the caret lines up under wide characters") {
    CHECK(shown_fault("名前: 東京都 x", 5, 3) ==
          "a.yaml:1:5: error: wrong\n"
          "    1 | 名前: 東京都 x\n"
          "      |       ^~~~~~\n");
}

TEST_CASE("a place at the end of the line gets its caret behind the text") {
    CHECK(shown_fault("a:", 3, 1) == "a.yaml:1:3: error: wrong\n    1 | a:\n      |   ^\n");
    CHECK(shown_fault("a:", 99, 9) == "a.yaml:1:99: error: wrong\n    1 | a:\n      |   ^\n");
}

TEST_CASE("a long line is cut around the place") {
    const std::string line = std::string(300, 'a') + "HERE" + std::string(300, 'b');
    const auto shown_lines = lines(shown_fault(line, 301, 4));
    CHECK(shown_lines[1] ==
          "    1 | ..." + std::string(50, 'a') + "HERE" + std::string(46, 'b') + "...");
    CHECK(shown_lines[2] == "      | " + std::string(53, ' ') + "^~~~");
}

TEST_CASE("a long line of wide characters is cut by columns, and its caret lines up") {
    std::string line;
    for (int i = 0; i < 200; ++i) line += "漢";
    const auto shown_lines = lines(shown_fault(line, 101, 1));
    CHECK(columns(shown_lines[1]) <= 8 + 3 + 100 + 3);
    CHECK(shown_lines[2].find('^') == 8 + 3 + 50);
    CHECK(columns(shown_lines[2]) == 8 + 3 + 50 + 2);
}

TEST_CASE("hostile text stays text: controls and changes of direction are shown as '?'") {
    const Source source{"a\x1b[31m.yaml", "x: \x1b]0;y\x07 \xE2\x80\xAE\ty \xC2\x9B\n"};
    CHECK(render(fault(source, {1, 4}, 1, "bad '\n\x1b'")) ==
          "a?[31m.yaml:1:4: error: bad ' ?'\n"
          "    1 | x: ?]0;y? ? y ?\n"
          "      |    ^\n");
}

TEST_CASE("a warning says so, and is no error") {
    Diagnostics diagnostics;
    Diagnostic warning = fault({"a.yaml", "x: 1"}, {1, 1}, 1, "odd");
    warning.severity = Severity::warning;
    diagnostics.add(warning);
    CHECK_FALSE(diagnostics.empty());
    CHECK_FALSE(diagnostics.has_errors());
    CHECK(render(diagnostics) == "a.yaml:1:1: warning: odd\n    1 | x: 1\n      | ^\n");
}

TEST_CASE("faults are shown in order of file, line and column, equal ones once") {
    Diagnostics diagnostics;
    const Source a{"a.yaml", ""};
    const Source b{"b.yaml", ""};
    diagnostics.add(fault(b, {1, 1}, 1, "five"));
    diagnostics.add(fault(a, {10, 1}, 1, "four"));
    diagnostics.add(fault(a, {2, 7}, 1, "two"));
    diagnostics.add(fault(a, {2, 7}, 1, "three"));
    diagnostics.add(fault(a, {2, 3}, 1, "one"));
    diagnostics.add(fault(a, {2, 7}, 1, "two"));
    CHECK(render(diagnostics) ==
          "a.yaml:2:3: error: one\na.yaml:2:7: error: two\na.yaml:2:7: error: three\n"
          "a.yaml:10:1: error: four\nb.yaml:1:1: error: five\n");
}

TEST_CASE("a flood of faults is cut off, but never hides that there is an error") {
    Diagnostics diagnostics;
    Diagnostic warning = fault({"a.yaml", ""}, {1, 1}, 1, "odd");
    warning.severity = Severity::warning;
    for (std::uint32_t i = 0; i < 5000; ++i) {
        warning.at.line = i;
        diagnostics.add(warning);
    }
    diagnostics.add(fault({"a.yaml", ""}, {9999, 1}, 1, "wrong"));
    CHECK(diagnostics.has_errors());
    CHECK(diagnostics.full());
    CHECK(diagnostics.sorted().size() == Diagnostics::most + 1);
}
