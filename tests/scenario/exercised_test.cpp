#include "scenario/exercised.h"

#include <algorithm>

#include "document/fields.h"
#include "scenario/omissions.h"
#include "trial.h"

// What scenarios exercise of a law, and what they do not.

namespace noticeclock {
namespace {

/// The names of what the scenarios exercise of GDPR, asks left out.
Lines exercised_by(const std::string& text) {
    Exercised exercised(laws(), "gdpr");
    const auto ran = run(text, &exercised);
    for (const auto& verdict : ran.verdicts) {
        INFO(render(verdict.faults));
        CHECK_FALSE(verdict.faulty());
    }
    Lines names;
    for (const auto& spot : exercised.spots()) {
        if (spot.exercised && spot.kind != Spot::Kind::ask) names.push_back(spot.name);
    }
    return names;
}

std::string expecting(const std::string& expected) {
    return leak + "expect: {now: 2026-11-18T09:00Z, " + expected + "}\n";
}

std::string render_omissions(const std::string& text, Exercised& exercised) {
    Diagnostics diagnostics;
    read_omissions(yaml(text, "except.yaml")->root(), "gdpr", exercised, diagnostics);
    return render(diagnostics);
}

}  // namespace

TEST_CASE("the exit taken and the text are exercised, the clock when a date is expected") {
    CHECK(exercised_by(expecting("gdpr.authority: required")) ==
          Lines{"gdpr text from 2018-05-25", "gdpr.authority otherwise"});
    CHECK(exercised_by(expecting("gdpr.authority: {due: 2026-11-20}")) ==
          Lines{"gdpr text from 2018-05-25", "gdpr.authority otherwise", "gdpr.authority clock 1"});
}

TEST_CASE("an exit is named by its ask, as explain numbers them") {
    auto text = expecting("gdpr.authority: not-required");
    text.replace(text.find("level: risk"), 11, "level: unlikely");
    // 1 scope, 2 role, 3 other regime, 4 established, 5 breach, 6 risk unlikely
    CHECK(exercised_by(text) == Lines{"gdpr text from 2018-05-25", "gdpr.authority ask 6 yes"});
}

TEST_CASE("nothing counts of a duty of which nothing is expected, nor where a fact is open") {
    CHECK(exercised_by(expecting("appi: out-of-scope")) == Lines{});
    auto open = expecting("gdpr.authority: undetermined");
    open.replace(open.find("level: risk"), 11, "level: unknown");
    CHECK(exercised_by(open) == Lines{"gdpr text from 2018-05-25"});
}

TEST_CASE("a law out of scope is exercised at its scope, once for all duties") {
    auto text = expecting("gdpr: out-of-scope");
    text.replace(text.find("[DE]"), 4, "[JP]");
    text.replace(text.find("{DE: 500}"), 9, "{JP: 500}");
    CHECK(exercised_by(text) == Lines{"gdpr scope"});
}

TEST_CASE("shares add up") {
    Exercised exercised(laws(), "gdpr");
    static_cast<void>(run(expecting("gdpr.authority: {due: 2026-11-20}"), &exercised));
    const auto whole = whole_of(exercised.spots());
    CHECK(whole.exits.exercised == 1);
    CHECK(whole.limbs.exercised == 1);
    CHECK(whole.versions.exercised == 1);
    CHECK(whole.all.exercised == 3);
    CHECK(whole.asks.exercised == 6);
    CHECK(whole.all.total ==
          whole.exits.total + whole.limbs.total + whole.holds.total + whole.versions.total);
    REQUIRE(shares_of(exercised.spots()).size() == 1);
    CHECK(shares_of(exercised.spots()).front().law->id == "gdpr");
}

TEST_CASE("a percentage is rounded down, and of nothing it is 100") {
    CHECK(Share{}.percent() == 100);
    CHECK(Share{2, 0, 3}.percent() == 66);
    CHECK(Share{2, 1, 3}.percent() == 100);
    CHECK(Share{199, 0, 200}.percent() == 99);
}

TEST_CASE("what need not be exercised is listed with its reason") {
    Exercised exercised(laws(), "gdpr");
    CHECK(render_omissions("- {reason: never unknown, spots: [gdpr.authority clock 2]}\n"
                           "- {reason: elsewhere, spots: [appi.preliminary otherwise]}\n",
                           exercised)
              .empty());
    const auto whole = whole_of(exercised.spots());
    CHECK(whole.limbs.excepted == 1);
    CHECK(exercised.find("gdpr.authority clock 2")->settled());
}

TEST_CASE("a list of exceptions cannot grow stale") {
    Exercised exercised(laws(), "gdpr");
    static_cast<void>(run(expecting("gdpr.authority: required"), &exercised));
    CHECK(render_omissions("- reason: why\n  spots:\n    - gdpr.authority otherwise\n"
                           "    - gdpr.authority clok 2\n    - gdpr.authority clock 2\n"
                           "    - gdpr.authority clock 2\n",
                           exercised) ==
          "except.yaml:3:7: error: 'gdpr.authority otherwise' is exercised\n"
          "    3 |     - gdpr.authority otherwise\n"
          "      |       ^~~~~~~~~~~~~~~~~~~~~~~~\n"
          "      take it off the list\n"
          "except.yaml:4:7: error: unknown spot 'gdpr.authority clok 2'\n"
          "    4 |     - gdpr.authority clok 2\n"
          "      |       ^~~~~~~~~~~~~~~~~~~~~\n"
          "      did you mean 'gdpr.authority clock 2'?\n"
          "except.yaml:6:7: error: 'gdpr.authority clock 2' is listed twice\n"
          "    6 |     - gdpr.authority clock 2\n"
          "      |       ^~~~~~~~~~~~~~~~~~~~~~\n");
}

}  // namespace noticeclock
