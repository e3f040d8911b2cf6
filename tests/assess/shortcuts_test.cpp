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
        return text + sent() + people();
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
    /// Notices that went out, of duties that ask the same as the one beside them, among others.
    std::string sent() {
        if (roll(3) > 0) return {};
        return "notices: {" + pick({"appi.preliminary", "appi.final", "gdpr.individuals"}) + ": " +
               "2026-11-20T09:00Z, " + pick({"gdpr.public", "us-ca.individuals", "gdpr.record"}) +
               ": 2026-11-20T10:00Z}\n";
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

/// A law whose duty is owed for each Member State with fewer than 500 people.
constexpr auto few_in_each = R"(law: few
title: {en: Few people, ja: 少数の本人}
cite: § 1
place: EEA
in_force: {from: 2024-01-01}
governed_by: [aware]
checked: 2026-11-21
confidence: primary
sources:
  - {cite: § 1, kind: primary}
scope: {label: {en: personal data, ja: 個人データ}, test: data.personal, cite: § 1}
duties:
  authority:
    title: {en: Tell the authority, ja: 監督機関への通知}
    to: regulator
    cite: § 2
    each: EEA
    asks:
      - {ask: affected.here < 500, no: not-required, label: {en: fewer than 500, ja: 500人未満}, cite: § 2}
    clock: {from: aware, within: 24 hours, count: elapsed}
)";

/// The law, and nothing else of the laws built in.
Rulebook with_law(const std::string& yaml) {
    Diagnostics diagnostics;
    RuleFiles added;
    added.documents.push_back(
        read_yaml(std::make_shared<const Source>(Source{"laws/few.yaml", yaml}), diagnostics));
    auto rulebook = load_rules(embedded_rules(), &added, diagnostics);
    INFO(render(diagnostics));
    REQUIRE_FALSE(diagnostics.has_errors());
    std::erase_if(rulebook.laws, [](const Law& law) { return law.id != "few"; });
    return rulebook;
}

/// What two results on a duty have in common however they were found.
void require_same(const DutyResult& a, const DutyResult& b) {
    INFO(b.key);
    REQUIRE(a.key == b.key);
    REQUIRE(a.possible == b.possible);
    REQUIRE(a.outcome == b.outcome);
    REQUIRE(a.exact == b.exact);
    REQUIRE(a.decisive == b.decisive);
    REQUIRE(a.sent == b.sent);
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

/// Compares what the shortcuts give with the duties of the ordinary way that are or may be owed, or
/// of which a notice was sent.
Same compare(const Rulebook& rulebook, const Incident& incident, Shortcuts& shortcuts) {
    AssessOptions brief;
    brief.brief = true;
    brief.shortcuts = &shortcuts;
    const auto quick = assess(rulebook, incident, now(), brief);
    auto slow = assess(rulebook, incident, now()).duties;
    std::erase_if(
        slow, [](const DutyResult& duty) { return !duty.may_be_required() && duty.sent.empty(); });
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

Incident read(const std::string& yaml, const Rulebook& rulebook = laws()) {
    Diagnostics diagnostics;
    const auto document =
        read_yaml(std::make_shared<const Source>(Source{"incident.yaml", yaml}), diagnostics);
    INFO(yaml << render(diagnostics));
    REQUIRE(document);
    auto incident = read_incident(*document, incident_names(rulebook), diagnostics);
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
        const auto same = compare(laws(), incident, shortcuts);
        compare_whole(incident, shortcuts);
        sum.owed += same.owed;
        sum.open += same.open;
    }
    CHECK(sum.owed > 100);
    CHECK(sum.open > 500);
}

TEST_CASE("a duty owed for each place is asked about the people there, not about all of them") {
    const auto rulebook = with_law(few_in_each);
    Shortcuts shortcuts(rulebook);
    const auto owed = [&](const std::string& people) {
        const auto incident = read("incident: R\ndata: {personal: yes}\naffected: {" + people +
                                       "}\ntimeline: {aware: 2026-11-10T09:00Z}\n",
                                   rulebook);
        return compare(rulebook, incident, shortcuts).owed;
    };
    CHECK(owed("DE: 499, elsewhere: 0") == 1);
    CHECK(owed("DE: 500, elsewhere: 0") == 0);
    CHECK(owed("DE: 450, FR: 450, elsewhere: 0") == 2);  // 900 people together
    CHECK(owed("DE: 501, FR: 499, elsewhere: 0") == 1);
}

TEST_CASE("there are duties that ask what the one before them asks") {
    std::size_t repeats = 0;
    for (const auto& law : laws().laws) {
        for (const auto& version : law.versions) {
            const LawRoutes routes(version, laws().here);
            for (std::size_t i = 0; i < version.duties.size(); ++i) repeats += routes[i].repeats;
        }
    }
    CHECK(repeats > 10);
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
