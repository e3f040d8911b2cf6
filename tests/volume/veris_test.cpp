#include "report/veris.h"

#include <catch2/catch.hpp>

#include "assess/assessment.h"
#include "assess/incident_names.h"
#include "document/reader.h"
#include "law/rules.h"
#include "reading.h"
#include "said.h"

namespace noticeclock::volume {
namespace {

const veris::Mapping& mapping() {
    static const veris::Mapping read = [] {
        Diagnostics diagnostics;
        auto found =
            veris::find_mapping(embedded_rules().documents, laws().vocabulary, diagnostics);
        INFO(render(diagnostics));
        REQUIRE(diagnostics.empty());
        return found;
    }();
    return read;
}

veris::Translation translated(const std::string& text, bool records_as_people = true) {
    Diagnostics diagnostics;
    const auto document = json(text);
    auto made = veris::translate(document->root(), mapping(), laws().vocabulary, laws().places,
                                 {records_as_people}, diagnostics);
    INFO(render(diagnostics));
    REQUIRE(made.has_value());
    return std::move(*made);
}

/// The incident as every command reads it from the file that is made, where each record about
/// people is taken as one person.
Incident converted(const std::string& text) {
    const auto yaml = veris_yaml(translated(text), {});
    INFO(yaml);
    return incident_of(yaml);
}

/// The sample of veris.ndjson whose id begins so.
Incident sample(const std::string& id) {
    for (const auto& line : lines_of("veris.ndjson")) {
        if (line.starts_with("{\"incident_id\":\"" + id)) return converted(line);
    }
    FAIL("no sample " + id);
    return {};
}

/// VERIS with only this under `confidentiality`.
Incident with_confidentiality(const std::string& members) {
    return converted(R"({"attribute": {"confidentiality": {)" + members + "}}}");
}

Incident with_victim(const std::string& members) {
    return converted(R"({"victim": {)" + members + "}}");
}

/// The facts that the converter fills; nothing else may be known.
bool is_filled(const std::string& fact) {
    for (const auto* filled : {"organization.places", "breach.malicious", "data.personal",
                               "data.encrypted", "data.records", "data.computerized",
                               "data.elements", "breach.accessed", "breach.kinds", "occurred"}) {
        if (fact == filled) return true;
    }
    return false;
}

bool is_open(const Incident& incident, const Fact& fact) {
    const auto slot = laws().vocabulary.slot(fact.id);
    if (!slot) return !incident.texts.contains(fact.id) && !incident.places.contains(fact.id);
    const auto& value = incident.values.at(*slot);
    return value == unknown_value(fact);
}

Assessment assessed(const Incident& incident) {
    AssessOptions options;
    options.all = true;
    return assess(laws(), incident, parse_time("2026-11-21", {}).moment.at, options);
}

}  // namespace

// The samples are incidents of the VERIS Community Database (Verizon RISK Team and contributors,
// https://github.com/vz-risk/VCDB, CC BY-SA 4.0), of which only facts are kept: those that are
// converted and those that must not be mistaken for them.

TEST_CASE("a database left open in Ecuador: everybody counted, the month known, not the day") {
    const auto incident = sample("5ed1e620");
    CHECK(incident.id == "5ed1e620-e458-11e9-a93a-d3a3d34c5869");
    CHECK(establishments(incident) == "EC");
    CHECK(number(incident.total) == "20800000");
    CHECK(number(incident, "data.records") == "20800000");
    CHECK(kinds(incident) == "confidentiality integrity? availability?");
    CHECK(yes_no(incident, "breach.malicious") == "no");
    CHECK(yes_no(incident, "data.personal") == "yes");
    CHECK(yes_no(incident, "data.encrypted") == "no");
    CHECK(day(incident, "occurred") == "unknown");
    CHECK(day(incident, "contained") == "unknown");
}

TEST_CASE("a laptop stolen in Oregon: perhaps disclosed, nobody counted, told on a known day") {
    const auto incident = sample("0008DADB");
    CHECK(establishments(incident) == "US-OR");
    CHECK(number(incident.total) == "unknown");
    CHECK(number(incident, "data.records") == "unknown");
    CHECK(kinds(incident) == "confidentiality? integrity? availability");
    CHECK(yes_no(incident, "breach.malicious") == "yes");
    CHECK(yes_no(incident, "data.personal") == "yes");
    CHECK(yes_no(incident, "data.encrypted") == "no");
    CHECK(day(incident, "occurred") == "unknown");
    CHECK(day(incident, "disclosed") == "unknown");
}

TEST_CASE("activists in Azerbaijan: a country without a place here, which is not Arizona") {
    const auto incident = sample("00224226");
    CHECK(establishments(incident) == "unknown");
    CHECK(number(incident.total) == "unknown");
    CHECK(number(incident, "data.records") == "unknown");
    CHECK(kinds(incident) == "confidentiality integrity? availability");
    CHECK(yes_no(incident, "breach.malicious") == "yes");
    CHECK(yes_no(incident, "data.personal") == "unknown");
    CHECK(yes_no(incident, "data.encrypted") == "unknown");
    CHECK(day(incident, "occurred") == "unknown");
}

TEST_CASE("a flash drive lost in Texas: 507 people, the day known") {
    const auto incident = sample("004BC977");
    CHECK(establishments(incident) == "US-TX");
    CHECK(number(incident.total) == "507");
    CHECK(number(incident, "data.records") == "507");
    CHECK(kinds(incident) == "confidentiality? integrity? availability");
    CHECK(yes_no(incident, "breach.malicious") == "no");
    CHECK(yes_no(incident, "data.personal") == "yes");
    CHECK(yes_no(incident, "data.encrypted") == "no");
    CHECK(day(incident, "occurred") == "2014-09-17");
}

TEST_CASE("what VERIS has no field for is unknown in every sample") {
    for (const auto& line : lines_of("veris.ndjson")) {
        const auto incident = converted(line);
        INFO(incident.id);
        CHECK(day(incident, "discovered") == "unknown");
        CHECK(day(incident, "aware") == "unknown");
        CHECK(incident.affected.empty());
        for (const auto& fact : laws().vocabulary.facts()) {
            INFO(fact.id);
            if (!is_filled(fact.id)) CHECK(is_open(incident, fact));
        }
    }
}

TEST_CASE("every sample can be judged by all laws, but VERIS says too little for a certain duty") {
    for (const auto& line : lines_of("veris.ndjson")) {
        const auto incident = converted(line);
        INFO(incident.id);
        Assessment assessment;
        REQUIRE_NOTHROW(assessment = assessed(incident));
        CHECK(assessment.duties.size() > laws().laws.size());
        CHECK_FALSE(assessment.questions.empty());
        for (const auto& duty : assessment.duties) {
            INFO(duty.key);
            CHECK_FALSE(duty.required());
            CHECK(duty.clock.state != ClockResult::State::fault);
            CHECK(duty.clock.state != ClockResult::State::dated);
        }
    }
}

TEST_CASE("507 people are too few for some laws and enough for HHS, if it is HIPAA's business") {
    const auto incident = sample("004BC977");
    const auto assessment = assessed(incident);
    CHECK(assessment.find("hipaa.hhs-annual")->outcome == Outcome::not_required);
    CHECK(assessment.find("us-tx.cra")->outcome == Outcome::not_required);
    CHECK(assessment.find("hipaa.hhs-500")->may_be_required());
    CHECK(assessment.find("us-tx.regulator-ag")->may_be_required());
}

TEST_CASE("the facts of a sample only ever narrow down what may be owed without any") {
    const auto nothing = converted(R"({"incident_id": ""})");
    const auto before = assessed(nothing);
    std::size_t compared = 0;
    for (const auto& line : lines_of("veris.ndjson")) {
        const auto incident = converted(line);
        const auto after = assessed(incident);
        for (const auto& duty : after.duties) {
            const auto* same = before.find(duty.key);
            if (same == nullptr || same->version != duty.version) continue;
            INFO(incident.id + " " + duty.key);
            if (duty.may_be_required()) CHECK(same->may_be_required());
            if (same->required()) CHECK(duty.required());
            ++compared;
        }
    }
    CHECK(compared > 1000);
}

TEST_CASE("an empty VERIS incident says nothing") {
    const auto incident = converted(R"({"incident_id": ""})");
    CHECK(establishments(incident) == "unknown");
    CHECK(number(incident.total) == "unknown");
    CHECK(kinds(incident) == "confidentiality? integrity? availability?");
    CHECK(yes_no(incident, "breach.malicious") == "unknown");
    CHECK(yes_no(incident, "data.personal") == "unknown");
    CHECK(yes_no(incident, "data.encrypted") == "unknown");
    CHECK(day(incident, "occurred") == "unknown");
    CHECK_NOTHROW(assessed(incident));
}

TEST_CASE("a State has two spellings, and Unknown is no place") {
    CHECK(establishments(with_victim(R"("country": ["US"], "state": "TX")")) == "US-TX");
    CHECK(establishments(with_victim(R"("country": ["US"], "state": "US-MO")")) == "US-MO");
    CHECK(establishments(with_victim(R"("country": "US", "state": "MO")")) == "US-MO");
    CHECK(establishments(with_victim(R"("country": ["US"])")) == "unknown");
    CHECK(establishments(with_victim(R"("country": ["US"], "state": "Unknown")")) == "unknown");
    CHECK(establishments(with_victim(R"("country": ["Unknown"])")) == "unknown");
}

TEST_CASE("a part of a country that is a place here stands for the country") {
    CHECK(establishments(with_victim(R"("country": ["ES"], "state": "ES-AN")")) == "ES-AN");
    CHECK(establishments(with_victim(R"("country": ["DE"], "state": "DE-BY")")) == "DE-BY");
    CHECK(establishments(with_victim(R"("country": ["ES"], "state": "ES-MD")")) == "ES");
    CHECK(establishments(with_victim(R"("country": ["PR"])")) == "US-PR");
}

TEST_CASE("the places are only listed when all of them are known") {
    CHECK(establishments(with_victim(R"("country": ["US", "CA"], "state": "NY")")) == "US-NY CA");
    CHECK(establishments(with_victim(R"("country": ["CA"], "state": "NY")")) == "CA");
    CHECK(establishments(with_victim(R"("country": ["CA", "Unknown"])")) == "unknown");
    CHECK(establishments(with_victim(R"("country": ["CA", "US"])")) == "unknown");
}

TEST_CASE(
    "without a total the largest amount is the least there can be, of people the largest of "
    "theirs") {
    const auto incident = with_confidentiality(
        R"("data": [{"variety": "Personal", "amount": 900}, {"variety": "Bank", "amount": 1200},
                    {"variety": "Medical"}])");
    CHECK(number(incident, "data.records") == "1200..");
    CHECK(number(incident.total) == "900..");
}

