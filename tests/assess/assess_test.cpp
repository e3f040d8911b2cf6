#include <algorithm>

#include "situation.h"

namespace noticeclock {
namespace {

const std::string hospital = R"(
organization: {places: [US-TX], roles: [controller], kinds: [hipaa-covered-entity]}
timeline: {discovered: 2026-10-15T09:00-05:00}
breach: {kinds: [confidentiality], accessed: yes, acquired: yes, good_faith: no}
data: {personal: yes, phi: yes, encrypted: no, computerized: yes, elements: [name, medical_info]}
hipaa: {exception: none, low_probability: no, permitted_use: no}
affected: {US-TX: 700}
)";

}  // namespace

TEST_CASE("an oral law-enforcement statement holds for 30 days from its date") {
    // Day 60 is 14 December; the statement of 1 December holds to the end of 31 December (45 CFR
    // 164.412(b)).
    const Situation held(hospital + R"(
holds: [{kind: law-enforcement, written: no, from: 2026-12-01, by: FBI}]
)",
                         "2026-11-21T00:00:00Z");
    CHECK(held.due("hipaa.individuals") == "2027-01-01T06:00:00Z");
    CHECK(format_utc(*held.duty("hipaa.individuals").clock.due_without_hold) ==
          "2026-12-15T06:00:00Z");
}

TEST_CASE("a written statement holds for the time it names, and to no date when it names none") {
    const Situation named(hospital + R"(
holds: [{kind: law-enforcement, written: yes, from: 2026-12-01, until: 2027-02-10, by: FBI}]
)",
                          "2026-11-21T00:00:00Z");
    CHECK(named.due("hipaa.individuals") == "2027-02-11T06:00:00Z");
    const Situation open(hospital + R"(
holds: [{kind: law-enforcement, written: yes, from: 2026-12-01, by: FBI}]
)",
                         "2026-11-21T00:00:00Z");
    CHECK(open.due("hipaa.individuals") == "held");
}

TEST_CASE("a hold that ends before the deadline, or begins after it, changes nothing") {
    const std::string plain = "2026-12-15T06:00:00Z";
    const Situation early(hospital + R"(
holds: [{kind: law-enforcement, written: yes, from: 2026-10-20, until: 2026-11-01, by: FBI}]
)",
                          "2026-11-21T00:00:00Z");
    CHECK(early.due("hipaa.individuals") == plain);
    const Situation late(hospital + R"(
holds: [{kind: law-enforcement, written: yes, from: 2027-01-05, until: 2027-03-01, by: FBI}]
)",
                         "2026-11-21T00:00:00Z");
    CHECK(late.due("hipaa.individuals") == plain);
}

TEST_CASE("the time left after a hold has two readings like any other") {
    // Held to Monday 21 December: the seven business days are 22, 23, 24, 28, 29, 30 and 31
    // December. If Christmas Day counted, as a State may have it, the seventh would be the 30th.
    const Situation held(R"(
organization: {roles: [controller], kinds: []}
timeline: {aware: 2026-11-20T09:00-05:00}
breach: {acquired: yes, used: no, published: no, good_faith: no}
data: {computerized: yes, elements: [name, ssn], encrypted: no, redacted: no}
risk: {misuse_possible: yes}
affected: {US-ME: 1}
holds: [{kind: law-enforcement, written: yes, from: 2026-11-25T09:00-05:00, until: 2026-12-21T12:00-05:00, by: FBI}]
)",
                         "2026-11-26T00:00Z");
    const auto& deadline = *held.duty("us-me.individuals").clock.deadline;
    CHECK(format_utc(deadline.due) == "2027-01-01T05:00:00Z");
    CHECK(format_utc(deadline.act_by) == "2026-12-31T05:00:00Z");
}

