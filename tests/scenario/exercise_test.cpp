#include "scenario/exercise.h"

#include "assess/incident_names.h"
#include "incident/offset.h"
#include "trial.h"

// A story told step by step: what the team can know at each moment.

namespace noticeclock {
namespace {

const std::string story = R"(
incident: X-1
timezone: Europe/Berlin
organization: {places: [DE], roles: [controller], kinds: []}
timeline: {occurred: 2026-11-16T22:00, contained: 2026-11-18T03:00}
data: {encrypted: no}
exercise: {start: 2026-11-17T09:00}
injects:
  - {at: T+26h, by: forensics, set: {data.encrypted: no, affected.DE: 4000}}
  - at: T+0h
    by: SOC
    tell: {en: A list was copied., ja: 名簿が複製された。}
    set: {timeline.aware: 2026-11-17T09:20, data.personal: yes, breach.kinds: [confidentiality]}
  - {at: T+5h, by: press, tell: Is it true}
  - {at: T+20h, by: IT, set: {data.encrypted: yes, risk.level: high}}
)";

const IncidentNames& names() {
    static const auto all = incident_names(laws());
    return all;
}

Exercise read(const std::string& text) {
    Diagnostics diagnostics;
    auto exercise = read_exercise(*yaml(text), names(), diagnostics);
    INFO(render(diagnostics));
    REQUIRE(exercise);
    return std::move(*exercise);
}

std::string faults_of(const std::string& text) {
    Diagnostics diagnostics;
    CHECK_FALSE(read_exercise(*yaml(text), names(), diagnostics));
    return render(diagnostics);
}

Incident known(int hours) {
    Diagnostics diagnostics;
    const auto document = yaml(story);
    const auto exercise = read_exercise(*document, names(), diagnostics);
    REQUIRE(exercise);
    auto incident = known_incident(
        *document, *exercise, exercise->start + std::chrono::hours(hours), names(), diagnostics);
    INFO(render(diagnostics));
    REQUIRE(incident);
    return std::move(*incident);
}

Tri value_of(const Incident& incident, const std::string& fact) {
    const auto& value = incident.values[*laws().vocabulary.slot(fact)];
    if (value.a == value.b) return value.a != 0 ? Tri::yes : Tri::no;
    return Tri::unknown;
}

}  // namespace

TEST_CASE("an offset is hours, days or minutes after T+0") {
    using std::chrono::hours;
    using std::chrono::minutes;
    CHECK(read_offset("T+24h") == hours(24));
    CHECK(read_offset("T+24") == hours(24));
    CHECK(read_offset("T+3d") == hours(72));
    CHECK(read_offset("T+45m") == minutes(45));
    CHECK(read_offset("T+1d6h30m") == hours(30) + minutes(30));
    CHECK(read_offset("T+0h") == minutes(0));
    for (const auto* text : {"", "T+", "T-1h", "24h", "T+h", "T+1h1d", "T+1h1h", "T+1.5h", "T+1x",
                             "T+1d6", "T+999999h", "T+ 1h", "t+1h"}) {
        INFO(text);
        CHECK_FALSE(read_offset(text));
    }
    CHECK(offset_text(minutes(1590)) == "T+26:30");
    CHECK(offset_text(minutes(-5)) == "T-0:05");
}

TEST_CASE("injects stand in order of time") {
    const auto exercise = read(story);
    CHECK(format_utc(exercise.start) == "2026-11-17T08:00:00Z");
    REQUIRE(exercise.injects.size() == 4);
    CHECK(exercise.injects[0].tell.in(Language::ja) == "名簿が複製された。");
    CHECK(exercise.injects[1].by.en == "press");
    CHECK(exercise.injects[1].facts.empty());
    CHECK(exercise.injects[3].at - exercise.start == std::chrono::hours(26));
}

TEST_CASE("the team knows what it was told, and nothing else") {
    const auto first = known(0);
    CHECK_FALSE(first.timeline.contains("aware"));  // dated 09:20, twenty minutes later
    CHECK(value_of(first, "data.personal") == Tri::yes);
    CHECK(first.affected.empty());
    const auto later = known(1);
    CHECK(later.timeline.contains("aware"));
    CHECK_FALSE(later.timeline.contains("contained"));
    CHECK(known(25).affected.empty());
    CHECK(known(26).affected.at("DE").a == 4000);
}

TEST_CASE("what stands in the file itself is known from the start, whatever is told later") {
    CHECK(value_of(known(1), "data.encrypted") == Tri::no);
    CHECK(value_of(known(20), "data.encrypted") == Tri::yes);
    CHECK(value_of(known(26), "data.encrypted") == Tri::no);
}

TEST_CASE("nothing that is printed tells how the story goes on") {
    for (const auto& assumption : known(1).assumptions) {
        CHECK(assumption.kind != Assumption::Kind::not_yet);
        CHECK(assumption.kind != Assumption::Kind::known_from_start);
    }
}

TEST_CASE("without a start T+0 is that of the incident") {
    const auto exercise = read(
        "timeline: {detected: 2026-11-17T09:00Z}\n"
        "injects: [{at: T+1h, by: a, tell: b}]\n");
    CHECK(format_utc(exercise.start) == "2026-11-17T09:00:00Z");
    CHECK(faults_of("incident: A\ninjects: [{at: T+1h, by: a, tell: b}]\n") ==
          "s.yaml:1:1: error: the exercise has no T+0\n"
          "    1 | incident: A\n"
          "      | ^\n"
          "      write exercise: {start: 2026-11-17T09:00+09:00}, or the time of aware, "
          "discovered or "
          "detected\n");
}

TEST_CASE("every mistake in injects is told at its place") {
    const auto text = faults_of(R"(exercise: {start: 2026-11-17T09:00Z}
injects:
  - {at: T+soon, by: a, tell: b}
  - {at: T+1h, by: a}
  - {at: T+1h, tell: b}
  - {at: T+1h, by: a, tell: b, sets: {data.encrypted: yes}}
  - {at: T+1h, by: a, set: {data.encryptd: yes}}
)");
    CHECK(text.find("s.yaml:3:10: error: 'T+soon' is not a time after T+0\n") != std::string::npos);
    CHECK(text.find("      write T+24h, T+3d or T+45m\n") != std::string::npos);
    CHECK(text.find("s.yaml:4:5: error: an inject needs 'tell' or 'set'\n") != std::string::npos);
    CHECK(text.find("s.yaml:5:5: error: missing key 'by'") != std::string::npos);
    CHECK(text.find("unknown key 'sets'") != std::string::npos);
    CHECK(text.find("unknown key 'encryptd' under 'data'") != std::string::npos);
}

TEST_CASE("a start has a time of day") {
    CHECK(faults_of("exercise: {start: 2026-11-17}\ninjects: [{at: T+1h, by: a, tell: b}]\n") ==
          "s.yaml:1:19: error: '2026-11-17' has no time of day\n"
          "    1 | exercise: {start: 2026-11-17}\n"
          "      |                   ^~~~~~~~~~\n"
          "      write 2026-11-17T02:10+09:00\n");
}

TEST_CASE("a scenario with injects is judged by what the team can know") {
    const auto ran = run(story + R"(
expect:
  - {now: T+19h, gdpr.individuals: undetermined}
  - {now: T+21h, gdpr.authority: {outcome: required, due: 2026-11-20T10:00+01:00}}
)");
    for (const auto& verdict : ran.verdicts) {
        INFO(verdict.name << render(verdict.faults));
        CHECK(verdict.passed());
    }
}

}  // namespace noticeclock