TEST_CASE("records are not counted as people unless they are about people") {
    const auto incident = with_confidentiality(
        R"("data": [{"variety": "Internal", "amount": 40}], "data_total": 40)");
    CHECK(number(incident, "data.records") == "40");
    CHECK(number(incident.total) == "unknown");
    CHECK(yes_no(incident, "data.personal") == "unknown");
}

TEST_CASE("what is not a number above zero counts nothing") {
    for (const auto* total : {"0", "-5", "1.5", "2e7", "\"many\"", "null"}) {
        INFO(total);
        const auto incident = with_confidentiality(
            R"("data": [{"variety": "Personal"}], "data_total": )" + std::string(total));
        CHECK(number(incident.total) == "unknown");
    }
}

TEST_CASE("disclosure has three values, and only Yes and No settle it") {
    const auto disclosed = [](const std::string& said) {
        return kinds(with_confidentiality(R"("data_disclosure": ")" + said + "\""));
    };
    CHECK(disclosed("Yes") == "confidentiality integrity? availability?");
    CHECK(disclosed("No") == "integrity? availability?");
    CHECK(disclosed("Potentially") == "confidentiality? integrity? availability?");
    CHECK(disclosed("Unknown") == "confidentiality? integrity? availability?");
}

TEST_CASE("an attribute of unknown variety is not certain, a named one is") {
    const auto altered = [](const std::string& variety) {
        return kinds(
            converted(R"({"attribute": {"integrity": {"variety": [")" + variety + "\"]}}}"));
    };
    CHECK(altered("Modify data") == "confidentiality? integrity availability?");
    CHECK(altered("Unknown") == "confidentiality? integrity? availability?");
}

