#include "scenario/score.h"

#include "assess/incident_names.h"
#include "trial.h"

// A team's answers held against what followed from what it could know. In the story the
// organization becomes aware on Tuesday 17 November 2026 at 09:20 in Berlin; the risk is known at
// T+20h (the authority is owed by Friday 20 November 10:00, conservatively 09:20), that it is high
// at T+40h.

namespace noticeclock {
namespace {

const std::string story = R"(
timezone: Europe/Berlin
organization: {places: [DE], roles: [controller], kinds: []}
timeline: {aware: 2026-11-17T09:20}
breach: {kinds: [confidentiality]}
data: {personal: yes, encrypted: no, redacted: no}
people: {disproportionate_effort: no}
exercise: {start: 2026-11-17T09:00}
injects:
  - {at: T+20h, by: DPO, set: {risk.level: risk, risk.removed: no}}
  - {at: T+40h, by: DPO, set: {risk.level: high}}
)";

class Team {
  public:
    explicit Team(const std::string& answers, int hours = 72) {
        Diagnostics diagnostics;
        document_ = yaml(story);
        exercise_ = read_exercise(*document_, incident_names(laws()), diagnostics);
        REQUIRE(exercise_);
        const auto read = read_answers(
            yaml("team: Blue\nanswers:\n" + answers, "team.yaml")->root(), ExpectationNames(laws()),
            Zone::find("Europe/Berlin"), exercise_->start, diagnostics);
        INFO(render(diagnostics));
        REQUIRE_FALSE(diagnostics.has_errors());
        std::vector<std::string> keys;
        for (const auto& answer : read.answers) keys.push_back(answer.key);
        stages_ = stages_of(*document_, *exercise_, exercise_->start + std::chrono::hours(hours),
                            laws(), keys, diagnostics);
        REQUIRE_FALSE(stages_.empty());
        score = score_of(read, stages_);
    }

    const ScoredDuty& duty(const std::string& key) const {
        for (const auto& duty : score.duties) {
            if (duty.key == key) return duty;
        }
        FAIL(key);
        return score.duties.front();
    }

    ExerciseScore score;

  private:
    std::shared_ptr<const Document> document_;
    std::optional<Exercise> exercise_;
    std::vector<ExerciseStage> stages_;
};

std::string faults_of(const std::string& text) {
    Diagnostics diagnostics;
    static_cast<void>(read_answers(yaml(text, "team.yaml")->root(), ExpectationNames(laws()), {},
                                   Instant{}, diagnostics));
    return render(diagnostics);
}

}  // namespace

TEST_CASE("a duty is named, missed or wrongly named") {
    const Team team(
        "  gdpr.authority: {}\n  gdpr.public: {}\n  gdpr.processor: {owed: no}\n"
        "  gdpr.record: {owed: no}\n");
    CHECK(team.score.team == "Blue");
    CHECK(team.duty("gdpr.authority").naming == Naming::named);
    CHECK(team.duty("gdpr.individuals").naming == Naming::missed);
    CHECK(team.duty("gdpr.record").naming == Naming::missed);
    CHECK(team.duty("gdpr.public").naming == Naming::wrong);
    CHECK(team.duty("gdpr.processor").naming == Naming::released);
    CHECK(team.score.count(Naming::named) == 1);
    CHECK(team.score.count(Naming::missed) == 2);
    CHECK(team.duty("gdpr.individuals").due == DueScore::unscored);
    CHECK(team.duty("gdpr.public").decision == DecisionScore::unscored);
}

TEST_CASE("what is not decided yet is neither right nor wrong") {
    const Team team("  gdpr.individuals: {}\n  gdpr.authority: {owed: no}\n", 10);
    CHECK(team.duty("gdpr.individuals").naming == Naming::open);
    CHECK(team.duty("gdpr.authority").naming == Naming::open);
}

