#include "report/record.h"

#include "../assess/situation.h"
#include "report/evaluate.h"

namespace noticeclock {
namespace {

/// A breach in Bavaria, where another authority supervises public bodies.
std::string in_bavaria(const std::string& kinds) {
    return "organization: {places: [DE-BY], roles: [controller]" + kinds + R"(}
timeline: {aware: 2026-06-01T09:00+02:00}
breach: {kinds: [confidentiality]}
data: {personal: yes}
affected: {DE-BY: 10}
risk: {level: risk, reasoning: Names and addresses.}
)";
}

}  // namespace

TEST_CASE("a record names the authority of its own incident, whatever was written before it") {
    RecordShelf shelf;
    for (const std::string kinds : {", kinds: []", ", kinds: [public-body]", "", ", kinds: []"}) {
        const Situation situation(in_bavaria(kinds), "2026-06-01T12:00Z");
        std::string text;
        append_evaluate_json(situation.assessment, {}, shelf, text);
        INFO(kinds);
        CHECK(text == evaluate_json(situation.assessment, {}));
    }
}

}  // namespace noticeclock
