// The runbooks built in: without faults, and the 72-hour runbook as it was asked for.
#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "law/rules.h"
#include "runbook/runbook.h"

using namespace noticeclock;

namespace {

struct Shipped {
    Rulebook rulebook;
    Runbooks runbooks;
    std::string faults;

    Shipped() {
        Diagnostics diagnostics;
        rulebook = load_rules(embedded_rules(), nullptr, diagnostics, Texts::on_demand);
        runbooks = read_runbooks(rulebook, diagnostics);
        lint(runbooks, diagnostics);
        faults = render(diagnostics);
    }
};

const Shipped& shipped() {
    static const Shipped read;
    return read;
}

const Runbook& first_hours() {
    const auto* runbook = shipped().runbooks.find("72-hour");
    REQUIRE(runbook != nullptr);
    return *runbook;
}

const Task& task(const std::string& id) {
    const auto* found = first_hours().find_task(id);
    INFO(id);
    REQUIRE(found != nullptr);
    return *found;
}

/// The target of a service level: "15 minutes", "2 hours".
std::string target(const std::string& id) {
    for (const auto& level : first_hours().levels) {
        if (level.id != id) continue;
        return level.within.period ? format_period(*level.within.period)
                                   : std::to_string(level.within.minutes) + " minutes";
    }
    return "none";
}

bool has(const std::vector<std::string>& names, const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

std::set<std::string> all_controls() {
    std::set<std::string> controls;
    const auto& runbook = first_hours();
    for (const auto& phase : runbook.phases) {
        controls.insert(phase.controls.begin(), phase.controls.end());
    }
    for (const auto& each : runbook.tasks) {
        controls.insert(each.controls.begin(), each.controls.end());
    }
    for (const auto& level : runbook.levels) {
        controls.insert(level.controls.begin(), level.controls.end());
    }
    return controls;
}

}  // namespace

TEST_CASE("the runbooks built in have no fault, not even a missing translation") {
    CHECK(shipped().faults == "");
    for (const auto* id :
         {"72-hour", "cloud-provider", "contract-end", "law-enforcement-request"}) {
        INFO(id);
        CHECK(shipped().runbooks.find(id) != nullptr);
    }
}

TEST_CASE("within 90 minutes credentials are revoked, rules block and keys are rotated") {
    for (const auto* id : {"revoke-credentials", "block-attack", "rotate-keys"}) {
        INFO(id);
        REQUIRE(task(id).due);
        CHECK(task(id).due->within.minutes == 90);
        CHECK(task(id).due->from.kind == Anchor::Kind::events);
    }
}

TEST_CASE("draft at T+24, decision at T+48, filed at T+72") {
    CHECK(target("draft") == "24 hours");
    CHECK(target("decision") == "48 hours");
    CHECK(target("filed") == "72 hours");
    REQUIRE(first_hours().milestones.size() == 3);
    CHECK(first_hours().milestones[0].after == std::chrono::hours(24));
    CHECK(first_hours().milestones[1].after == std::chrono::hours(48));
    CHECK(first_hours().milestones[2].after == std::chrono::hours(72));
}

TEST_CASE("detected in 15 minutes, contained in 2 hours, an upper bound within 24 hours") {
    CHECK(target("time-to-detect") == "15 minutes");
    CHECK(target("time-to-contain") == "2 hours");
    CHECK(target("upper-bound") == "24 hours");
}

TEST_CASE("false alarms, misses and rehearsals are said to be recorded elsewhere") {
    for (const auto* id : {"false-alarms", "misses", "rehearsals"}) {
        INFO(id);
        const auto& levels = first_hours().levels;
        const auto found = std::find_if(levels.begin(), levels.end(),
                                        [&](const auto& level) { return level.id == id; });
        REQUIRE(found != levels.end());
        CHECK_FALSE(found->recorded.empty());
    }
}

TEST_CASE(
    "the technical work is the CISO's, the decision and the texts are the DPO's and legal's") {
    for (const auto* id : {"revoke-credentials", "block-attack", "rotate-keys", "preserve-evidence",
                           "technical-summary", "upper-bound"}) {
        INFO(id);
        CHECK(task(id).raci.accountable == "ciso");
        CHECK(has(task(id).raci.responsible, "csirt"));
    }
    for (const auto* id : {"risk-scoring", "decide", "file-authorities", "tell-people"}) {
        INFO(id);
        CHECK(task(id).raci.accountable == "dpo");
    }
    CHECK(task("contract-triggers").raci.accountable == "legal");
    CHECK(task("processor-duties").raci.responsible == std::vector<std::string>{"processor"});
}

TEST_CASE("communications and management are consulted and informed, nothing else") {
    bool consulted = false;
    for (const auto& each : first_hours().tasks) {
        INFO(each.id);
        for (const auto* role : {"communications", "management"}) {
            CHECK(each.raci.accountable != role);
            CHECK_FALSE(has(each.raci.responsible, role));
            consulted = consulted || has(each.raci.consulted, role);
        }
    }
    CHECK(consulted);
}

TEST_CASE("the runbook maps to the controls and phases that auditors ask for") {
    const auto controls = all_controls();
    for (const auto* id : {"sp800-53:IR-3",
                           "sp800-53:IR-6",
                           "sp800-53:IR-8",
                           "sp800-53:SA-9",
                           "csf11:RS.RP",
                           "csf11:RS.CO",
                           "csf11:RS.AN",
                           "csf11:RS.MI",
                           "csf11:RS.IM",
                           "csf2:RS.MA",
                           "csf2:RS.CO",
                           "csf2:RS.AN",
                           "csf2:RS.MI",
                           "csf2:ID.IM",
                           "sp800-61r2:preparation",
                           "sp800-61r2:detection-analysis",
                           "sp800-61r2:containment-eradication-recovery",
                           "sp800-61r2:post-incident",
                           "sp800-61r3:respond",
                           "sp800-61r3:improvement"}) {
        INFO(id);
        CHECK(controls.contains(id));
    }
}

TEST_CASE("every task that takes an action says what to keep") {
    for (const auto& each : first_hours().tasks) {
        INFO(each.id);
        CHECK_FALSE(each.evidence.empty());
    }
}
