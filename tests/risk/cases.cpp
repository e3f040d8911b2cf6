#include "cases.h"

#include <algorithm>
#include <bit>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "desk.h"
#include "document/fields.h"
#include "document/overlay.h"
#include "document/reader.h"

namespace noticeclock {
namespace {

std::shared_ptr<const Source> source_of(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    return std::make_shared<const Source>(Source{path, text.str()});
}

RiskCase assess(const Node& node, const Node& base, Diagnostics& diagnostics) {
    RiskCase result;
    Fields fields(node, diagnostics);
    result.id = fields.need_text("id");
    result.name = fields.need_text("name");
    result.disagreement = fields.get_text("disagreement");
    result.authority = desk().levels(fields.need_text("authority"));
    const auto facts = fields.need("incident");
    fields.close();
    REQUIRE(facts);
    INFO(result.id + ": " + result.name);
    const auto incident = desk().incident(*overlay(base, *facts, 64));
    const auto risk = desk().assess(incident);
    REQUIRE(risk.agreement == Agreement::none_recorded);
    CHECK(risk.exact);
    result.proposal = risk.proposal;
    for (const auto& method : risk.methods) {
        (method.method->id == "seed" ? result.seed : result.enisa) = method.levels;
    }
    return result;
}

Collection read_collection(const std::string& path) {
    Diagnostics diagnostics;
    Collection collection;
    const auto document = read_yaml(source_of(path), diagnostics);
    INFO(render(diagnostics));
    REQUIRE(document);
    Fields fields(document->root(), diagnostics);
    collection.name = fields.need_text("collection");
    const auto base = fields.need("base");
    for (const auto& entry : entries(fields.need("cases").value())) {
        collection.cases.push_back(assess(entry, base.value(), diagnostics));
    }
    fields.close();
    INFO("faults: " + render(diagnostics));
    REQUIRE_FALSE(diagnostics.has_errors());
    return collection;
}

std::size_t count(const Collection& collection, Standing standing, LevelMask RiskCase::*of) {
    return static_cast<std::size_t>(std::count_if(
        collection.cases.begin(), collection.cases.end(),
        [&](const RiskCase& one) { return standing_of(one.*of, one.authority) == standing; }));
}

std::string row_of(const Collection& collection) {
    const auto of = [&](Standing standing, LevelMask RiskCase::*proposal) {
        return std::to_string(count(collection, standing, proposal)) + " | ";
    };
    const auto all = collection.cases.size();
    const auto agreeing = count(collection, Standing::agrees, &RiskCase::proposal);
    return "| " + collection.name + " | " + std::to_string(all) + " | " +
           of(Standing::agrees, &RiskCase::proposal) + std::to_string(100 * agreeing / all) +
           " % | " + of(Standing::higher, &RiskCase::proposal) +
           of(Standing::lower, &RiskCase::proposal) + of(Standing::open, &RiskCase::proposal) +
           of(Standing::agrees, &RiskCase::seed) +
           std::to_string(count(collection, Standing::agrees, &RiskCase::enisa)) + " |\n";
}

std::string disagreements(const Collection& collection) {
    std::string lines;
    for (const auto& one : collection.cases) {
        if (standing_of(one.proposal, one.authority) == Standing::agrees) continue;
        lines += "- " + collection.name + ", " + one.id + " (" + one.name + "): authority `" +
                 desk().levels(one.authority) + "`, proposal `" + desk().levels(one.proposal) +
                 "`: " + one.disagreement + ".\n";
    }
    return lines;
}

}  // namespace

Standing standing_of(LevelMask proposal, LevelMask authority) {
    if ((proposal & ~authority) == 0) return Standing::agrees;
    if ((proposal & authority) != 0) return Standing::open;
    return proposal > authority ? Standing::higher : Standing::lower;
}

std::vector<Collection> assessed_cases() {
    std::vector<std::string> paths;
    for (const auto& entry :
         std::filesystem::directory_iterator(NOTICECLOCK_ROOT "/tests/risk/cases")) {
        paths.push_back(entry.path().string());
    }
    std::sort(paths.begin(), paths.end());
    std::vector<Collection> collections;
    for (const auto& path : paths) collections.push_back(read_collection(path));
    return collections;
}

std::string report_of(const std::vector<Collection>& collections) {
    std::string report =
        "| collection | cases | agree | | higher | lower | open | seed alone | ENISA alone |\n"
        "| --- | --- | --- | --- | --- | --- | --- | --- | --- |\n";
    for (const auto& collection : collections) report += row_of(collection);
    report += "\nWhere the proposal differs, and why:\n\n";
    for (const auto& collection : collections) report += disagreements(collection);
    return report;
}

}  // namespace noticeclock
