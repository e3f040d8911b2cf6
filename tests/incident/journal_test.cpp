#include "incident/journal.h"

#include <catch2/catch.hpp>
#include <string>

#include "incident/replay.h"
#include "names.h"

// What a journal says was known when.

namespace noticeclock {
namespace {

const IncidentNames& names() {
    static const Names known;
    return known.names;
}

Instant at(const std::string& text) {
    const auto reading = parse_time(text, std::nullopt);
    REQUIRE(reading.kind == TimeReading::Kind::ok);
    return reading.moment.at;
}

/// The tree in one line, keys in order.
std::string flow(const Node& node) {
    if (node.is_scalar()) return std::string(node.text());
    std::string text;
    for (std::size_t i = 0; i < node.size(); ++i) {
        if (i > 0) text += ", ";
        if (node.is_mapping()) text += std::string(node.key(i).text()) + ": ";
        text += flow(node.is_mapping() ? node.value(i) : node.item(i));
    }
    return node.is_mapping() ? "{" + text + "}" : "[" + text + "]";
}

/// The incident as known at a moment, in one line.
std::string known(const std::string& text, const std::string& moment) {
    Diagnostics diagnostics;
    const auto result = replay(*yaml(text), names(), Knowledge::at(at(moment)), diagnostics);
    INFO(render(diagnostics));
    REQUIRE_FALSE(diagnostics.has_errors());
    return flow(result.document->root());
}

Incident read(const std::string& text, const Knowledge& knowledge = {}) {
    Diagnostics diagnostics;
    auto incident = read_replay(replay(*yaml(text), names(), knowledge, diagnostics), names(),
                                knowledge, diagnostics);
    INFO(render(diagnostics));
    REQUIRE(incident);
    return *incident;
}

std::vector<std::string> assumed(const Incident& incident, Assumption::Kind kind) {
    std::vector<std::string> subjects;
    for (const auto& assumption : incident.assumptions) {
        if (assumption.kind == kind) subjects.push_back(assumption.subject);
    }
    return subjects;
}

std::string faults_of(const std::string& text) {
    Diagnostics diagnostics;
    static_cast<void>(read_incident(*yaml(text), names(), diagnostics));
    return render(diagnostics);
}

using Subjects = std::vector<std::string>;

constexpr auto counts = R"(affected: {DE: 5}
journal:
  - {at: 2026-11-19T21:00Z, by: forensics, set: {affected.JP: 500..9000}}
  - {at: 2026-11-20T18:30Z, by: forensics, set: {affected.JP: 8400}, why: audit log}
)";

}  // namespace

TEST_CASE("the latest entry up to the moment of knowledge counts") {
    CHECK(known(counts, "2026-11-19T20:59:59Z") == "{affected: {DE: 5, JP: unknown}}");
    CHECK(known(counts, "2026-11-19T21:00:00Z") == "{affected: {DE: 5, JP: 500..9000}}");
    CHECK(known(counts, "2026-11-20T18:29:59Z") == "{affected: {DE: 5, JP: 500..9000}}");
    CHECK(known(counts, "2026-11-20T18:30:00Z") == "{affected: {DE: 5, JP: 8400}}");
}

TEST_CASE("without a moment all entries count") {
    CHECK(read(counts).affected.at("JP") == Value::exactly(8400));
    Diagnostics diagnostics;
    const auto incident = read_incident(*yaml(counts), names(), diagnostics);
    REQUIRE(incident);
    CHECK(incident->affected.at("JP") == Value::exactly(8400));
    CHECK_FALSE(incident->known_at);
}

TEST_CASE("entries need not be in order; at the same moment the one further down counts") {
    CHECK(known("journal:\n"
                "  - {at: 2026-11-20T12:00Z, by: b, set: {data.records: 2}}\n"
                "  - {at: 2026-11-19T12:00Z, by: a, set: {data.records: 1}}\n"
                "  - {at: 2026-11-20T13:00+01:00, by: c, set: {data.records: 3}}\n",
                "2026-11-21T00:00Z") == "{data: {records: 3}}");
}