TEST_CASE("partly encrypted is not encrypted, and Unknown leaves it open") {
    const auto encrypted = [](const std::string& states) {
        return yes_no(with_confidentiality("\"state\": [" + states + "]"), "data.encrypted");
    };
    CHECK(encrypted(R"("Stored encrypted")") == "yes");
    CHECK(encrypted(R"("Stored encrypted", "Stored unencrypted")") == "no");
    CHECK(encrypted(R"("Printed")") == "no");
    CHECK(encrypted(R"("Stored encrypted", "Unknown")") == "unknown");
    CHECK(encrypted("") == "unknown");
}

TEST_CASE("one wrongful motive is enough; an error has none; Unknown leaves it open") {
    const auto malicious = [](const std::string& motives) {
        return yes_no(converted(R"({"actor": {"external": {"motive": [)" + motives + "]}}}"),
                      "breach.malicious");
    };
    CHECK(malicious(R"("Unknown", "Espionage")") == "yes");
    CHECK(malicious(R"("NA")") == "no");
    CHECK(malicious(R"("NA", "Unknown")") == "unknown");
    CHECK(malicious(R"("Unknown")") == "unknown");
}

TEST_CASE("a date needs its year, month and day, and must exist") {
    const auto occurred = [](const std::string& members) {
        return day(converted(R"({"timeline": {"incident": {)" + members + "}}}"), "occurred");
    };
    CHECK(occurred(R"("year": 2014, "month": 2, "day": 28)") == "2014-02-28");
    CHECK(occurred(R"("year": 2014, "month": 2, "day": 30)") == "unknown");
    CHECK(occurred(R"("year": 2014, "month": 2)") == "unknown");
    CHECK(occurred(R"("year": 2014, "day": 2)") == "unknown");
    CHECK(occurred(R"("year": 2014)") == "unknown");
}

