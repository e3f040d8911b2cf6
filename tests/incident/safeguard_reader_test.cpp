#include "incident/safeguard_reader.h"

#include <catch2/catch.hpp>

#include "document/reader.h"

using namespace noticeclock;

namespace {

/// Reads the value of `safeguards:`; the faults as a person sees them.
Incident read(const std::string& text, std::string& faults) {
    Diagnostics diagnostics;
    const auto document =
        read_yaml(std::make_shared<const Source>(Source{"i.yaml", text}), diagnostics);
    REQUIRE(document);
    Incident incident;
    TimeReader times(incident, diagnostics);
    const auto list = document->root().find("safeguards");
    REQUIRE(list);
    read_safeguards(*list, times, incident, diagnostics);
    faults = render(diagnostics);
    return incident;
}

}  // namespace

TEST_CASE("a measure is read with when it took effect, what shows it, and where the key was") {
    std::string faults;
    const auto incident = read(
        "safeguards:\n"
        "  - {measure: key-custody, effective: 2025-04-01T09:00Z, covers: backups, by: IT,\n"
        "     evidence: log, key_held_by: HSM, key_out_of_reach_of: [attacker, processor]}\n"
        "  - {measure: remote-wipe, effective: unknown}\n"
        "  - {measure: encryption, key_out_of_reach_of: processor}\n"
        "  - {measure: other}\n",
        faults);
    CHECK(faults.empty());
    REQUIRE(incident.safeguards.size() == 4);
    const auto& custody = incident.safeguards[0];
    CHECK(custody.measure == Measure::key_custody);
    REQUIRE(custody.effective);
    CHECK(format_utc(custody.effective->at) == "2025-04-01T09:00:00Z");
    CHECK(custody.covers == "backups");
    CHECK(custody.by == "IT");
    CHECK(custody.evidence == "log");
    CHECK(custody.key_held_by == "HSM");
    CHECK(custody.from_attacker);
    CHECK(custody.from_processor);
    CHECK(incident.safeguards[1].measure == Measure::remote_wipe);
    CHECK_FALSE(incident.safeguards[1].effective);
    CHECK_FALSE(incident.safeguards[2].from_attacker);
    CHECK(incident.safeguards[2].from_processor);
    CHECK_FALSE(incident.safeguards[3].effective);
}

TEST_CASE("every word of a measure is read as what it says") {
    for (std::size_t i = 0; i < measure_words.size(); ++i) {
        std::string faults;
        const auto incident =
            read("safeguards: [{measure: " + std::string(measure_words.at(i)) + "}]\n", faults);
        REQUIRE(incident.safeguards.size() == 1);
        CHECK(static_cast<std::size_t>(incident.safeguards[0].measure) == i);
        CHECK(faults.empty());
    }
}

TEST_CASE("every fault in the measures is told at once") {
    std::string faults;
    (void)read(
        "safeguards:\n"
        "  - {measure: encrypton, effective: 2025-04-01T09:00}\n"
        "  - {effective: 2025-04-01, when: now}\n"
        "  - {measure: remote-wipe, key_held_by: HSM}\n"
        "  - {measure: key-custody, key_out_of_reach_of: [atacker]}\n"
        "  - wiped\n",
        faults);
    CHECK(faults ==
          "i.yaml:2:15: error: unknown measure 'encrypton'\n"
          "    2 |   - {measure: encrypton, effective: 2025-04-01T09:00}\n"
          "      |               ^~~~~~~~~\n"
          "      did you mean 'encryption'?\n"
          "i.yaml:2:37: error: '2025-04-01T09:00' has no offset from UTC\n"
          "    2 |   - {measure: encrypton, effective: 2025-04-01T09:00}\n"
          "      |                                     ^~~~~~~~~~~~~~~~\n"
          "      write 2025-04-01T09:00+09:00 (or Z), or name the zone of the file: timezone: "
          "Asia/Tokyo\n"
          "i.yaml:3:5: error: missing key 'measure'\n"
          "    3 |   - {effective: 2025-04-01, when: now}\n"
          "      |     ^\n"
          "i.yaml:3:29: error: unknown key 'when'\n"
          "    3 |   - {effective: 2025-04-01, when: now}\n"
          "      |                             ^~~~\n"
          "      one of: measure, effective, covers, by, evidence, key_held_by, "
          "key_out_of_reach_of\n"
          "i.yaml:4:41: error: only 'encryption' and 'key-custody' say where the key is\n"
          "    4 |   - {measure: remote-wipe, key_held_by: HSM}\n"
          "      |                                         ^~~\n"
          "      write an entry of its own: {measure: key-custody, effective: ...}\n"
          "i.yaml:5:50: error: unknown party 'atacker'\n"
          "    5 |   - {measure: key-custody, key_out_of_reach_of: [atacker]}\n"
          "      |                                                  ^~~~~~~\n"
          "      did you mean 'attacker'?\n"
          "i.yaml:6:5: error: expected keys with values, got 'wiped'\n"
          "    6 |   - wiped\n"
          "      |     ^~~~~\n");
}

TEST_CASE("measures are a list") {
    std::string faults;
    (void)read("safeguards: {measure: encryption}\n", faults);
    CHECK(faults ==
          "i.yaml:1:13: error: expected a list of measures\n"
          "    1 | safeguards: {measure: encryption}\n"
          "      |             ^\n"
          "      write safeguards: [{measure: encryption, effective: 2025-04-01}]\n");
}