TEST_CASE("paths may be dotted or nested, and a fact's value may be a mapping of its own") {
    const std::string dotted =
        "breach: {kinds: [integrity]}\n"
        "journal:\n"
        "  - {at: 2026-11-19T12:00Z, by: a, set: {breach.kinds: {confidentiality: unknown}}}\n";
    const std::string nested =
        "breach: {kinds: [integrity]}\n"
        "journal:\n"
        "  - {at: 2026-11-19T12:00Z, by: a, set: {breach: {kinds: {confidentiality: unknown}}}}\n";
    for (const auto& text : {dotted, nested}) {
        CHECK(known(text, "2026-11-19T11:00Z") == "{breach: {kinds: [integrity]}}");
        CHECK(known(text, "2026-11-19T12:00Z") == "{breach: {kinds: {confidentiality: unknown}}}");
    }
}

TEST_CASE("the value outside the journal is the present state when it is that of the last entry") {
    const std::string text =
        "timezone: Asia/Tokyo\n"
        "data: {encrypted: no, records: 10}\n"
        "breach: {kinds: [availability, confidentiality]}\n"
        "timeline: {contained: 2026-11-18T09:00}\n"
        "journal:\n"
        "  - at: 2026-11-19T12:00Z\n"
        "    by: a\n"
        "    set: {data.encrypted: no, breach.kinds: [confidentiality, availability],\n"
        "          timeline.contained: 2026-11-18T00:00Z}\n";
    CHECK(known(text, "2026-11-19T11:00Z") == "{timezone: Asia/Tokyo, data: {records: 10}}");
    const auto incident = read(text, Knowledge::at(at("2026-11-19T11:00Z")));
    CHECK(assumed(incident, Assumption::Kind::known_from_start).empty());
    CHECK(assumed(incident, Assumption::Kind::known_at) == Subjects{""});
    CHECK(incident.known_at == at("2026-11-19T11:00Z"));
}

TEST_CASE("another value outside the journal was known before the first entry, and that is said") {
    const std::string text =
        "data: {encrypted: unknown, records: 10..20}\n"
        "journal:\n"
        "  - {at: 2026-11-19T12:00Z, by: a, set: {data.records: 15, data.encrypted: no}}\n";
    CHECK(known(text, "2026-11-19T11:00Z") == "{data: {encrypted: unknown, records: 10..20}}");
    CHECK(known(text, "2026-11-19T12:00Z") == "{data: {encrypted: no, records: 15}}");
    const auto incident = read(text, Knowledge::at(at("2026-11-19T11:00Z")));
    CHECK(assumed(incident, Assumption::Kind::known_from_start) ==
          Subjects{"data.records"});  // unknown is what it would be anyway
    CHECK(assumed(read(text), Assumption::Kind::known_from_start).empty());
}

TEST_CASE("unknown opens a fact again, and absent takes it out") {
    const std::string text =
        "timeline: {occurred: 2026-11-17T00:00Z}\n"
        "journal:\n"
        "  - {at: 2026-11-19T12:00Z, by: a, set: {data.encrypted: yes, affected.JP: 3, "
        "affected.DE: 1}}\n"
        "  - {at: 2026-11-19T13:00Z, by: a, set: {data.encrypted: unknown, affected.JP: absent, "
        "timeline.occurred: unknown}}\n"
        "  - {at: 2026-11-19T14:00Z, by: a, set: {timeline.occurred: absent}}\n";
    CHECK(known(text, "2026-11-19T12:30Z") ==
          "{timeline: {occurred: 2026-11-17T00:00Z}, affected: {DE: 1, JP: 3}, data: {encrypted: "
          "yes}}");
    CHECK(known(text, "2026-11-19T13:30Z") ==
          "{timeline: {occurred: unknown}, affected: {DE: 1}, data: {encrypted: unknown}}");
    CHECK(known(text, "2026-11-19T14:30Z") == "{affected: {DE: 1}, data: {encrypted: unknown}}");
}