TEST_CASE("records are counted as people only where that is asked for") {
    const std::string veris =
        R"({"attribute": {"confidentiality": {"data": [{"variety": "Medical"}], "data_total": 507}}})";
    const auto yaml = veris_yaml(translated(veris, false), {});
    INFO(yaml);
    const auto incident = incident_of(yaml);
    CHECK(number(incident.total) == "unknown");
    CHECK(number(incident, "data.records") == "507");
    CHECK(number(converted(veris).total) == "507");
}

TEST_CASE("as JSON on one line every sample reads as the same incident") {
    for (const auto& line : lines_of("veris.ndjson")) {
        const auto made = translated(line);
        const auto yaml = incident_of(veris_yaml(made, {}));
        const auto one_line = incident_of(veris_line(made));
        INFO(yaml.id);
        CHECK(one_line.id == yaml.id);
        CHECK(one_line.values == yaml.values);
        CHECK(one_line.places == yaml.places);
        CHECK(one_line.texts == yaml.texts);
        CHECK(one_line.total == yaml.total);
    }
}

TEST_CASE("a word that 1.4 writes beside its child says nothing; in 1.3 it leaves it open") {
    const auto encrypted = [](const std::string& version) {
        return yes_no(converted(R"({"schema_version": ")" + version +
                                R"(", "attribute": {"confidentiality": {"state":
                                   ["Stored", "Stored encrypted"]}}})"),
                      "data.encrypted");
    };
    CHECK(encrypted("1.4.1") == "yes");
    CHECK(encrypted("1.3.7") == "unknown");
}

TEST_CASE("denied disclosure of encrypted data, or of a stolen or lost medium, leaves it open") {
    const auto disclosed = [](const std::string& members) {
        return kinds(converted("{" + members + R"("incident_id": ""})"));
    };
    const std::string denied = R"("attribute": {"confidentiality": {"data_disclosure": "No")";
    CHECK(disclosed(denied + "}},") == "integrity? availability?");
    CHECK(disclosed(denied + R"(, "state": ["Stored encrypted"]}},)") ==
          "confidentiality? integrity? availability?");
    CHECK(disclosed(R"("action": {"physical": {"variety": ["Theft"]}}, )" + denied + "}},") ==
          "confidentiality? integrity? availability?");
    CHECK(disclosed(R"("action": {"error": {"variety": ["Loss"]}}, )" + denied + "}},") ==
          "confidentiality? integrity? availability?");
}

TEST_CASE("what was deliberate by definition is malicious whatever the motive, misuse is not") {
    const auto malicious = [](const std::string& action) {
        return yes_no(converted(R"({"action": {")" + action + R"(": {"variety": ["Unknown"]}}})"),
                      "breach.malicious");
    };
    CHECK(malicious("hacking") == "yes");
    CHECK(malicious("malware") == "yes");
    CHECK(malicious("misuse") == "unknown");
    CHECK(malicious("unknown") == "unknown");
    CHECK(malicious("error") == "no");
}

TEST_CASE("an unknown actor beside an error, or a word not known, leaves the intention open") {
    CHECK(yes_no(converted(R"({"actor": {"unknown": {}, "internal": {"motive": ["NA"]}}})"),
                 "breach.malicious") == "unknown");
    CHECK(yes_no(converted(R"({"actor": {"internal": {"motive": ["NA", "Greed"]}}})"),
                 "breach.malicious") == "unknown");
}

}  // namespace noticeclock::volume
