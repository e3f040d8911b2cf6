#include "report/citation.h"

#include <catch2/catch.hpp>

#include "../main/laws.h"

namespace noticeclock {

namespace {

const Citations citations{
    {"Art. 3", "第3条"}, {"Art. 4(12)", "第4条第12号"}, {"Act; as amended", "改正後の法律"}};

void gather(const Clock& clock, std::vector<std::string>& cites) {
    cites.push_back(clock.cite);
    for (const auto& part : clock.parts) gather(part, cites);
}

std::vector<std::string> cites_of(const Law& law) {
    std::vector<std::string> cites{law.cite};
    for (const auto& source : law.sources) cites.push_back(source.cite);
    for (const auto& version : law.versions) {
        for (const auto& term : version.terms) cites.push_back(term.cite);
        for (const auto& duty : version.duties) {
            cites.push_back(duty.cite);
            for (const auto& ask : duty.asks) cites.push_back(ask.cite);
            for (const auto& entry : duty.content) cites.push_back(entry.cite);
            if (duty.clock) gather(*duty.clock, cites);
        }
    }
    return cites;
}

}  // namespace

TEST_CASE("a citation is looked up whole, then part by part") {
    CHECK(cite_text(citations, "Art. 3", Language::ja) == "第3条");
    CHECK(cite_text(citations, "Art. 3; Art. 4(12)", Language::ja) == "第3条、第4条第12号");
    CHECK(cite_text(citations, "Act; as amended", Language::ja) == "改正後の法律");
}

TEST_CASE("a citation that is not listed stays as it is") {
    CHECK(cite_text(citations, "45 CFR 164.404", Language::ja) == "45 CFR 164.404");
    CHECK(cite_text(citations, "Art. 3; 45 CFR 164.404", Language::ja) == "第3条、45 CFR 164.404");
    CHECK(cite_text(citations, "Art. 3; Art. 4(12)", Language::en) == "Art. 3; Art. 4(12)");
}

TEST_CASE("a citation behind a text stands in brackets") {
    CHECK(cite_behind(citations, "Art. 3", Language::ja) == "  [第3条]");
    CHECK(cite_behind(citations, "", Language::ja).empty());
}

TEST_CASE("every citation of the laws of Japan, the EU and the UK is written in Japanese") {
    for (const auto* id : {"appi", "dora", "gdpr", "microsoft-dpa", "nis2", "uk-gdpr"}) {
        const auto* law = laws().find_law(id);
        REQUIRE(law != nullptr);
        for (const auto& cite : cites_of(*law)) {
            if (cite.empty()) continue;
            INFO(id << ": " << cite);
            CHECK(cite_text(laws().citations, cite, Language::ja) != cite);
            CHECK(cite_text(laws().citations, cite, Language::ja).find("Art.") ==
                  std::string::npos);
        }
    }
}

}  // namespace noticeclock
