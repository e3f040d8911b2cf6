#include "assess/exception_case.h"

#include "situation.h"

namespace noticeclock {
namespace {

const std::string now = "2026-11-22T00:00Z";
/// Access from 10 November, 10:00, to 12 November, 10:00.
const std::string access =
    "timeline: {occurred: 2026-11-10T10:00Z, occurred_until: 2026-11-12T10:00Z}\n";

/// What one incident says of exceptions.
struct Argued {
    Situation situation;
    ExceptionCase exceptions;

    explicit Argued(const std::string& yaml)
        : situation(yaml, now), exceptions(situation.assessment) {}

    [[nodiscard]] Support support(Ground ground, Need need) const {
        for (const auto& result : exceptions.ground(ground).needs)
            if (result.need == need) return result.support;
        FAIL("the ground does not ask for this");
        return {};
    }
    [[nodiscard]] std::vector<Contradiction::Kind> contradictions() const {
        std::vector<Contradiction::Kind> kinds;
        for (const auto& found : exceptions.contradictions()) kinds.push_back(found.kind);
        return kinds;
    }
    [[nodiscard]] Placement placement() const { return exceptions.measures().at(0).placement; }
};

std::string measure(const std::string& word, const std::string& effective,
                    const std::string& more = {}) {
    return "  - {measure: " + word + ", effective: " + effective + more + "}\n";
}

using Kinds = std::vector<Contradiction::Kind>;
using Kind = Contradiction::Kind;

}  // namespace

TEST_CASE("a measure stands before, during or after the access") {
    const auto placed = [](const std::string& effective, const std::string& timeline = access) {
        return Argued(timeline + "safeguards:\n" + measure("containment", effective)).placement();
    };
    CHECK(placed("2026-11-10T09:59Z") == Placement::before);
    // At the very minute it is not before.
    CHECK(placed("2026-11-10T10:00Z") == Placement::during);
    CHECK(placed("2026-11-12T09:59Z") == Placement::during);
    CHECK(placed("2026-11-12T10:00Z") == Placement::after);
    CHECK(placed("unknown") == Placement::undated);
    // Of a bare date only the day is known.
    CHECK(placed("2026-11-09") == Placement::before);
    CHECK(placed("2026-11-10") == Placement::unclear);
    CHECK(placed("2026-11-11") == Placement::during);
    CHECK(placed("2026-11-12") == Placement::unclear);
    CHECK(placed("2026-11-13") == Placement::after);
    CHECK(placed("2026-11-09", "timeline: {occurred: 2026-11-10}\n") == Placement::before);
    CHECK(placed("2026-11-10", "timeline: {occurred: 2026-11-10}\n") == Placement::unclear);
    CHECK(placed("2026-11-10T09:00Z", "timeline: {occurred: 2026-11-10}\n") == Placement::unclear);
    CHECK(placed("2026-11-11T00:00Z", "timeline: {occurred: 2026-11-10}\n") == Placement::since);
    // Without an end, and without a beginning.
    CHECK(placed("2026-11-20T10:00Z", "timeline: {occurred: 2026-11-10T10:00Z}\n") ==
          Placement::since);
    CHECK(placed("2026-11-20T10:00Z", "timeline: {aware: 2026-11-10T10:00Z}\n") ==
          Placement::unanchored);
    // Containment ends the access when nothing else does.
    CHECK(placed("2026-11-20T10:00Z",
                 "timeline: {occurred: 2026-11-10T10:00Z, contained: 2026-11-19T10:00Z}\n") ==
          Placement::after);
}

TEST_CASE("measures are in order of time, with the time since the access began") {
    const Argued argued(access + "safeguards:\n" + measure("other", "unknown") +
                        measure("key-rotation", "2026-11-11T12:00Z") +
                        measure("encryption", "2026-11-10T08:30Z"));
    const auto& measures = argued.exceptions.measures();
    REQUIRE(measures.size() == 3);
    CHECK(measures[0].safeguard->measure == Measure::encryption);
    CHECK(measures[0].since_begin == -std::chrono::minutes(90));
    CHECK(measures[1].safeguard->measure == Measure::key_rotation);
    CHECK(measures[1].since_begin == std::chrono::hours(26));
    CHECK(measures[2].safeguard->measure == Measure::other);
    CHECK_FALSE(measures[2].since_begin);
}

TEST_CASE("encryption counts where the key was out of the attacker's and the processor's reach") {
    const std::string facts =
        "data: {encrypted: yes, encryption_strong: yes, key_compromised: no}\n";
    SECTION("all of it recorded, before the access") {
        const Argued argued(access + facts + "safeguards:\n" +
                            measure("encryption", "2025-04-01", ", evidence: export") +
                            measure("key-custody", "2025-04-01",
                                    ", key_out_of_reach_of: [attacker, processor], evidence: log"));
        for (const auto& need : argued.exceptions.ground(Ground::encryption).needs) {
            INFO(static_cast<int>(need.need));
            CHECK(need.support == Support::recorded);
        }
        CHECK(argued.contradictions().empty());
    }
    SECTION("facts alone, nothing that shows them") {
        const Argued argued(access + facts);
        CHECK(argued.support(Ground::encryption, Need::encrypted) == Support::recorded);
        CHECK(argued.support(Ground::encryption, Need::encrypted_before) == Support::missing);
        CHECK(argued.support(Ground::encryption, Need::key_safe) == Support::recorded);
        CHECK(argued.support(Ground::encryption, Need::key_from_attacker) == Support::missing);
        CHECK(argued.support(Ground::encryption, Need::key_from_processor) == Support::missing);
    }
    SECTION("the processor could reach the key") {
        const Argued argued(access + facts + "safeguards:\n" +
                            measure("encryption", "2025-04-01", ", key_out_of_reach_of: attacker"));
        CHECK(argued.support(Ground::encryption, Need::key_from_attacker) == Support::recorded);
        CHECK(argued.support(Ground::encryption, Need::key_from_processor) == Support::missing);
        CHECK(argued.support(Ground::encryption, Need::shown) == Support::missing);
    }
    SECTION("the key was put away only during the access") {
        const Argued argued(
            access + facts + "safeguards:\n" +
            measure("key-custody", "2026-11-11T10:00Z", ", key_out_of_reach_of: attacker"));
        CHECK(argued.support(Ground::encryption, Need::key_from_attacker) == Support::contrary);
    }
    SECTION("on the day on which the access began") {
        const Argued argued(access + facts + "safeguards:\n" + measure("encryption", "2026-11-10"));
        CHECK(argued.support(Ground::encryption, Need::encrypted_before) == Support::unclear);
        CHECK(argued.contradictions().empty());
    }
}

TEST_CASE("what is said not to be encrypted needs nothing else") {
    const Argued argued(access + "data: {encrypted: no}\n");
    const auto& ground = argued.exceptions.ground(Ground::encryption);
    CHECK(ground.claimed == Tri::no);
    CHECK(ground.needs.size() == 1);
    CHECK(ground.needs[0].support == Support::contrary);
}

TEST_CASE("a key said to be safe, but rotated only after the access began, with no custody") {
    const std::string facts = access + "data: {encrypted: yes, key_compromised: no}\nsafeguards:\n";
    const auto custody = [](const std::string& effective) {
        return measure("key-custody", effective, ", key_out_of_reach_of: [attacker]");
    };
    const auto rotated = measure("key-rotation", "2026-11-12T12:00Z");
    CHECK(Argued(facts + rotated).contradictions() == Kinds{Kind::key_safe_unshown});
    CHECK(Argued(facts + measure("credential-revocation", "2026-11-11T12:00Z")).contradictions() ==
          Kinds{Kind::key_safe_unshown});
    // Custody that began only during the access shows nothing either.
    CHECK(Argued(facts + rotated + custody("2026-11-11T10:00Z")).contradictions() ==
          Kinds{Kind::key_safe_unshown});
    CHECK(Argued(facts + rotated + custody("2026-11-01")).contradictions().empty());
    // Rotated before, or not known when: no contradiction.
    CHECK(Argued(facts + measure("key-rotation", "2026-11-01")).contradictions().empty());
    CHECK(Argued(facts + measure("key-rotation", "unknown")).contradictions().empty());
}

TEST_CASE("facts and measures that contradict each other are pointed out") {
    const auto of = [](const std::string& rest) {
        return Argued("timeline: {occurred: 2026-11-10T10:00Z, contained: 2026-11-12T10:00Z}\n" +
                      rest)
            .contradictions();
    };
    CHECK(of("data: {encrypted: yes}\nsafeguards:\n" +
             measure("encryption", "2026-11-11T10:00Z")) == Kinds{Kind::encrypted_late});
    CHECK(of("data: {encrypted: no}\nsafeguards:\n" + measure("encryption", "2026-11-01")) ==
          Kinds{Kind::encryption_doubted});
    CHECK(of("data: {encrypted: yes, key_compromised: yes}\nsafeguards:\n" +
             measure("key-custody", "2026-11-01", ", key_out_of_reach_of: attacker")) ==
          Kinds{Kind::key_lost_though_kept});
    CHECK(of("risk: {removed: yes}\nbreach: {published: yes}\n") ==
          Kinds{Kind::removed_though_used});
    CHECK(of("risk: {removed: yes}\nsafeguards:\n" + measure("containment", "2026-11-01")) ==
          Kinds{Kind::removed_beforehand});
    CHECK(of("risk: {removed: yes}\nbreach: {ongoing: yes}\n") == Kinds{Kind::removed_ongoing});
    CHECK(of("breach: {recovered_unseen: yes, accessed: yes}\n") ==
          Kinds{Kind::seen_though_recovered});
    CHECK(of("safeguards:\n" + measure("containment", "2026-11-12T11:00Z")) ==
          Kinds{Kind::contained_before_measure});
    CHECK(of("safeguards:\n" + measure("containment", "2026-11-12T10:00Z")).empty());
}

TEST_CASE("the removal of the risk needs a later measure, before use, and no copy left") {
    const auto revoked = "safeguards:\n" + measure("credential-revocation", "2026-11-11T10:00Z");
    const std::string removed = access + "risk: {removed: yes, reasoning: none used}\n";
    const Argued argued(removed + "breach: {used: no, published: no, exfiltration: ruled-out}\n" +
                        revoked);
    for (const auto need :
         {Need::removed, Need::removed_by, Need::not_used, Need::no_copy, Need::reasons}) {
        INFO(static_cast<int>(need));
        CHECK(argued.support(Ground::removal, need) == Support::recorded);
    }
    CHECK(argued.support(Ground::removal, Need::shown) == Support::missing);

    const Argued open(access + "risk: {removed: yes}\n");
    for (const auto need : {Need::removed_by, Need::not_used, Need::no_copy, Need::reasons}) {
        INFO(static_cast<int>(need));
        CHECK(open.support(Ground::removal, need) == Support::missing);
    }
    // Data that were taken are beyond revoking; wiping may or may not have reached every copy.
    const std::string taken = removed + "breach: {exfiltration: confirmed, used: yes}\n";
    CHECK(Argued(taken + revoked).support(Ground::removal, Need::no_copy) == Support::contrary);
    CHECK(Argued(taken + revoked).support(Ground::removal, Need::not_used) == Support::contrary);
    CHECK(Argued(taken + "safeguards:\n" + measure("remote-wipe", "2026-11-11T10:00Z"))
              .support(Ground::removal, Need::no_copy) == Support::unclear);
    // A measure from before the access is no measure taken afterwards.
    CHECK(Argued(removed + "safeguards:\n" + measure("containment", "2026-11-01"))
              .support(Ground::removal, Need::removed_by) == Support::contrary);
    CHECK(Argued(removed + "safeguards:\n" + measure("containment", "unknown"))
              .support(Ground::removal, Need::removed_by) == Support::unclear);
}

TEST_CASE("recovery before anyone could see wants a retrieval or wipe, and no access") {
    const Argued argued(access + "breach: {recovered_unseen: yes, accessed: no}\nsafeguards:\n" +
                        measure("retrieval", "2026-11-12T12:00Z"));
    CHECK(argued.support(Ground::recovery, Need::recovered_by) == Support::recorded);
    CHECK(argued.support(Ground::recovery, Need::not_seen) == Support::recorded);
    const Argued open(access + "breach: {recovered_unseen: yes}\n");
    CHECK(open.support(Ground::recovery, Need::recovered_by) == Support::missing);
    CHECK(open.support(Ground::recovery, Need::not_seen) == Support::missing);
}

TEST_CASE("safeguards change no outcome") {
    const std::string facts =
        "organization: {places: [NL], roles: [controller], kinds: []}\n" + access +
        "data: {personal: yes, encrypted: yes, encryption_strong: yes, key_compromised: no}\n"
        "breach: {kinds: [confidentiality]}\nrisk: {level: high}\naffected: {NL: 5}\n";
    const Situation without(facts, now);
    const Situation with(facts + "safeguards:\n" + measure("encryption", "2026-11-11"), now);
    REQUIRE(without.assessment.duties.size() == with.assessment.duties.size());
    for (std::size_t i = 0; i < without.assessment.duties.size(); ++i) {
        CHECK(without.assessment.duties[i].key == with.assessment.duties[i].key);
        CHECK(without.assessment.duties[i].possible == with.assessment.duties[i].possible);
    }
}

TEST_CASE("the questions of the GDPR, APPI and California rest on the grounds they read") {
    const auto grounds = [](const std::string& law, const std::string& term) {
        const auto* found = laws().find_law(law);
        REQUIRE(found != nullptr);
        const auto& terms = found->versions.at(0).terms;
        for (const auto& one : terms)
            if (one.id == term) return grounds_of(one.condition, terms, laws().vocabulary);
        FAIL("no such term");
        return std::vector<Ground>{};
    };
    CHECK(grounds("gdpr", "unintelligible") ==
          std::vector<Ground>{Ground::encryption, Ground::redaction});
    CHECK(grounds("gdpr", "risk-removed") == std::vector<Ground>{Ground::removal});
    CHECK(grounds("gdpr", "established").empty());
    CHECK(grounds("appi", "strong-encryption") == std::vector<Ground>{Ground::encryption});
}

}  // namespace noticeclock
