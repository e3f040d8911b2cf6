#pragma once

#include <catch2/catch.hpp>
#include <memory>
#include <string>

#include "document/reader.h"
#include "incident/incident.h"

namespace noticeclock {

/// A document from YAML text, without faults.
inline std::shared_ptr<const Document> yaml(const std::string& text) {
    Diagnostics diagnostics;
    auto document =
        read_yaml(std::make_shared<const Source>(Source{"incident.yaml", text}), diagnostics);
    INFO(render(diagnostics));
    REQUIRE(document);
    return document;
}

/// A small vocabulary: a fact of each type and a few events.
constexpr auto small_vocabulary = R"(
facts:
  data.encrypted: {type: yes-no, label: {en: encrypted}, question: {en: "Encrypted?"}}
  data.records: {type: count, label: {en: records}, question: {en: "How many records?"}}
  risk.level: {type: choice, label: {en: risk}, question: {en: "Which risk?"}, words: {unlikely: {en: unlikely}, risk: {en: risk}, high: {en: high}}}
  breach.kinds: {type: set, label: {en: kinds}, question: {en: "Which kinds?"}, words: {confidentiality: {en: c}, integrity: {en: i}, availability: {en: a}}}
  breach.summary: {type: text, label: {en: summary}, question: {en: "What happened?"}}
  organization.dpo: {type: text, label: {en: dpo}, question: {en: "Who?"}}
  organization.places: {type: places, label: {en: places}, question: {en: "Where?"}}
  seller.home: {type: places, label: {en: home}, question: {en: "Where?"}}
  organization.main_establishment: {type: text, label: {en: main}, question: {en: "Where?"}}
events:
  occurred: {label: {en: occurred}, question: {en: "When?"}}
  discovered: {label: {en: discovered}, question: {en: "When?"}}
  aware: {label: {en: aware}, question: {en: "When?"}}
  contained: {label: {en: contained}, question: {en: "When?"}}
)";

constexpr auto three_places = R"(
places:
  JP: {name: {en: Japan}, zone: Asia/Tokyo}
  DE: {name: {en: Germany}, zone: Europe/Berlin}
  FR: {name: {en: France}, zone: Europe/Paris}
groups:
  EEA: {title: {en: EEA}, members: [DE, FR]}
)";

/// What an incident may name, with the people of the EEA as a derived figure.
struct Names {
    Diagnostics faults;
    Places known = read_places(yaml(three_places)->root(), faults);
    Vocabulary vocabulary = read_vocabulary(yaml(small_vocabulary)->root(), faults);
    Slot eea = *vocabulary.affected("EEA", known);
    Slot total = *vocabulary.affected("total", known);
    Slot in_eea = *vocabulary.present("organization.places", "EEA", known);
    Slot sent = vocabulary.sent("gdpr.authority");
    IncidentNames names{&vocabulary,
                        &known,
                        {"gdpr.authority"},
                        {"gdpr", "dora"},
                        {"law-enforcement"},
                        {},
                        {"72-hour.revoke", "72-hour.decide"}};
};

}  // namespace noticeclock
