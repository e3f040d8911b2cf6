#include "document/fields.h"

#include <catch2/catch.hpp>

#include "reading.h"

using namespace noticeclock;

namespace {

/// Reads the value of `a` in "a: TEXT" and gives what it is, or how the fault reads from the
/// message on.
template <typename Read>
std::string outcome(Read read, const std::string& text) {
    const auto result = reading::yaml("a: " + text + "\n");
    Diagnostics diagnostics;
    const auto value = read(reading::at(result.root(), {"a"}), diagnostics);
    if (value) return std::to_string(*value);
    const Diagnostic fault = diagnostics.sorted().at(0);
    return fault.message + (fault.hint.empty() ? "" : " / " + fault.hint);
}

std::string number(const std::string& text) {
    return outcome(read_number, text);
}
std::string yes_no(const std::string& text) {
    return outcome(read_yes_no, text);
}

}  // namespace

TEST_CASE("a key that is never asked for is unknown, with a suggestion") {
    const auto result = reading::yaml("breach: 1\naffcted: {JP: 8400}\n");
    Diagnostics diagnostics;
    Fields fields(result.root(), diagnostics);
    CHECK(fields.get("breach")->text() == "1");
    CHECK_FALSE(fields.get("affected"));
    fields.close();
    CHECK(render(diagnostics) ==
          "incident.yaml:2:1: error: unknown key 'affcted'\n"
          "    2 | affcted: {JP: 8400}\n"
          "      | ^~~~~~~\n"
          "      did you mean 'affected'?\n");
}

TEST_CASE("all unknown keys of a mapping are reported") {
    const auto result = reading::yaml("x: 1\ny: 2\ntitle: 3\n");
    Diagnostics diagnostics;
    Fields fields(result.root(), diagnostics);
    (void)fields.get("title");
    (void)fields.get("title");
    fields.close();
    REQUIRE(diagnostics.sorted().size() == 2);
    CHECK(diagnostics.sorted()[1].hint == "one of: title");
}

TEST_CASE("a needed key that is missing or empty is an error") {
    const auto result = reading::yaml("duty: {cite:, to: x}\n");
    Diagnostics diagnostics;
    Fields fields(reading::at(result.root(), {"duty"}), diagnostics);
    CHECK_FALSE(fields.need("title"));
    CHECK_FALSE(fields.need("cite"));
    CHECK(fields.need("to")->text() == "x");
    fields.close();
    CHECK(render(diagnostics) ==
          "incident.yaml:1:7: error: missing key 'title'\n"
          "    1 | duty: {cite:, to: x}\n"
          "      |       ^\n"
          "incident.yaml:1:8: error: key 'cite' has no value\n"
          "    1 | duty: {cite:, to: x}\n"
          "      |        ^\n");
}

TEST_CASE("what is not a mapping is reported once and reads as empty") {
    const auto result = reading::yaml("[1, 2]\n");
    Diagnostics diagnostics;
    Fields fields(result.root(), diagnostics);
    CHECK_FALSE(fields.get("a"));
    CHECK_FALSE(fields.need("b"));
    fields.close();
    CHECK(render(diagnostics) ==
          "incident.yaml:1:1: error: expected keys with values, got a list\n"
          "    1 | [1, 2]\n"
          "      | ^\n");
}

TEST_CASE("a number is digits") {
    CHECK(number("0") == "0");
    CHECK(number("8400") == "8400");
    CHECK(number("'8400'") == "8400");
    CHECK(number("1000000000000") == "1000000000000");
}

TEST_CASE("a number written otherwise is refused, with the figure to write") {
    CHECK(number("12,000") == "expected a whole number in digits, got '12,000' / write 12000");
    CHECK(number("12_000") == "expected a whole number in digits, got '12_000' / write 12000");
    CHECK(number("12 000") == "expected a whole number in digits, got '12 000' / write 12000");
    CHECK(number("010") == "expected a whole number in digits, got '010' / write 10");
    CHECK(number("00") == "expected a whole number in digits, got '00' / write 0");
    CHECK(number("+5") == "expected a whole number in digits, got '+5' / write 5");
    CHECK(number("１２００") == "expected a whole number in digits, got '１２００' / write 1200");
}

