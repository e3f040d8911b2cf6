#include "veris/mapping.h"

#include <catch2/catch.hpp>

#include "../main/laws.h"
#include "document/reader.h"

namespace noticeclock::veris {
namespace {

constexpr auto head = "import: veris\ntitle: T\nchecked: 2026-11-22\nsources: []\n";

/// What the reader says about a mapping; empty when it has no faults.
std::string faults_of(const std::string& yaml) {
    Diagnostics diagnostics;
    const auto source = std::make_shared<const Source>(Source{"m.yaml", head + yaml});
    const auto document = read_yaml(source, diagnostics);
    REQUIRE(document != nullptr);
    static_cast<void>(read_mapping(document->root(), laws().vocabulary, diagnostics));
    return render(diagnostics);
}

std::string fault_of_field(const std::string& field) {
    return faults_of("versions: [\"1.3\"]\nfields:\n  a.b: " + field + "\n");
}

}  // namespace

TEST_CASE("the mapping built in has no faults, and every field of it is either read or left out") {
    Diagnostics diagnostics;
    const auto mapping = find_mapping(embedded_rules().documents, laws().vocabulary, diagnostics);
    CHECK(render(diagnostics) == "");
    for (const auto& [path, field] : mapping.fields) {
        INFO(path);
        const auto* above = mapping.find_left_out(path);
        CHECK((above == nullptr || above->field != path));
    }
}

TEST_CASE("the nearest entry above a field says why it is left out") {
    Mapping mapping;
    mapping.left_out = {{"plus", {"about the record", {}}, false},
                        {"plus.timeline", {"a notice", {}}, true}};
    CHECK(mapping.find_left_out("plus.analyst")->why.en == "about the record");
    CHECK(mapping.find_left_out("plus.timeline.notification.year")->why.en == "a notice");
    CHECK(mapping.find_left_out("plusx") == nullptr);
}

TEST_CASE("a mapping lacks its versions and fields") {
    CHECK(faults_of("open: [Unknown]\n") ==
          "m.yaml:1:1: error: missing key 'versions'\n"
          "    1 | import: veris\n"
          "      | ^\n"
          "m.yaml:1:1: error: missing key 'fields'\n"
          "    1 | import: veris\n"
          "      | ^\n");
}

TEST_CASE("rules without a mapping cannot import") {
    Diagnostics diagnostics;
    static_cast<void>(find_mapping({}, laws().vocabulary, diagnostics));
    CHECK(render(diagnostics) == "import/veris.yaml: error: the rules lack this file\n");
}

TEST_CASE("a target must be a fact of yes or no, a choice, or a word of a set") {
    CHECK(fault_of_field("{values: {Yes: {data.encryptd: yes}}}") ==
          "m.yaml:7:24: error: 'data.encryptd' is no fact that a word can settle\n"
          "    7 |   a.b: {values: {Yes: {data.encryptd: yes}}}\n"
          "      |                        ^~~~~~~~~~~~~\n"
          "      did you mean 'data.encrypted'?\n");
    CHECK(fault_of_field("{values: {Yes: {breach.summary: yes}}}")
              .find("'breach.summary' is no fact that a word can settle") != std::string::npos);
    CHECK(fault_of_field("{values: {Yes: {breach.kinds.secrecy: yes}}}")
              .find("'breach.kinds.secrecy' is no fact that a word can settle") !=
          std::string::npos);
    CHECK(fault_of_field("{values: {Yes: {breach.kinds.integrity: yes}}}") == "");
    CHECK(fault_of_field("{values: {Yes: {data.encrypted: unknown}}}") == "");
}

TEST_CASE("a choice takes its own words, anything else yes or no") {
    CHECK(fault_of_field("{present: {breach.exfiltration: confirmd}}") ==
          "m.yaml:7:40: error: unknown word 'confirmd' of 'breach.exfiltration'\n"
          "    7 |   a.b: {present: {breach.exfiltration: confirmd}}\n"
          "      |                                        ^~~~~~~~\n"
          "      did you mean 'confirmed'?\n");
    CHECK(fault_of_field("{present: {data.encrypted: maybe}}")
              .find("m.yaml:7:35: error: expected yes or no") == 0);
}

TEST_CASE("texts fill text facts, and ways of reading are known") {
    CHECK(fault_of_field("{text: data.encrypted}") ==
          "m.yaml:7:15: error: 'data.encrypted' is no text fact\n"
          "    7 |   a.b: {text: data.encrypted}\n"
          "      |               ^~~~~~~~~~~~~~\n");
    CHECK(fault_of_field("{read: dates}") ==
          "m.yaml:7:15: error: unknown way of reading 'dates'\n"
          "    7 |   a.b: {read: dates}\n"
          "      |               ^~~~~\n"
          "      did you mean 'date'?\n");
}

TEST_CASE("kinds to consider are words of organization.kinds") {
    CHECK(fault_of_field("{consider: {\"62\": [hospital]}}")
              .find("unknown word 'hospital' of 'organization.kinds'") != std::string::npos);
}

TEST_CASE("an unknown key is pointed out") {
    CHECK(fault_of_field("{value: {}}").find("unknown key 'value'") != std::string::npos);
}

}  // namespace noticeclock::veris
