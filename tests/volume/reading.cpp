#include "reading.h"

#include <catch2/catch.hpp>
#include <fstream>

#include "assess/incident_names.h"
#include "document/reader.h"

namespace noticeclock::volume {
std::vector<std::string> lines_of(const std::string& file) {
    std::ifstream in(NOTICECLOCK_ROOT "/tests/volume/" + file);
    std::vector<std::string> lines;
    for (std::string line; std::getline(in, line);) {
        if (!line.starts_with('#')) lines.push_back(line);
    }
    INFO(file);
    REQUIRE_FALSE(lines.empty());
    return lines;
}

const Rulebook& hipaa_alone() {
    static const Rulebook alone = [] {
        auto rulebook = load_laws();
        std::erase_if(rulebook.laws, [](const Law& law) { return law.id != "hipaa"; });
        REQUIRE(rulebook.laws.size() == 1);
        return rulebook;
    }();
    return alone;
}

std::shared_ptr<const Document> json(const std::string& text) {
    Diagnostics diagnostics;
    auto document = read_json(std::make_shared<const Source>(Source{"json", text}), diagnostics);
    INFO(render(diagnostics));
    REQUIRE(document);
    return document;
}

Incident incident_of(const std::string& yaml) {
    static const IncidentNames names = incident_names(laws());
    Diagnostics diagnostics;
    const auto source = std::make_shared<const Source>(Source{"incident.yaml", yaml});
    const auto document = read_yaml(source, diagnostics);
    REQUIRE(document);
    auto incident = read_incident(*document, names, diagnostics);
    INFO(render(diagnostics));
    REQUIRE(incident);
    REQUIRE(diagnostics.empty());
    return *incident;
}

}  // namespace noticeclock::volume
