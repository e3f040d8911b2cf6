#include "assess/concern.h"

#include <algorithm>

#include "situation.h"

namespace noticeclock {
namespace {

const std::string german = R"(
incident: C-1
organization: {places: [DE], roles: [controller], kinds: []}
timeline: {aware: 2026-06-01T09:00+02:00}
breach: {kinds: [confidentiality]}
data: {personal: yes}
affected: {DE: 10, US-CA: 20}
risk: {level: risk, reasoning: Names and addresses.}
)";

Instant at(const std::string& text) {
    return parse_time(text, std::nullopt).moment.at;
}

Incident read(const std::string& yaml, const Rulebook& rulebook) {
    Diagnostics diagnostics;
    const auto document =
        read_yaml(std::make_shared<const Source>(Source{"incident.yaml", yaml}), diagnostics);
    REQUIRE(document);
    auto incident = read_incident(*document, incident_names(rulebook), diagnostics);
    INFO(render(diagnostics));
    REQUIRE(incident);
    return std::move(*incident);
}

/// The rules built in, of which no text has been read.
Rulebook heads() {
    Diagnostics diagnostics;
    auto rulebook = load_rules(embedded_rules(), nullptr, diagnostics, Texts::on_demand);
    REQUIRE_FALSE(diagnostics.has_errors());
    return rulebook;
}

bool is_out(const Assessment& assessment, const std::string& law) {
    return std::any_of(assessment.out_of_scope.begin(), assessment.out_of_scope.end(),
                       [&](const Law* out) { return out->id == law; });
}

bool decides(const Assessment& assessment, const std::string& law) {
    return std::any_of(assessment.duties.begin(), assessment.duties.end(),
                       [&](const DutyResult& duty) { return duty.law->id == law; });
}

Assessment judge(const std::string& yaml, const AssessOptions& options = {}) {
    return assess(laws(), read(yaml, laws()), at("2026-06-02T00:00Z"), options);
}

}  // namespace

TEST_CASE("a law whose scope is not met is named, and its duties are left out") {
    const auto result = judge(german);
    CHECK(decides(result, "gdpr"));
    CHECK(decides(result, "us-ca"));
    CHECK(is_out(result, "us-tx"));
    CHECK_FALSE(decides(result, "us-tx"));
    CHECK(is_out(result, "hipaa"));
}

TEST_CASE("a law whose scope is not known is decided") {
    auto unknown = german;
    unknown.replace(unknown.find("US-CA: 20"), 9, "US-CA: unknown");
    CHECK(decides(judge(unknown), "us-ca"));
    unknown.replace(unknown.find(", kinds: []"), 11, "");
    CHECK(decides(judge(unknown), "nis2"));
}

TEST_CASE("a law out of scope is decided when it is asked for or a notice was sent under it") {
    AssessOptions options;
    options.only = "us-tx";
    CHECK(decides(judge(german, options), "us-tx"));
    options.only = "us-tx.individuals";
    CHECK(decides(judge(german, options), "us-tx"));
    options.only = "US-TX";
    CHECK(decides(judge(german, options), "us-tx"));
    options.only = {};
    options.named = {"us-tx.individuals"};
    CHECK(decides(judge(german, options), "us-tx"));
    options.named = {};
    options.all = true;
    const auto everything = judge(german, options);
    CHECK(everything.out_of_scope.empty());
    CHECK(everything.find("us-tx.individuals")->outcome == Outcome::not_applicable);
    CHECK(decides(judge(german + "notices: {us-tx.individuals: {sent: 2026-06-03}}\n"), "us-tx"));
}

TEST_CASE("texts read on demand give what all texts give") {
    const auto now = at("2026-06-02T00:00Z");
    for (const auto* addition :
         {"", "notices: {us-ok.individuals: {sent: 2026-06-03}}\n", "holds: []\n"}) {
        auto rulebook = heads();
        auto incident = read(german + addition, rulebook);
        Diagnostics diagnostics;
        read_concerned(rulebook, incident, now, {}, diagnostics);
        CHECK_FALSE(diagnostics.has_errors());
        const auto few = assess(rulebook, incident, now);
        const auto full = judge(german + addition);
        REQUIRE(few.duties.size() == full.duties.size());
        for (std::size_t i = 0; i < few.duties.size(); ++i) {
            INFO(few.duties[i].key);
            CHECK(few.duties[i].key == full.duties[i].key);
            CHECK(few.duties[i].possible == full.duties[i].possible);
            CHECK(few.duties[i].standing == full.duties[i].standing);
            CHECK(few.duties[i].clock.waits_for == full.duties[i].clock.waits_for);
        }
        CHECK(rulebook.find_duty("gdpr.authority") != nullptr);
        CHECK(rulebook.find_duty("us-tx.individuals") == nullptr);
    }
}

TEST_CASE("an assessment needs the texts of the laws in scope, and an incident that knows them") {
    const auto now = at("2026-06-02T00:00Z");
    auto rulebook = heads();
    auto incident = read(german, rulebook);
    CHECK_THROWS_AS(assess(rulebook, incident, now), std::logic_error);
    Diagnostics diagnostics;
    auto unread = incident;
    read_concerned(rulebook, incident, now, {}, diagnostics);
    CHECK(incident.values.size() == rulebook.vocabulary.slot_count());
    CHECK_THROWS_AS(assess(rulebook, unread, now), std::logic_error);
}

}  // namespace noticeclock