TEST_CASE("a place is unknown before its first entry; with no count at all, so is every place") {
    const std::string alone =
        "affected: {JP: 8}\n"
        "journal:\n"
        "  - {at: 2026-11-19T12:00Z, by: a, set: {affected.JP: 8}}\n";
    CHECK(known(alone, "2026-11-19T11:00Z") == "{}");
    CHECK(known(alone, "2026-11-19T12:00Z") == "{affected: {JP: 8}}");
    const std::string total =
        "affected: {JP: 8}\n"
        "journal:\n"
        "  - {at: 2026-11-19T12:00Z, by: a, set: {affected.total: 9, affected.DE: 1}}\n";
    CHECK(known(total, "2026-11-19T11:00Z") == "{affected: {JP: 8, DE: unknown}}");
    CHECK(known(total, "2026-11-19T12:00Z") == "{affected: {JP: 8, DE: 1, total: 9}}");
}

TEST_CASE("affected: unknown stays open about the places that the journal does not name") {
    const std::string text =
        "affected: unknown\n"
        "journal:\n"
        "  - {at: 2026-11-19T12:00Z, by: a, set: {affected.JP: 8}}\n";
    CHECK(known(text, "2026-11-19T12:00Z") == "{affected: {JP: 8, elsewhere: unknown}}");
    CHECK(read(text).elsewhere == Value::unknown_count());
}

TEST_CASE("the journal may give one law its own time of an event") {
    const std::string text =
        "timeline: {aware: 2026-11-17T00:00Z}\n"
        "journal:\n"
        "  - {at: 2026-11-19T12:00Z, by: a, set: {timeline.aware.dora: 2026-11-18T00:00Z}}\n";
    CHECK(known(text, "2026-11-19T11:00Z") == "{timeline: {aware: {at: 2026-11-17T00:00Z}}}");
    CHECK(known(text, "2026-11-19T12:00Z") ==
          "{timeline: {aware: {at: 2026-11-17T00:00Z, dora: 2026-11-18T00:00Z}}}");
    CHECK(read(text).timeline.at("aware").by_law.at("dora").at == at("2026-11-18T00:00Z"));
}

TEST_CASE("what is dated after the moment has not happened yet, and is named") {
    const std::string text =
        "timeline:\n"
        "  aware: {at: 2026-11-17T00:00Z, dora: 2026-11-19T00:00Z}\n"
        "  contained: 2026-11-18T12:00Z\n"
        "notices:\n"
        "  gdpr.authority: {sent: [2026-11-18T10:00Z, 2026-11-20T10:00Z], reference: X}\n"
        "holds:\n"
        "  - {kind: law-enforcement, written: yes, from: 2026-11-18T09:00Z}\n"
        "  - {kind: law-enforcement, written: yes, from: 2026-11-20T09:00Z}\n";
    CHECK(known(text, "2026-11-18T11:00Z") ==
          "{timeline: {aware: {at: 2026-11-17T00:00Z}}, "
          "notices: {gdpr.authority: {sent: [2026-11-18T10:00Z], reference: X}}, "
          "holds: [{kind: law-enforcement, written: yes, from: 2026-11-18T09:00Z}]}");
    CHECK(known(text, "2026-11-18T08:00Z") == "{timeline: {aware: {at: 2026-11-17T00:00Z}}}");
    const auto incident = read(text, Knowledge::at(at("2026-11-18T11:00Z")));
    CHECK(assumed(incident, Assumption::Kind::not_yet) ==
          Subjects{"timeline.aware.dora", "timeline.contained", "notices.gdpr.authority", "holds"});
    CHECK(incident.notices.at(0).sent.size() == 1);
}

