#include "document/language.h"

#include <catch2/catch.hpp>

#include "reading.h"

using namespace noticeclock;

namespace {

Text wording(const std::string& text, std::string& faults) {
    const auto result = reading::yaml("title: " + text + "\n");
    Diagnostics diagnostics;
    Text read = read_wording(reading::at(result.root(), {"title"}), diagnostics);
    faults = render(diagnostics);
    return read;
}

}  // namespace

TEST_CASE("a wording has English, and Japanese where given") {
    std::string faults;
    CHECK(wording("{en: breach, ja: 漏えい}", faults) == Text{"breach", "漏えい"});
    CHECK(wording("{en: breach}", faults) == Text{"breach", ""});
    CHECK(wording("breach", faults) == Text{"breach", ""});
    CHECK(faults.empty());
}

TEST_CASE("Japanese falls back to English") {
    CHECK(Text{"breach", ""}.in(Language::ja) == "breach");
    CHECK(Text{"breach", "漏えい"}.in(Language::ja) == "漏えい");
    CHECK(Text{"breach", "漏えい"}.in(Language::en) == "breach");
}

TEST_CASE("a space between two Japanese characters is a folded line break and goes") {
    std::string faults;
    const auto text = wording("{en: a b, ja: 定めは ない。 GDPR の 期間 (72 時間)}", faults);
    CHECK(text == Text{"a b", "定めはない。 GDPR の期間 (72 時間)"});
}

TEST_CASE("English is needed, and other languages are unknown") {
    std::string faults;
    (void)wording("{ja: 漏えい}", faults);
    CHECK(faults ==
          "incident.yaml:1:8: error: missing key 'en'\n"
          "    1 | title: {ja: 漏えい}\n"
          "      |        ^\n");
    (void)wording("{en: x, de: y}", faults);
    CHECK(faults ==
          "incident.yaml:1:16: error: unknown key 'de'\n"
          "    1 | title: {en: x, de: y}\n"
          "      |                ^~\n"
          "      one of: en, ja\n");
    (void)wording("[x]", faults);
    CHECK(faults ==
          "incident.yaml:1:8: error: expected text, got a list\n"
          "    1 | title: [x]\n"
          "      |        ^\n");
}
