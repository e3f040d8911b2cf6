#include "assess/shortcuts.h"

#include <random>

#include "assess/concern.h"
#include "situation.h"

// An assessment of many incidents takes shortcuts. That they change nothing is shown by random
// incidents over all laws, each assessed with and without.

namespace noticeclock {
namespace {

Instant now() {
    return parse_time("2026-11-21T00:00Z", std::nullopt).moment.at;
}

/// Incidents at random: facts known, unknown or not given, people in a few places.
class Dice {
  public:
    explicit Dice(unsigned seed) : random_(seed) {}

    std::string incident() {
        known_ = roll(2) == 0;
        std::string text = "incident: R\n";
        text += "organization: {places: [" + pick({"JP", "DE", "US-CA", "GB", "DE, US-NY"}) +
                "], roles: [" + pick({"controller", "processor", "controller, processor"}) +
                "], kinds: " +
                pick({"[]", "[hipaa-covered-entity]", "unknown", "[credit-institution]"}) + "}\n";
        text += "timeline: {occurred: 2026-10-01, aware: " + time() + ", discovered: " + time() +
                pick({"", ", determined: " + time(), ", determined: unknown"}) + "}\n";
        text += "breach: {kinds: " + pick({"[confidentiality]", "[availability]", "unknown"}) +
                ", malicious: " + answer() + ", acquired: " + answer() + "}\n";
        text += "data: {personal: " + pick({"yes", "yes", "yes", "no", "unknown"}) +
                ", encrypted: " + answer() + ", key_compromised: " + answer() +
                ", phi: " + answer() + ", elements: " +
                pick({"[name, email]", "[name, ssn]", "{name: yes, ssn: unknown}", "unknown"}) +
                "}\n";
        text += "risk: {level: " + pick({"unlikely", "risk", "high", "unknown", "risk or high"}) +
                ", reasoning: x}\n";
        return text + people();
    }

  private:
    std::size_t roll(std::size_t sides) { return random_() % sides; }
    std::string pick(const std::vector<std::string>& from) { return from[roll(from.size())]; }
    std::string answer() {
        return known_ ? pick({"yes", "yes", "no"}) : pick({"yes", "no", "unknown"});
    }
    std::string time() {
        return "2026-11-" + std::to_string(10 + roll(10)) + pick({"", "T09:30+09:00", "T23:59Z"});
    }
    std::string people() {
        if (roll(8) == 0) return "affected: unknown\n";
        std::string text = "affected: {";
        for (const auto* place : {"JP", "DE", "FR", "US-CA", "US-TX", "US-NY", "GB"}) {
            if (roll(2) == 0) continue;
            text += std::string(place) + ": " +
                    pick({"0", "1", "499", "500", "501", "1000", "1001", "400..2000", "unknown"}) +
                    ", ";
        }
        return text + pick({"elsewhere: 0", "elsewhere: unknown", "total: 9000000"}) + "}\n";
    }
    std::mt19937 random_;
    bool known_ = false;  // few facts of the incident at hand are open
};

struct Same {
    std::size_t owed = 0;
    std::size_t open = 0;
};

/// What two results on a duty have in common however they were found.
void require_same(const DutyResult& a, const DutyResult& b) {
    INFO(b.key);
    REQUIRE(a.key == b.key);
    REQUIRE(a.possible == b.possible);
    REQUIRE(a.outcome == b.outcome);
    REQUIRE(a.decisive == b.decisive);
    REQUIRE(a.place == b.place);
    REQUIRE(a.standing == b.standing);
    REQUIRE(a.clock.state == b.clock.state);
    REQUIRE(a.clock.provisional == b.clock.provisional);
    REQUIRE(a.clock.deadline.has_value() == b.clock.deadline.has_value());
    if (b.clock.deadline) {
        REQUIRE(a.clock.deadline->due == b.clock.deadline->due);
        REQUIRE(a.clock.deadline->act_by == b.clock.deadline->act_by);
    }
}

/// Compares what the shortcuts give with the duties of the ordinary way that are or may be owed.
Same compare(const Incident& incident, Shortcuts& shortcuts) {
    AssessOptions brief;
    brief.brief = true;
    brief.shortcuts = &shortcuts;
    const auto quick = assess(laws(), incident, now(), brief);
    auto slow = assess(laws(), incident, now()).duties;
    std::erase_if(slow, [](const DutyResult& duty) { return !duty.may_be_required(); });
    REQUIRE(quick.duties.size() == slow.size());
    Same same;
    for (std::size_t i = 0; i < slow.size(); ++i) {
        const auto& b = slow[i];
        require_same(quick.duties[i], b);
        (b.required() ? same.owed : same.open) += 1;
    }
    return same;
}

/// Compares the whole assessment.
void compare_whole(const Incident& incident, Shortcuts& shortcuts) {
    AssessOptions options;
    options.shortcuts = &shortcuts;
    const auto quick = assess(laws(), incident, now(), options);
    const auto slow = assess(laws(), incident, now());
    REQUIRE(quick.out_of_scope == slow.out_of_scope);
    REQUIRE(quick.not_in_force == slow.not_in_force);
    REQUIRE(quick.duties.size() == slow.duties.size());
    for (std::size_t i = 0; i < slow.duties.size(); ++i) {
        const auto& a = quick.duties[i];
        const auto& b = slow.duties[i];
        INFO(b.key);
        require_same(a, b);
        REQUIRE(a.exit == b.exit);
        REQUIRE(a.answered == b.answered);
        REQUIRE(a.clock.parts.size() == b.clock.parts.size());
    }
    REQUIRE(quick.questions.size() == slow.questions.size());
    for (std::size_t i = 0; i < slow.questions.size(); ++i) {
        REQUIRE(quick.questions[i].key == slow.questions[i].key);
        REQUIRE(quick.questions[i].duties == slow.questions[i].duties);
    }
}

Incident read(const std::string& yaml) {
    Diagnostics diagnostics;
    const auto document =
        read_yaml(std::make_shared<const Source>(Source{"incident.yaml", yaml}), diagnostics);
    INFO(yaml << render(diagnostics));
    REQUIRE(document);
    auto incident = read_incident(*document, incident_names(laws()), diagnostics);
    INFO(render(diagnostics));
    REQUIRE(incident);
    return std::move(*incident);
}

}  // namespace

TEST_CASE("an assessment with shortcuts says the same as one without") {
    Shortcuts shortcuts(laws());
    Dice dice(20261122);
    Same sum;
    for (int i = 0; i < 150; ++i) {
        const auto text = dice.incident();
        INFO(text);
        const auto incident = read(text);
        const auto same = compare(incident, shortcuts);
        compare_whole(incident, shortcuts);
        sum.owed += same.owed;
        sum.open += same.open;
    }
    CHECK(sum.owed > 100);
    CHECK(sum.open > 500);
}

TEST_CASE("the index of scopes finds the laws that asking each of them finds") {
    ScopeIndex index(laws());
    Dice dice(7);
    for (int i = 0; i < 150; ++i) {
        const auto text = dice.incident();
        INFO(text);
        const auto incident = read(text);
        std::vector<ScopeIndex::Found> asked;
        auto values = incident.values;
        for (std::size_t law = 0; law < laws().laws.size(); ++law) {
            const auto met = scope_of(laws(), laws().laws[law], values);
            if (met != Tri::no) asked.push_back({law, met == Tri::yes});
        }
        std::vector<ScopeIndex::Found> found;
        index.find(incident, values, found);
        REQUIRE(found == asked);
    }
}

}  // namespace noticeclock