TEST_CASE("a number whose meaning is not clear is refused without a guess") {
    CHECK(number("1e3") == "expected a whole number in digits, got '1e3'");
    CHECK(number("12.000") == "expected a whole number in digits, got '12.000'");
    CHECK(number("1,5") == "expected a whole number in digits, got '1,5'");
    CHECK(number("0x10") == "expected a whole number in digits, got '0x10'");
    CHECK(number("many") == "expected a whole number in digits, got 'many'");
    CHECK(number("''") == "expected a whole number in digits, got ''");
    CHECK(number("") == "expected a whole number in digits, got nothing");
    CHECK(number("[1]") == "expected a whole number in digits, got a list");
}

TEST_CASE("a count is neither negative nor beyond all people") {
    CHECK(number("-5") == "a count cannot be negative");
    CHECK(number("1000000000001") == "the number is larger than 1000000000000");
    CHECK(number(std::string(400, '9')) == "the number is larger than 1000000000000");
}

TEST_CASE("yes, no, true and false are answers") {
    CHECK(yes_no("yes") == "1");
    CHECK(yes_no("true") == "1");
    CHECK(yes_no("no") == "0");
    CHECK(yes_no("false") == "0");
}

TEST_CASE("other words of YAML 1.1 are no answers") {
    const std::string hint = " / write yes, no, true or false";
    CHECK(yes_no("y") == "expected yes or no, got 'y'" + hint);
    CHECK(yes_no("on") == "expected yes or no, got 'on'" + hint);
    CHECK(yes_no("True") == "expected yes or no, got 'True'" + hint);
    CHECK(yes_no("YES") == "expected yes or no, got 'YES'" + hint);
    CHECK(yes_no("1") == "expected yes or no, got '1'" + hint);
    CHECK(yes_no("{}") == "expected yes or no, got a mapping" + hint);
    CHECK(yes_no("'yes'") == "1");
}

TEST_CASE("text is a scalar") {
    const auto result = reading::yaml("a: 007\nb: [x]\n");
    Diagnostics diagnostics;
    CHECK(read_text(reading::at(result.root(), {"a"}), diagnostics) == "007");
    CHECK(diagnostics.empty());
    CHECK_FALSE(read_text(reading::at(result.root(), {"b"}), diagnostics));
    CHECK(render(diagnostics) ==
          "incident.yaml:2:4: error: expected text, got a list\n"
          "    2 | b: [x]\n"
          "      |    ^\n");
}

TEST_CASE("entries: a list, or one value as a list of one") {
    const auto result = reading::yaml("a: [x, y]\nb: x\nc:\nd: []\ne: {k: v}\n");
    CHECK(entries(reading::at(result.root(), {"a"})).size() == 2);
    CHECK(entries(reading::at(result.root(), {"a"}))[1].text() == "y");
    CHECK(entries(reading::at(result.root(), {"b"}))[0].text() == "x");
    CHECK(entries(reading::at(result.root(), {"c"})).empty());
    CHECK(entries(reading::at(result.root(), {"d"})).empty());
    CHECK(entries(reading::at(result.root(), {"e"})).size() == 1);
}

TEST_CASE("pairs: the keys of a mapping with their values") {
    const auto result = reading::yaml("a: {JP: 1, DE: 2}\nb: [JP, DE]\nc: JP\n");
    Diagnostics diagnostics;
    const auto listed = pairs(reading::at(result.root(), {"a"}), diagnostics);
    REQUIRE(listed.size() == 2);
    CHECK(listed[1].key.text() == "DE");
    CHECK(listed[1].value.text() == "2");
    CHECK(diagnostics.empty());
    CHECK(pairs(reading::at(result.root(), {"b"}), diagnostics).empty());
    CHECK(pairs(reading::at(result.root(), {"c"}), diagnostics).empty());
    const auto faults = diagnostics.sorted();
    REQUIRE(faults.size() == 2);
    CHECK(faults[0].message == "expected keys with values, got a list");
    CHECK(faults[1].message == "expected keys with values, got 'JP'");
}