TEST_CASE("where the law asks for a written request, an oral one moves nothing and is told") {
    // Material on Friday 20 November: 23, 24, 25 and 27 November, Thanksgiving not counted; to
    // 17:30 in New York.
    const std::string company = R"(
organization: {places: [US-NY], roles: [controller], kinds: [public-company]}
timeline: {discovered: 2026-11-18T09:00-05:00, material: 2026-11-20T12:00-05:00}
impact: {material: yes}
holds: [{kind: attorney-general, written: WRITTEN, from: 2026-11-21T09:00-05:00, until: 2026-12-15T12:00-05:00, by: Department of Justice}]
)";
    const auto judged = [&](const std::string& written) {
        auto text = company;
        return Situation(text.replace(text.find("WRITTEN"), 7, written), "2026-11-22T00:00Z");
    };
    const auto oral = judged("no");
    CHECK(oral.due("us-sec-8k.item-1-05") == "2026-11-27T22:30:00Z");
    const auto& said = oral.assessment.assumptions;
    CHECK(std::any_of(said.begin(), said.end(), [](const Assumption& assumption) {
        return assumption.kind == Assumption::Kind::oral_hold &&
               assumption.subject == "us-sec-8k.item-1-05";
    }));
    CHECK(judged("yes").due("us-sec-8k.item-1-05") > "2026-12-15");
}

TEST_CASE("a hold moves only the deadlines whose law allows it, and only those it names") {
    const Situation held(hospital + R"(
holds: [{kind: law-enforcement, written: yes, from: 2026-12-01, until: 2027-02-10, by: FBI, duties: [hipaa.media]}]
)",
                         "2026-11-21T00:00:00Z");
    CHECK(held.due("hipaa.individuals") == "2026-12-15T06:00:00Z");
    CHECK(held.due("hipaa.media[US-TX]") == "2027-02-11T06:00:00Z");
}

TEST_CASE("a notice that hangs on another is provisional until that one is sent") {
    const std::string shop = R"(
organization: {places: [US-CA], roles: [controller], kinds: []}
timeline: {discovered: 2026-11-02T10:00-08:00}
breach: {kinds: [confidentiality], accessed: yes, acquired: yes, good_faith: no, malicious: yes}
data: {personal: yes, computerized: yes, encrypted: no, elements: [name, ssn]}
affected: {US-CA: 501}
)";
    // 2 November + 30 days = 2 December; + 15 days = 17 December, to its end in California.
    const Situation before(shop, "2026-11-21T00:00:00Z");
    CHECK(before.due("us-ca.regulator") == "2026-12-18T08:00:00Z");
    CHECK(before.duty("us-ca.regulator").clock.provisional);
    // Told on 20 November: 15 days later is 5 December.
    const Situation after(shop + "notices: {us-ca.individuals: {sent: 2026-11-20T16:00-08:00}}\n",
                          "2026-11-21T00:00:00Z");
    CHECK(after.due("us-ca.regulator") == "2026-12-06T08:00:00Z");
    CHECK_FALSE(after.duty("us-ca.regulator").clock.provisional);
    CHECK(after.duty("us-ca.individuals").standing == Standing::met);
}

TEST_CASE("a bare date is that date wherever the law counts") {
    const std::string shop = R"(
timezone: Asia/Tokyo
organization: {places: [JP], roles: [controller], kinds: []}
timeline: {discovered: 2026-01-01}
breach: {kinds: [confidentiality], accessed: yes, acquired: yes, good_faith: no, malicious: yes}
data: {personal: yes, computerized: yes, encrypted: no, elements: [name, ssn]}
affected: {US-CA: 10}
)";
    // Discovered on 1 January 2026: the text in force since that day, 30 days end with 31 January
    // in California.
    const Situation situation(shop, "2026-01-05T00:00:00Z");
    CHECK(situation.due("us-ca.individuals") == "2026-02-01T08:00:00Z");
}

