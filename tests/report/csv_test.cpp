#include "report/csv.h"

#include <catch2/catch.hpp>

namespace noticeclock {
namespace {

std::string cell(const std::string& text, CsvQuotes quotes = CsvQuotes::where_needed) {
    std::string out = ";";
    append_csv_cell(out, text, quotes);
    REQUIRE(out.starts_with(';'));
    return out.substr(1);
}

}  // namespace

TEST_CASE("a cell stands in quotes where it must, or always; its own quotes are doubled") {
    CHECK(cell("gdpr.authority") == "gdpr.authority");
    CHECK(cell("2026-11-22T06:00:00Z") == "2026-11-22T06:00:00Z");
    CHECK(cell("個人情報保護委員会") == "個人情報保護委員会");
    CHECK(cell("").empty());
    CHECK(cell("Art. 33(1), Art. 4") == "\"Art. 33(1), Art. 4\"");
    CHECK(cell("the \"key\"") == "\"the \"\"key\"\"\"");
    CHECK(cell("", CsvQuotes::always) == "\"\"");
    CHECK(cell("gdpr.authority", CsvQuotes::always) == "\"gdpr.authority\"");
    CHECK(cell("the \"key\"", CsvQuotes::always) == "\"the \"\"key\"\"\"");
}

TEST_CASE("a cell is one line and acts on no terminal") {
    CHECK(cell("two\r\nlines\tand a tab") == "two lines and a tab");
    CHECK(cell("red\x1b[31m \u202E") == "red\\x1b[31m \\u202e");
}

TEST_CASE("a cell starts no formula, behind a blank neither") {
    for (const std::string formula : {"=1+1", "+1", "-1", "@SUM(1)", "  =1", "\t=1", "\n@x"}) {
        INFO(formula);
        const auto blank = formula[0] == '\t' || formula[0] == '\n';
        const auto shown = blank ? " " + formula.substr(1) : formula;
        CHECK(cell(formula) == "\"'" + shown + "\"");
        CHECK(cell(formula, CsvQuotes::always) == "\"'" + shown + "\"");
    }
    for (const std::string formula : {"＝1+1", "＋1", "－1", "＠SUM(1)", "　=1", "\u00A0 ＝1"})
        CHECK(cell(formula) == "\"'" + formula + "\"");
    CHECK(cell("1-2") == "1-2");
    CHECK(cell("漏えい＝1件") == "漏えい＝1件");
    CHECK(cell("   ") == "   ");
}

}  // namespace noticeclock
