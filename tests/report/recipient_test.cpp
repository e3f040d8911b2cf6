#include "report/recipient.h"

#include "../assess/situation.h"

namespace noticeclock {
namespace {

/// Who is told of a breach in Bavaria under Art. 33, when the organization is of these kinds.
std::string told(const std::string& kinds) {
    const Situation situation("organization: {places: [DE-BY], roles: [controller]" + kinds + R"(}
timeline: {aware: 2026-06-01T09:00+02:00}
breach: {kinds: [confidentiality]}
data: {personal: yes}
affected: {DE-BY: 10}
risk: {level: risk, reasoning: Names and addresses.}
)",
                              "2026-06-01T12:00Z");
    return recipient_of(situation.assessment, situation.duty("gdpr.authority"), Language::en).name;
}

}  // namespace

TEST_CASE("a company in Bavaria tells the authority for the private sector") {
    CHECK_THAT(told(", kinds: []"), Catch::Contains("BayLDA") && !Catch::Contains("BayLfD"));
}

TEST_CASE("a public body in Bavaria tells the commissioner for the public sector") {
    CHECK_THAT(told(", kinds: [public-body]"),
               Catch::Contains("BayLfD") && !Catch::Contains("BayLDA"));
}

TEST_CASE("while it is not known whether it is a public body, both are named") {
    CHECK_THAT(told(""), Catch::Contains("BayLDA") && Catch::Contains("public bodies") &&
                             Catch::Contains("BayLfD"));
}

}  // namespace noticeclock