TEST_CASE("a deadline is right from the conservative to the last moment") {
    const auto due = [](const std::string& written) {
        return Team("  gdpr.authority: {due: " + written + "}\n").duty("gdpr.authority").due;
    };
    CHECK(due("2026-11-20T09:19") == DueScore::early);
    CHECK(due("2026-11-20T09:20") == DueScore::right);
    CHECK(due("2026-11-20T10:00") == DueScore::right);
    CHECK(due("2026-11-20T10:01") == DueScore::late);
    CHECK(due("2026-11-19") == DueScore::early);
    CHECK(due("2026-11-20") == DueScore::right);
    CHECK(due("2026-11-21") == DueScore::late);
    CHECK(due("none") == DueScore::missing);
    CHECK(Team("  gdpr.authority: {}\n").duty("gdpr.authority").due == DueScore::missing);
}

TEST_CASE("where the law has no figure a team should have none either") {
    CHECK(Team("  gdpr.record: {due: none}\n").duty("gdpr.record").due == DueScore::no_figure);
    CHECK(Team("  gdpr.record: {}\n").duty("gdpr.record").due == DueScore::no_figure);
    CHECK(Team("  gdpr.record: {due: 2026-11-20}\n").duty("gdpr.record").due == DueScore::invented);
}

TEST_CASE("a decision is in time before the conservative reading has passed") {
    const auto decided = [](const std::string& written) {
        return Team("  gdpr.authority: {decided: " + written + "}\n", 96)
            .duty("gdpr.authority")
            .decision;
    };
    CHECK(decided("T+24h") == DecisionScore::in_time);
    CHECK(decided("T+72h20m") == DecisionScore::in_time);
    CHECK(decided("T+72h21m") == DecisionScore::after_act_by);
    CHECK(decided("2026-11-20T10:00") == DecisionScore::after_act_by);
    CHECK(decided("2026-11-20T10:01") == DecisionScore::late);
    CHECK(Team("  gdpr.authority: {}\n").duty("gdpr.authority").decision == DecisionScore::missing);
    CHECK(Team("  gdpr.record: {decided: T+1h}\n").duty("gdpr.record").decision ==
          DecisionScore::no_date);
}

TEST_CASE("a duty is certain from the inject that makes it so, and a team may be ahead of it") {
    const Team team("  gdpr.authority: {decided: T+19h}\n  gdpr.individuals: {decided: T+41h}\n");
    CHECK(format_utc(*team.duty("gdpr.authority").certain_since) == "2026-11-18T04:00:00Z");
    CHECK(team.duty("gdpr.authority").before_certain);
    CHECK(format_utc(*team.duty("gdpr.individuals").certain_since) == "2026-11-19T00:00:00Z");
    CHECK_FALSE(team.duty("gdpr.individuals").before_certain);
    CHECK(format_utc(*team.duty("gdpr.record").certain_since) == "2026-11-17T08:00:00Z");
}

TEST_CASE("an answer decided after the moment judged does not count") {
    const Team team("  gdpr.authority: {decided: T+50h}\n", 48);
    CHECK(team.score.too_late == std::vector<std::string>{"gdpr.authority"});
    CHECK(team.duty("gdpr.authority").naming == Naming::missed);
}

TEST_CASE("every mistake in answers is told at its place") {
    CHECK(faults_of("answers:\n  gdpr.autority: {}\n") ==
          "team.yaml:2:3: error: unknown duty 'gdpr.autority'\n"
          "    2 |   gdpr.autority: {}\n"
          "      |   ^~~~~~~~~~~~~\n"
          "      did you mean 'gdpr.authority'?\n");
    CHECK(faults_of("answers:\n  gdpr.authority: {decidd: T+1h}\n").find("unknown key 'decidd'") !=
          std::string::npos);
    CHECK(faults_of("team: a\n").find("missing key 'answers'") != std::string::npos);
    CHECK(faults_of("answers:\n  gdpr.authority: {decided: soon}\n").find("'soon' is not a time") !=
          std::string::npos);
}

}  // namespace noticeclock