TEST_CASE("a bare date counts from its beginning, and on its day that is said") {
    const std::string text =
        "timezone: Asia/Tokyo\n"
        "timeline: {contained: 2026-11-18}\n"
        "notices: {gdpr.authority: 2026-11-18}\n";
    CHECK(known(text, "2026-11-18T00:00+09:00") ==
          "{timezone: Asia/Tokyo, timeline: {contained: 2026-11-18}, "
          "notices: {gdpr.authority: 2026-11-18}}");
    CHECK(known(text, "2026-11-17T23:59:59+09:00") == "{timezone: Asia/Tokyo}");
    const auto on_the_day = read(text, Knowledge::at(at("2026-11-18T12:00+09:00")));
    CHECK(assumed(on_the_day, Assumption::Kind::on_the_day) ==
          Subjects{"timeline.contained", "notices.gdpr.authority"});
    const auto next_day = read(text, Knowledge::at(at("2026-11-19T00:00+09:00")));
    CHECK(assumed(next_day, Assumption::Kind::on_the_day).empty());
}

TEST_CASE("an entry dated by a bare date is known from its beginning") {
    const std::string text =
        "timezone: Asia/Tokyo\n"
        "journal:\n"
        "  - {at: 2026-11-18, by: a, set: {data.records: 1}}\n";
    CHECK(known(text, "2026-11-17T23:59:59+09:00") == "{timezone: Asia/Tokyo}");
    CHECK(known(text, "2026-11-18T00:00+09:00") == "{timezone: Asia/Tokyo, data: {records: 1}}");
}

TEST_CASE("entries dated after now are pointed out and do not count yet") {
    Diagnostics diagnostics;
    const Knowledge knowledge{at("2026-11-20T00:00Z"), std::nullopt};
    const auto incident = read_replay(replay(*yaml(counts), names(), knowledge, diagnostics),
                                      names(), knowledge, diagnostics);
    CHECK(render(diagnostics) ==
          "incident.yaml:4:10: warning: this entry is dated after now: it does not count yet\n"
          "    4 |   - {at: 2026-11-20T18:30Z, by: forensics, set: {affected.JP: 8400}, why: audit "
          "log}\n"
          "      |          ^~~~~~~~~~~~~~~~~\n"
          "      check the date\n");
    REQUIRE(incident);
    CHECK(incident->affected.at("JP") == Value::between(500, 9000));
    CHECK(assumed(*incident, Assumption::Kind::entries_ahead) == Subjects{"1"});
}

TEST_CASE("the digest is that of the file, however much of it was known") {
    const auto plain = read("data: {records: 1}\njournal: []\n");
    const auto early =
        read("data: {records: 1}\njournal: []\n", Knowledge::at(at("2026-11-20T00:00Z")));
    CHECK(plain.digest == early.digest);
    CHECK(plain.digest != read("data: {records: 1}\n").digest);
}

TEST_CASE("an empty journal is allowed") {
    CHECK(faults_of("journal:\ndata: {records: 1}\n").empty());
    CHECK(faults_of("journal: []\n").empty());
}

