#include "law/inventory.h"

#include <catch2/catch.hpp>

#include "../main/laws.h"
#include "document/reader.h"

namespace noticeclock {
namespace {

Inventory read(const std::string& text, Diagnostics& diagnostics) {
    const auto document =
        read_yaml(std::make_shared<const Source>(Source{"inventory.yaml", text}), diagnostics);
    REQUIRE(document);
    return read_inventory(document->root(), laws(), diagnostics);
}

std::string faults(const std::string& text) {
    Diagnostics diagnostics;
    (void)read(text, diagnostics);
    return render(diagnostics);
}

}  // namespace

TEST_CASE("an obligation names its duties, or says why it is none") {
    Diagnostics diagnostics;
    const auto inventory = read(R"(obligations:
  eu.gdpr.regulator: {duties: [gdpr.authority, gdpr.authority-each]}
  jp.police: {left_out: voluntary, why: {en: no duty, ja: 任意}}
beyond: [gdpr.record]
)",
                                diagnostics);
    CHECK(render(diagnostics) == "");
    REQUIRE(inventory.obligations.size() == 2);
    CHECK(inventory.obligations[0].duties ==
          std::vector<std::string>{"gdpr.authority", "gdpr.authority-each"});
    CHECK(inventory.obligations[1].left_out == "voluntary");
    CHECK(inventory.obligations[1].why.ja == "任意");
    CHECK(inventory.beyond == std::vector<std::string>{"gdpr.record"});
}

TEST_CASE("a duty that does not exist") {
    CHECK(faults("obligations:\n  a: {duties: [gdpr.authorty]}\n") ==
          "inventory.yaml:2:16: error: unknown duty 'gdpr.authorty'\n"
          "    2 |   a: {duties: [gdpr.authorty]}\n"
          "      |                ^~~~~~~~~~~~~\n"
          "      did you mean 'gdpr.authority'?\n");
}

TEST_CASE("a reason that is not one of the list") {
    CHECK_THAT(faults("obligations:\n  a: {left_out: volontary, why: {en: no, ja: 否}}\n"),
               Catch::Contains("2:17: error: unknown reason 'volontary'") &&
                   Catch::Contains("did you mean 'voluntary'?"));
}

TEST_CASE("an obligation with neither duties nor a reason, or with both") {
    CHECK(faults("obligations:\n  a: {}\n") ==
          "inventory.yaml:2:6: error: an obligation has either 'duties' or 'left_out'\n"
          "    2 |   a: {}\n"
          "      |      ^\n");
    CHECK_THAT(faults("obligations:\n  a: {duties: [gdpr.record], left_out: internal, "
                      "why: {en: no, ja: 否}}\n"),
               Catch::Contains("an obligation has either 'duties' or 'left_out'"));
}

TEST_CASE("every duty built in is named by the inventory, and a missing one is an error") {
    Diagnostics none;
    lint(laws(), none);
    CHECK(render(none) == "");
    auto lacking = load_laws();
    for (auto& obligation : lacking.inventory.obligations) {
        std::erase(obligation.duties, "gdpr.authority");
    }
    Diagnostics diagnostics;
    lint(lacking, diagnostics);
    CHECK_THAT(render(diagnostics),
               Catch::Contains("error: the inventory does not name 'gdpr.authority'") &&
                   Catch::Contains("add it to the obligation it encodes, or to 'beyond'"));
}

}  // namespace noticeclock
