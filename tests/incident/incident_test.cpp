#include "incident/incident.h"

#include <catch2/catch.hpp>
#include <string>

#include "names.h"

namespace noticeclock {
namespace {

Incident read(const std::string& text) {
    static Names names;
    Diagnostics diagnostics;
    auto incident = read_incident(*yaml(text), names.names, diagnostics);
    INFO(render(diagnostics));
    REQUIRE(incident);
    return *incident;
}

std::string faults_of(const std::string& text) {
    static Names names;
    Diagnostics diagnostics;
    static_cast<void>(read_incident(*yaml(text), names.names, diagnostics));
    return render(diagnostics);
}

Value value(const Incident& incident, const std::string& fact) {
    static Names names;
    return incident.values[*names.vocabulary.slot(fact)];
}

bool assumed(const Incident& incident, Assumption::Kind kind) {
    for (const auto& assumption : incident.assumptions) {
        if (assumption.kind == kind) return true;
    }
    return false;
}

}  // namespace

TEST_CASE("what is left out is unknown, not false") {
    const auto incident = read("title: nothing known\n");
    CHECK(value(incident, "data.encrypted") == Value::unknown_yes_no());
    CHECK(value(incident, "data.records") == Value::unknown_count());
    CHECK(value(incident, "aware") == Value::not_happened());
    CHECK(incident.total == Value::unknown_count());
}

TEST_CASE("counts are digits, ranges, open ranges or unknown") {
    CHECK(value(read("data: {records: 120}"), "data.records") == Value::exactly(120));
    CHECK(value(read("data: {records: 120..300}"), "data.records") == Value::between(120, 300));
    CHECK(value(read("data: {records: 500..}"), "data.records") == Value::between(500, unbounded));
    CHECK(value(read("data: {records: ..1000}"), "data.records") == Value::between(0, 1000));
    CHECK(value(read("data: {records: unknown}"), "data.records") == Value::unknown_count());
    CHECK(value(read("data: {records: \"120..300\"}"), "data.records") == Value::between(120, 300));
}

TEST_CASE("what is not a count is refused with what to write") {
    CHECK(faults_of("data: {records: '12,000'}") ==
          "incident.yaml:1:17: error: expected a count, got '12,000'\n"
          "    1 | data: {records: '12,000'}\n"
          "      |                 ^~~~~~~~\n"
          "      write 12000\n");
    CHECK_THAT(faults_of("data: {records: -5}"),
               Catch::Contains("a count cannot be negative: '-5'"));
    CHECK_THAT(faults_of("data: {records: 300..120}"),
               Catch::Contains("the range '300..120' is upside down") &&
                   Catch::Contains("write 120..300"));
    for (const auto* text : {"010", "1e3", "yes", "0x10", "1.5", "..", "+5", "9999999999999"}) {
        INFO(text);
        CHECK_THAT(faults_of(std::string("data: {records: ") + text + "}"),
                   Catch::Contains("expected a count, got '" + std::string(text) + "'"));
    }
}

TEST_CASE("yes and no are words, not YAML 1.1 guesses") {
    CHECK(value(read("data: {encrypted: yes}"), "data.encrypted") == Value::yes_no(true));
    CHECK(value(read("data: {encrypted: false}"), "data.encrypted") == Value::yes_no(false));
    CHECK(value(read("data: {encrypted: \"no\"}"), "data.encrypted") == Value::yes_no(false));
    CHECK(value(read("data: {encrypted: unknown}"), "data.encrypted") == Value::unknown_yes_no());
    for (const auto* text : {"y", "Yes", "on", "1", "TRUE"}) {
        INFO(text);
        CHECK_THAT(faults_of(std::string("data: {encrypted: ") + text + "}"),
                   Catch::Contains("write yes, no, true or false"));
    }
}

TEST_CASE("choices may leave several words open; sets may doubt single words") {
    CHECK(value(read("risk: {level: high}"), "risk.level").a == 4);
    CHECK(value(read("risk: {level: risk or high}"), "risk.level").a == 6);
    const auto listed = value(read("breach: {kinds: [integrity]}"), "breach.kinds");
    CHECK(listed == Value{2, 2});
    const auto doubted = value(
        read("breach: {kinds: {confidentiality: unknown, availability: yes}}"), "breach.kinds");
    CHECK(doubted == Value{4, 5});
    CHECK_THAT(faults_of("risk: {level: hihg}"),
               Catch::Contains("unknown word 'hihg' of 'risk.level'") &&
                   Catch::Contains("did you mean 'high'?"));
}

TEST_CASE("an unknown key is an error with a suggestion, at every level") {
    CHECK_THAT(faults_of("affcted: {JP: 1}"), Catch::Contains("unknown key 'affcted'") &&
                                                  Catch::Contains("did you mean 'affected'?"));
    CHECK_THAT(faults_of("data: {encryptd: yes}"),
               Catch::Contains("unknown key 'encryptd' under 'data'") &&
                   Catch::Contains("did you mean 'encrypted'?"));
    CHECK_THAT(faults_of("timeline: {awre: 2026-11-19T14:00Z}"),
               Catch::Contains("unknown event 'awre'") && Catch::Contains("did you mean 'aware'?"));
}

TEST_CASE("all faults of a file come at once, in order") {
    const auto text = faults_of("data: {encrypted: maybe}\naffected: {XX: 1}\nriks: {}\n");
    CHECK(text.find(":1:") < text.find(":2:"));
    CHECK(text.find(":2:") < text.find(":3:"));
    CHECK(text.find(":3:") != std::string::npos);
}

TEST_CASE("places not listed have nobody affected, and that is said") {
    const auto incident = read("affected: {DE: 120..300}");
    CHECK(incident.elsewhere == Value::exactly(0));
    CHECK(incident.total == Value::between(120, 300));
    CHECK(assumed(incident, Assumption::Kind::places_not_listed));
    CHECK(assumed(incident, Assumption::Kind::total_is_sum));
}

TEST_CASE("a total beyond the sum, or `elsewhere`, opens the places not listed") {
    const auto more = read("affected: {DE: 100, total: 250}");
    CHECK(more.elsewhere == Value::between(0, 150));
    CHECK_FALSE(assumed(more, Assumption::Kind::places_not_listed));
    const auto same = read("affected: {DE: 100, total: 100}");
    CHECK(same.elsewhere == Value::exactly(0));
    const auto open = read("affected: {DE: 100, elsewhere: unknown}");
    CHECK(open.elsewhere == Value::unknown_count());
    CHECK(open.total == Value::between(100, unbounded));
    CHECK_THAT(faults_of("affected: {DE: 100, total: 50}"),
               Catch::Contains("the total is less than the sum of the places"));
}

TEST_CASE("a listed place that is unknown can hold the whole total") {
    const auto incident = read("affected: {DE: unknown, total: 700}");
    CHECK(incident.elsewhere == Value::exactly(0));
    CHECK(incident.total == Value::exactly(700));
}

TEST_CASE("a group of places cannot be counted as one") {
    CHECK_THAT(faults_of("affected: {EEA: 100}"),
               Catch::Contains("'EEA' is a group of places") &&
                   Catch::Contains("name its members (DE, FR, ...)"));
    CHECK_THAT(faults_of("affected: {DF: 100}"), Catch::Contains("unknown place 'DF'"));
}

TEST_CASE("sums over groups and establishments follow") {
    Names names;
    Diagnostics diagnostics;
    const auto incident =
        read_incident(*yaml("organization: {places: [JP]}\naffected: {DE: 10..20, FR: 5, JP: 7}\n"),
                      names.names, diagnostics);
    REQUIRE(incident);
    CHECK(incident->values[names.eea] == Value::between(15, 25));
    CHECK(incident->values[names.total] == Value::between(22, 32));
    CHECK(incident->values[names.in_eea] == Value::yes_no(false));
}

TEST_CASE("each fact of places is its own") {
    Names names;
    const Slot home = *names.vocabulary.present("seller.home", "EEA", names.known);
    Diagnostics diagnostics;
    const auto incident = read_incident(
        *yaml("organization: {places: [JP]}\nseller: {home: [DE]}\n"), names.names, diagnostics);
    REQUIRE(incident);
    CHECK(incident->values[home] == Value::yes_no(true));
    CHECK(incident->values[names.in_eea] == Value::yes_no(false));
    REQUIRE(incident->establishments() != nullptr);
    CHECK(incident->establishments()->front() == *names.known.find("JP"));
    const auto open = read_incident(*yaml("seller: {home: [DE]}\n"), names.names, diagnostics);
    REQUIRE(open);
    CHECK(open->establishments() == nullptr);
    CHECK(open->values[names.in_eea] == Value::unknown_yes_no());
}

TEST_CASE("a time without an offset needs the file's zone") {
    CHECK_THAT(faults_of("timeline: {aware: 2026-11-19T14:00}"),
               Catch::Contains("'2026-11-19T14:00' has no offset from UTC"));
    const auto incident = read("timezone: Asia/Tokyo\ntimeline: {aware: 2026-11-19T14:00}\n");
    CHECK(format_utc(incident.timeline.at("aware").at->at) == "2026-11-19T05:00:00Z");
    CHECK(assumed(incident, Assumption::Kind::zone_of_file));
}

TEST_CASE("a local time that does not exist or occurs twice shows both instants") {
    CHECK_THAT(faults_of("timezone: Europe/Berlin\ntimeline: {aware: 2026-03-29T02:30}\n"),
               Catch::Contains("does not exist in Europe/Berlin: clocks went forward") &&
                   Catch::Contains("2026-03-29T03:30:00+02:00") &&
                   Catch::Contains("2026-03-29T01:30:00+01:00"));
    CHECK_THAT(faults_of("timezone: Europe/Berlin\ntimeline: {aware: 2026-10-25T02:30}\n"),
               Catch::Contains("occurs twice in Europe/Berlin: clocks went back") &&
                   Catch::Contains("2026-10-25T02:30:00+02:00 or 2026-10-25T02:30:00+01:00"));
    CHECK_THAT(faults_of("timeline: {aware: 2026-02-30T10:00Z}"),
               Catch::Contains("there is no such date"));
}

TEST_CASE("a bare date is accepted and said to be one") {
    const auto incident = read("timeline: {aware: 2026-11-19}");
    CHECK(incident.timeline.at("aware").at->precision == Precision::day);
    CHECK(assumed(incident, Assumption::Kind::bare_date));
}

TEST_CASE("an event may have its own time for one law") {
    const auto incident =
        read("timeline: {aware: {at: 2026-11-19T14:00Z, dora: 2026-11-20T09:00Z}}");
    CHECK(format_utc(incident.timeline.at("aware").by_law.at("dora").at) == "2026-11-20T09:00:00Z");
    CHECK(assumed(incident, Assumption::Kind::law_awareness));
    CHECK_THAT(faults_of("timeline: {aware: {dorra: 2026-11-20T09:00Z}}"),
               Catch::Contains("unknown law 'dorra'") && Catch::Contains("did you mean 'dora'?"));
}

TEST_CASE("an impossible order is pointed out, not refused") {
    const std::string text =
        "timeline:\n  occurred: 2026-11-19T14:00Z\n  aware: 2026-11-18T14:00Z\n";
    CHECK(assumed(read(text), Assumption::Kind::impossible_order));
    CHECK(faults_of(text) ==
          "incident.yaml:3:3: warning: 'aware' is before 'occurred'\n"
          "    3 |   aware: 2026-11-18T14:00Z\n"
          "      |   ^~~~~\n"
          "      check both times\n");
}

TEST_CASE("an event whose time is not known does not hide the order of the others") {
    CHECK_THAT(faults_of("timeline:\n  discovered: unknown\n  occurred: 2026-11-19T14:00Z\n"
                         "  aware: 2026-11-18T14:00Z\n"),
               Catch::Contains("warning: 'aware' is before 'occurred'"));
}

TEST_CASE("a bare date is only out of order when every hour of it is") {
    const std::string aware = "timeline: {aware: 2026-11-19T14:00Z}\n";
    CHECK(faults_of(aware + "notices: {gdpr.authority: 2026-11-19}") == "");
    CHECK_THAT(faults_of(aware + "notices: {gdpr.authority: 2026-11-18}"),
               Catch::Contains("warning: 'gdpr.authority' was sent before 'aware'"));
    const std::string hold = "kind: law-enforcement, written: yes, from: 2026-12-02T10:00Z";
    CHECK(faults_of("holds: [{" + hold + ", until: 2026-12-02}]") == "");
    CHECK_THAT(faults_of("holds: [{" + hold + ", until: 2026-12-01}]"),
               Catch::Contains("the hold ends before it begins"));
}

TEST_CASE("notices: what was sent, once or several times") {
    Names names;
    Diagnostics diagnostics;
    const auto incident =
        read_incident(*yaml("notices:\n  gdpr.authority: {sent: [2026-11-21T10:00Z, "
                            "2026-11-20T10:00Z], reference: A-1}\n"),
                      names.names, diagnostics);
    REQUIRE(incident);
    CHECK(format_utc(incident->notices[0].sent[0].at) == "2026-11-20T10:00:00Z");
    CHECK(incident->values[names.sent].b == 1);
    CHECK_THAT(faults_of("notices: {gdpr.authorty: 2026-11-20T10:00Z}"),
               Catch::Contains("unknown duty 'gdpr.authorty'") &&
                   Catch::Contains("did you mean 'gdpr.authority'?"));
    CHECK_THAT(faults_of("timeline: {aware: 2026-11-20T10:00Z}\n"
                         "notices: {gdpr.authority: 2026-11-19T10:00Z}\n"),
               Catch::Contains("warning: 'gdpr.authority' was sent before 'aware'"));
}

TEST_CASE("holds name their kind, whether written, and their span") {
    const auto incident = read(
        "holds: [{kind: law-enforcement, written: no, from: 2026-12-01, by: FBI, duties: [gdpr]}]");
    REQUIRE(incident.holds.size() == 1);
    CHECK_FALSE(incident.holds[0].written);
    CHECK_THAT(faults_of("holds: [{kind: law-enforcment, written: yes, from: 2026-12-01}]"),
               Catch::Contains("unknown kind of hold 'law-enforcment'") &&
                   Catch::Contains("did you mean 'law-enforcement'?"));
    CHECK_THAT(faults_of("holds: [{kind: law-enforcement, from: 2026-12-01}]"),
               Catch::Contains("missing key 'written'"));
    CHECK_THAT(
        faults_of(
            "holds: [{kind: law-enforcement, written: yes, from: 2026-12-02, until: 2026-12-01}]"),
        Catch::Contains("the hold ends before it begins"));
}

TEST_CASE("tasks done are listed by name, with a time alone or with who did it") {
    const auto incident = read(
        "tasks:\n"
        "  72-hour.revoke: 2026-11-20T10:00Z\n"
        "  72-hour.decide: {done: 2026-11-21T10:00Z, by: A. Sato, note: minuted, evidence: "
        "[a.pdf]}\n");
    REQUIRE(incident.tasks.size() == 2);
    CHECK(incident.tasks[0].task == "72-hour.revoke");
    CHECK(format_utc(incident.tasks[0].done.at) == "2026-11-20T10:00:00Z");
    CHECK(incident.tasks[1].by == "A. Sato");
    CHECK(incident.tasks[1].note == "minuted");
    CHECK(incident.tasks[1].evidence == std::vector<std::string>{"a.pdf"});
    CHECK(read("tasks: {72-hour.revoke: }").tasks.empty());
}

TEST_CASE("a task that no runbook has, or without a time, is refused") {
    CHECK(faults_of("tasks: {72-hour.revok: 2026-11-20T10:00Z}") ==
          "incident.yaml:1:9: error: unknown task '72-hour.revok'\n"
          "    1 | tasks: {72-hour.revok: 2026-11-20T10:00Z}\n"
          "      |         ^~~~~~~~~~~~~\n"
          "      did you mean '72-hour.revoke'?\n");
    CHECK(faults_of("tasks: {72-hour.revoke: {by: A. Sato}}") ==
          "incident.yaml:1:25: error: missing key 'done'\n"
          "    1 | tasks: {72-hour.revoke: {by: A. Sato}}\n"
          "      |                         ^\n");
    CHECK(faults_of("tasks: {72-hour.revoke: yes}") ==
          "incident.yaml:1:25: error: 'yes' is not a time\n"
          "    1 | tasks: {72-hour.revoke: yes}\n"
          "      |                         ^~~\n"
          "      write 2026-11-17T02:10+09:00, or a date as 2026-11-17\n");
    CHECK(faults_of("tasks: [72-hour.revoke]") ==
          "incident.yaml:1:8: error: expected tasks of a runbook with the time they were done\n"
          "    1 | tasks: [72-hour.revoke]\n"
          "      |        ^\n"
          "      write tasks: {72-hour.revoke-credentials: 2026-11-19T15:40+09:00}\n");
}

}  // namespace noticeclock