TEST_CASE("faults in a journal are shown at its own lines, together with those of the rest") {
    CHECK(faults_of("journal: {at: 2026-11-19T12:00Z}\n") ==
          "incident.yaml:1:10: error: expected a list of entries\n"
          "    1 | journal: {at: 2026-11-19T12:00Z}\n"
          "      |          ^\n"
          "      write - {at: 2026-11-20T18:30+09:00, by: forensics, set: {affected.JP: 8400}}\n");
    CHECK(faults_of("journal:\n"
                    "  - {when: 2026-11-19T12:00Z, by: a, set: {data.records: 1}}\n") ==
          "incident.yaml:2:5: error: missing key 'at'\n"
          "    2 |   - {when: 2026-11-19T12:00Z, by: a, set: {data.records: 1}}\n"
          "      |     ^\n"
          "incident.yaml:2:6: error: unknown key 'when'\n"
          "    2 |   - {when: 2026-11-19T12:00Z, by: a, set: {data.records: 1}}\n"
          "      |      ^~~~\n"
          "      one of: at, by, why, set\n");
    CHECK(faults_of("data: {encrypted: maybe}\n"
                    "journal:\n"
                    "  - {at: 2026-11-19T12:00, by: \" \", set: {data.record: 1}}\n") ==
          "incident.yaml:1:19: error: expected yes or no, got 'maybe'\n"
          "    1 | data: {encrypted: maybe}\n"
          "      |                   ^~~~~\n"
          "      write yes, no, true or false\n"
          "incident.yaml:3:10: error: '2026-11-19T12:00' has no offset from UTC\n"
          "    3 |   - {at: 2026-11-19T12:00, by: \" \", set: {data.record: 1}}\n"
          "      |          ^~~~~~~~~~~~~~~~\n"
          "      write 2026-11-19T12:00+09:00 (or Z), or name the zone of the file: timezone: "
          "Asia/Tokyo\n"
          "incident.yaml:3:32: error: the text is empty\n"
          "    3 |   - {at: 2026-11-19T12:00, by: \" \", set: {data.record: 1}}\n"
          "      |                                ^~~\n"
          "incident.yaml:3:48: error: unknown key 'record' under 'data'\n"
          "    3 |   - {at: 2026-11-19T12:00, by: \" \", set: {data.record: 1}}\n"
          "      |                                                ^~~~~~\n"
          "      did you mean 'records'?\n");
}

TEST_CASE("every value is checked, also one that a later entry replaces") {
    CHECK(faults_of("journal:\n"
                    "  - {at: 2026-11-19T12:00Z, by: a, set: {affected.JP: many}}\n"
                    "  - {at: 2026-11-20T12:00Z, by: a, set: {affected.JP: 3}}\n") ==
          "incident.yaml:2:55: error: expected a count, got 'many'\n"
          "    2 |   - {at: 2026-11-19T12:00Z, by: a, set: {affected.JP: many}}\n"
          "      |                                                       ^~~~\n"
          "      write digits (12000), a range (120..300, 500.., ..1000) or unknown\n");
}

TEST_CASE("what is no fact cannot be set") {
    const auto fault_of = [](const std::string& set) {
        const auto text =
            faults_of("journal:\n- {at: 2026-11-19T12:00Z, by: a, set: " + set + "}\n");
        const auto error = text.find("error: ");
        return error == std::string::npos ? text
                                          : text.substr(error + 7, text.find('\n') - error - 7);
    };
    CHECK(fault_of("{holds: []}") == "the journal cannot set 'holds'");
    CHECK(fault_of("{journal: []}") == "the journal cannot set 'journal'");
    CHECK(fault_of("{timezone: UTC}") == "the journal cannot set 'timezone'");
    CHECK(fault_of("{affected: unknown}") == "'affected' is not a fact by itself");
    CHECK(fault_of("{data.records: }") == "'data.records' has no value");
    CHECK(fault_of("{data.records: 1, data: {records: 2}}") ==
          "'data.records' is set twice by this entry");
    CHECK(fault_of("{organization.dpo.email: x}") ==
          "'organization.dpo.email' is a part of the fact 'organization.dpo'");
    CHECK(fault_of("{data..records: 1}") == "'data..records' is not the path of a fact");
    CHECK(fault_of("{timeline.awaer: 2026-11-17}") == "unknown event 'awaer'");
    CHECK(fault_of("{notices.gdpr.autority: 2026-11-17}") == "unknown duty 'gdpr.autority'");
    CHECK(fault_of("{}") == "expected facts with their values");
    CHECK(fault_of("[data.records]") == "expected facts with their values");
}

}  // namespace noticeclock
