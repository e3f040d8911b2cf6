#include "document/setting.h"

#include <catch2/catch.hpp>

#include "document/overlay.h"
#include "reading.h"

using namespace noticeclock;

namespace {

std::string faults(const std::vector<std::string>& key_values) {
    Diagnostics diagnostics;
    const auto document = settings(key_values, diagnostics);
    CHECK((document == nullptr) == diagnostics.has_errors());
    return render(diagnostics);
}

std::shared_ptr<const Document> read(const std::vector<std::string>& key_values) {
    Diagnostics diagnostics;
    auto document = settings(key_values, diagnostics);
    CHECK(render(diagnostics).empty());
    REQUIRE(document);
    return document;
}

}  // namespace

TEST_CASE("dots in the key begin nested mappings, and settings combine") {
    const auto document = read({"affected.US-CA=620", "risk.level=high", "affected.JP=300..900"});
    CHECK(document->name() == "--set");
    CHECK(document->root().size() == 2);
    CHECK(reading::at(document->root(), {"affected", "US-CA"}).text() == "620");
    CHECK(reading::at(document->root(), {"affected", "JP"}).text() == "300..900");
    CHECK(reading::at(document->root(), {"risk", "level"}).text() == "high");
}

TEST_CASE("the value is YAML in flow style") {
    const auto document =
        read({"breach.kinds=[confidentiality, availability]", "data={encrypted: no}",
              "timeline.aware=2026-11-19T14:00+09:00", "title=\"a: b\"", "y=a=b"});
    CHECK(reading::at(document->root(), {"breach", "kinds"}).item(1).text() == "availability");
    CHECK(reading::at(document->root(), {"data", "encrypted"}).text() == "no");
    CHECK(reading::at(document->root(), {"timeline", "aware"}).text() == "2026-11-19T14:00+09:00");
    CHECK(reading::at(document->root(), {"title"}).text() == "a: b");
    CHECK(reading::at(document->root(), {"y"}).text() == "a=b");
}

TEST_CASE("a part of the key in quotes may hold dots") {
    const auto document = read({"notices.\"gdpr.authority\".sent=2026-11-20"});
    CHECK(reading::at(document->root(), {"notices", "gdpr.authority", "sent"}).text() ==
          "2026-11-20");
}

TEST_CASE("the key of a notice needs no quotes: all up to the equals sign names the duty") {
    const auto document = read({"notices.gdpr.authority-each[FR]=2026-11-20"});
    CHECK(reading::at(document->root(), {"notices", "gdpr.authority-each[FR]"}).text() ==
          "2026-11-20");
}

TEST_CASE("places point into the setting, one a line") {
    const auto document = read({"risk.level=high", "名.都=[東京, x]"});
    const Node list = reading::at(document->root(), {"名", "都"});
    CHECK(document->root().value(0).key(0).position() == Position{1, 6});
    CHECK(list.position() == Position{2, 5});
    CHECK(render(fault(list.item(1), "no such place")) ==
          "--set:2:10: error: no such place\n"
          "    2 | 名.都=[東京, x]\n"
          "      |              ^\n");
}

TEST_CASE("a malformed setting is an error that shows the setting") {
    CHECK(faults({"risk.level=high", "risk"}) ==
          "--set:2:1: error: a setting has the form KEY=VALUE\n"
          "    2 | risk\n"
          "      | ^\n"
          "      for example risk.level=high\n");
    CHECK(faults({"a..b=1"}) ==
          "--set:1:3: error: a setting has the form KEY=VALUE\n"
          "    1 | a..b=1\n"
          "      |   ^\n"
          "      for example risk.level=high\n");
    CHECK(faults({"a= "}) ==
          "--set:1:3: error: the setting has no value\n"
          "    1 | a= \n"
          "      |   ^\n"
          "      write KEY=absent to take the key out\n");
    CHECK(faults({"a=[1, 2"}) ==
          "--set:1:3: error: '[' without ']'\n    1 | a=[1, 2\n      |   ^\n");
    CHECK(faults({"a=b: c"}) ==
          "--set:1:3: error: the value is not one piece of text\n"
          "    1 | a=b: c\n"
          "      |   ^\n"
          "      put it in quotes\n");
    for (const char* text : {"", "=1", "\"a=1", "\"a\"x=1", ".=1", "a=\x1b", "a=1\nb=2",
                             "a={b: 1, b: 2}", "a=null", "a= ~ ", "a= # b"}) {
        CHECK_FALSE(faults({text}).empty());
    }
}

TEST_CASE("a key is set once, as a whole or in parts") {
    CHECK(faults({"a.b=1", "a.b=2"}) ==
          "--set:2:1: error: this key has been set already\n    2 | a.b=2\n      | ^\n");
    CHECK_FALSE(faults({"a.b=1", "a={c: 1}"}).empty());
    CHECK_FALSE(faults({"a={c: 1}", "a.b=1"}).empty());
}

TEST_CASE("settings are laid over a file; absent takes a key out") {
    const auto file = reading::yaml("affected: {JP: 1, DE: 2}\nrisk: {level: risk}\n");
    const auto set = read({"affected.JP=8400", "risk.level=absent"});
    const auto both = overlay(file.root(), set->root(), 9);
    CHECK(reading::at(both->root(), {"affected", "JP"}).text() == "8400");
    CHECK(reading::at(both->root(), {"affected", "DE"}).text() == "2");
    CHECK(reading::at(both->root(), {"risk"}).size() == 0);
    CHECK(render(fault(reading::at(both->root(), {"affected", "JP"}), "x")) ==
          "--set:1:13: error: x\n    1 | affected.JP=8400\n      |             ^~~~\n");
}

TEST_CASE("no settings make an empty mapping") {
    CHECK(read({})->root().is_mapping());
    CHECK(read({})->root().size() == 0);
}