TEST_CASE("awareness may differ by law, and the others keep theirs") {
    const Situation situation(R"(
organization: {places: [DE], roles: [controller], kinds: []}
timeline: {aware: {at: 2026-11-17T09:20+01:00, uk-gdpr: 2026-11-18T09:20+00:00}}
breach: {kinds: [confidentiality]}
data: {personal: yes}
risk: {level: risk}
affected: {DE: 10, GB: 10}
)",
                              "2026-11-18T00:00:00Z");
    CHECK(situation.due("gdpr.authority") == "2026-11-20T09:00:00Z");
    CHECK(situation.due("uk-gdpr.authority") == "2026-11-21T10:00:00Z");
}

TEST_CASE("an unknown alternative leaves the earlier deadline standing and asks for the fact") {
    const Situation situation(R"(
organization: {places: [JP], roles: [controller], kinds: []}
timeline: {aware: 2026-09-24T09:00+09:00}
breach: {kinds: [confidentiality], accessed: yes, recovered_unseen: no}
data: {personal: yes, encrypted: no, elements: [name, payment_card]}
affected: {JP: 50}
)",
                              "2026-09-25T00:00:00Z");
    const auto& final = situation.duty("appi.final");
    CHECK(final.required());
    CHECK(situation.due("appi.final") == "2026-10-23T15:00:00Z");  // day 30, to its end in Tokyo
    CHECK(final.clock.provisional);
    bool asked = false;
    for (const auto& question : situation.assessment.questions) {
        asked = asked || question.key == "breach.malicious";
    }
    CHECK(asked);
}

TEST_CASE("required, possible, sent and not owed come in that order, dated ones by act by") {
    const Situation situation(hospital, "2026-11-21T00:00:00Z");
    Instant last{};
    for (const auto& duty : situation.assessment.duties) {
        if (!duty.may_be_required() || !duty.clock.deadline) break;
        CHECK(duty.clock.deadline->act_by >= last);
        last = duty.clock.deadline->act_by;
    }
    CHECK(last > Instant{});
}

TEST_CASE("the same input gives the same assessment, whatever was assessed before") {
    const Situation first(hospital, "2026-11-21T00:00:00Z");
    const Situation other("affected: {JP: 5}\n", "2026-11-21T00:00:00Z");
    const Situation second(hospital, "2026-11-21T00:00:00Z");
    REQUIRE(first.assessment.duties.size() == second.assessment.duties.size());
    for (std::size_t i = 0; i < first.assessment.duties.size(); ++i) {
        CHECK(first.assessment.duties[i].key == second.assessment.duties[i].key);
        CHECK(first.assessment.duties[i].outcome == second.assessment.duties[i].outcome);
    }
}

TEST_CASE("taking the first of several establishments for the seat is said") {
    const std::string facts = R"(
timeline: {aware: 2026-11-17T09:20+01:00}
breach: {kinds: [confidentiality]}
data: {personal: yes}
risk: {level: risk}
affected: {DE: 10, FR: 10}
)";
    const auto said = [&](const std::string& organization) {
        const Situation situation(organization + facts, "2026-11-18T00:00:00Z");
        std::string code;
        for (const auto& assumption : situation.assessment.assumptions) {
            const bool seat = assumption.kind == Assumption::Kind::establishment;
            if (seat && assumption.subject == "gdpr") code += assumption.other;
        }
        return code;
    };
    CHECK(said("organization: {places: [FR, DE], roles: [controller], kinds: []}") == "FR");
    CHECK(said("organization: {places: [FR, DE], main_establishment: DE, roles: [controller], "
               "kinds: []}") == "");
    CHECK(said("organization: {places: [FR, JP], roles: [controller], kinds: []}") == "");
}

TEST_CASE("an incident that says nothing leaves everything open and invents no date") {
    const Situation situation("incident: nothing known\n", "2026-11-21T00:00:00Z");
    for (const auto& duty : situation.assessment.duties) {
        INFO(duty.key);
        CHECK_FALSE(duty.clock.deadline.has_value());
    }
    CHECK_FALSE(situation.assessment.questions.empty());
}

}  // namespace noticeclock
