#include "desk.h"

#include <catch2/catch.hpp>

#include "../main/laws.h"
#include "assess/incident_names.h"
#include "document/reader.h"

namespace noticeclock {

Desk::Desk() {
    Diagnostics diagnostics;
    rulebook_ = load_laws();
    rules_ = read_risk_rules(rulebook_, diagnostics);
    INFO(render(diagnostics));
    REQUIRE_FALSE(diagnostics.has_errors());
}

Incident Desk::incident(const Document& document) const {
    Diagnostics diagnostics;
    auto incident = read_incident(document, incident_names(rulebook_), diagnostics);
    INFO(render(diagnostics));
    REQUIRE(incident);
    return std::move(*incident);
}

Incident Desk::incident(const std::string& yaml) const {
    Diagnostics diagnostics;
    const auto source = std::make_shared<const Source>(Source{"incident.yaml", yaml});
    const auto document = read_yaml(source, diagnostics);
    INFO(render(diagnostics));
    REQUIRE(document);
    return incident(*document);
}

RiskAssessment Desk::assess(const Incident& incident, const std::string& only) const {
    return assess_risk(rules_, rulebook_, incident, only);
}

Slot Desk::slot(const std::string& fact) const {
    return rulebook_.vocabulary.slot(fact).value();
}

std::string Desk::levels(LevelMask mask) const {
    std::string text;
    for (const auto& word : rulebook_.vocabulary.find(risk_level)->words) {
        if ((mask & 1U) != 0) text += (text.empty() ? "" : " or ") + word.id;
        mask = static_cast<LevelMask>(mask >> 1U);
    }
    return text;
}

LevelMask Desk::levels(const std::string& text) const {
    const auto all = static_cast<unsigned>((1U << rules_.level_count) - 1);
    for (unsigned mask = 1; mask <= all; ++mask) {
        if (levels(static_cast<LevelMask>(mask)) == text) return static_cast<LevelMask>(mask);
    }
    FAIL("no such levels: " + text);
    return 0;
}

const Desk& desk() {
    static const Desk only;
    return only;
}

}  // namespace noticeclock
