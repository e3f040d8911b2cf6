#include <catch2/catch.hpp>
#include <string>
#include <thread>
#include <vector>

#include "../cli/shell.h"
#include "loaded.h"

namespace noticeclock {
namespace {

using namespace std::chrono_literals;

/// A company in Germany that became aware on a Thursday morning, on the hour.
constexpr auto mail_theft = R"(incident: MAIL-1
organization: {places: [DE], roles: [controller]}
timeline: {aware: 2026-11-19T10:00+01:00}
breach: {kinds: [confidentiality], malicious: yes}
data: {personal: yes}
affected: {DE: 1200}
risk: {level: risk}
)";

const auto noon = "2026-11-20T12:00+01:00";

api::Answer answer_to(const std::string& text, const std::string& now,
                      const api::Options& options = {}) {
    const auto assessed = built_in().assess({text}, at(now), options);
    INFO(shown(assessed.diagnostics));
    REQUIRE(assessed.answer.has_value());
    return *assessed.answer;
}

}  // namespace

TEST_CASE("an answer says what is owed to whom and by when, in both languages") {
    const auto answer = answer_to(mail_theft, noon);
    CHECK(answer.incident == "MAIL-1");
    CHECK(answer.now == at(noon));
    const auto& duty = duty_in(answer, "gdpr.authority");
    CHECK(duty.law == "gdpr");
    CHECK(duty.title.en == "Notify the supervisory authority");
    CHECK(duty.title.ja == "監督機関への通知");
    CHECK(duty.outcome == api::Outcome::required);
    CHECK(duty.possible == std::vector{api::Outcome::required});
    CHECK(duty.cite == "Art. 33(1)");
    CHECK(duty.place == "DE");
    CHECK(duty.recipient.code == "regulator");
    CHECK_FALSE(duty.recipient.name.en.empty());
    CHECK(duty.recipient.url == "https://www.datenschutzkonferenz-online.de");
    CHECK(duty.standing == api::Standing::open);
    CHECK(duty.clock == api::ClockState::dated);
}

TEST_CASE(
    "72 hours: the hour of becoming aware is not counted, the conservative reading counts it") {
    const auto answer = answer_to(mail_theft, noon);
    const auto& deadline = duty_in(answer, "gdpr.authority").deadline;
    REQUIRE(deadline.has_value());
    CHECK(deadline->act_by == at("2026-11-19T10:00+01:00") + 72h);
    CHECK(deadline->due == at("2026-11-19T10:00+01:00") + 73h);
    CHECK(deadline->zone == "Europe/Berlin");
    CHECK_FALSE(deadline->due_day.has_value());
    CHECK_FALSE(deadline->provisional);
    CHECK_FALSE(deadline->guidance);
}

TEST_CASE("the end of a day names the day that ends") {
    const auto answer = answer_to(
        "organization: {places: [JP], roles: [controller], kinds: []}\n"
        "timeline: {aware: 2026-11-19T14:00+09:00}\n"
        "breach: {kinds: [confidentiality], malicious: yes}\n"
        "data: {personal: yes, encrypted: no}\naffected: {JP: 8400}\n",
        "2026-11-20T12:00+09:00");
    const auto& deadline = duty_in(answer, "appi.final").deadline;
    REQUIRE(deadline.has_value());
    REQUIRE(deadline->due_day.has_value());
    const auto after = api::Date(std::chrono::floor<std::chrono::days>(deadline->due + 9h));
    CHECK(std::chrono::sys_days(*deadline->due_day) + std::chrono::days(1) ==
          std::chrono::sys_days(after));
}

TEST_CASE("what is not known is undetermined, with the facts that decide and what to ask") {
    const auto answer = answer_to(
        "organization: {places: [DE], roles: [controller]}\n"
        "timeline: {aware: 2026-11-19T10:00+01:00}\n"
        "breach: {kinds: [confidentiality]}\ndata: {personal: yes}\naffected: {DE: 1200}\n",
        noon);
    const auto& duty = duty_in(answer, "gdpr.authority");
    CHECK(duty.outcome == api::Outcome::undetermined);
    CHECK(duty.possible.size() == 2);
    CHECK(duty.decisive == std::vector<std::string>{"risk.level"});
    REQUIRE(duty.deadline.has_value());
    CHECK(duty.deadline->act_by == at("2026-11-19T10:00+01:00") + 72h);
    REQUIRE_FALSE(answer.questions.empty());
    bool asked = false;
    for (const auto& question : answer.questions) {
        if (question.key != "risk.level") continue;
        asked = true;
        CHECK(question.text.en != question.text.ja);
        CHECK(question.act_by == duty.deadline->act_by);
        CHECK(std::find(question.duties.begin(), question.duties.end(), "gdpr.authority") !=
              question.duties.end());
    }
    CHECK(asked);
}

TEST_CASE("what is taken for granted is in the answer") {
    const auto answer = answer_to(mail_theft, noon);
    std::vector<std::string> codes;
    for (const auto& assumption : answer.assumptions) codes.push_back(assumption.code);
    CHECK(std::find(codes.begin(), codes.end(), "places-not-listed") != codes.end());
    for (const auto& assumption : answer.assumptions) {
        CHECK_FALSE(assumption.text.en.empty());
        CHECK_FALSE(assumption.text.ja.empty());
    }
}

TEST_CASE("laws out of scope are named; with `all` their duties are decided too") {
    const auto answer = answer_to(mail_theft, noon);
    const auto& out = answer.out_of_scope;
    CHECK(std::find(out.begin(), out.end(), "appi") != out.end());
    api::Options options;
    options.all = true;
    const auto everything = answer_to(mail_theft, noon, options);
    CHECK(everything.duties.size() > answer.duties.size());
    CHECK(duty_in(everything, "appi.preliminary").outcome == api::Outcome::not_applicable);
}

TEST_CASE("an incident may be JSON") {
    const api::Incident incident{
        R"({"incident": "J-1", "timeline": {"aware": "2026-11-19T10:00+01:00"}})", "j.json"};
    const auto assessed = built_in().assess(incident, at(noon));
    REQUIRE(assessed.answer.has_value());
    CHECK(assessed.answer->incident == "J-1");
}

TEST_CASE("the record is byte for byte what the program prints") {
    const std::string now = "2026-11-20T09:00+09:00";
    for (const auto& path : examples()) {
        INFO(path);
        api::Options options;
        options.record = true;
        const auto english = built_in().assess({source_text(path), path}, at(now), options);
        REQUIRE(english.answer.has_value());
        const auto command = "evaluate " + path + " --format json --now " + now;
        CHECK(english.answer->record == run_program(command + " --lang en 2>/dev/null").output);
    }
    api::Options options;
    options.record = true;
    options.language = api::Language::ja;
    options.zone = "Asia/Tokyo";
    options.all = true;
    options.known_at = at("2026-11-19T20:00+09:00");
    const std::string path = "examples/journal.yaml";
    const auto japanese = built_in().assess({source_text(path), path}, at(now), options);
    REQUIRE(japanese.answer.has_value());
    CHECK(japanese.answer->record ==
          run_program("evaluate " + path + " --format json --all --lang ja --tz Asia/Tokyo --now " +
                      now + " --known-at 2026-11-19T20:00+09:00")
              .output);
}

TEST_CASE("several threads share the rules and get the same answers") {
    std::vector<api::Incident> incidents;
    for (const auto& path : examples()) incidents.push_back({source_text(path), path});
    api::Options options;
    options.record = true;
    const auto now = at("2026-11-20T09:00+09:00");
    const auto records = [&](const api::Rules& rules) {
        std::vector<std::string> list;
        for (const auto& incident : incidents)
            list.push_back(rules.assess(incident, now, options).answer->record);
        return list;
    };
    const auto loaded = api::load_rules();  // fresh: nothing has been computed from it yet
    REQUIRE(loaded.rules.has_value());
    std::vector<std::vector<std::string>> found(3);
    std::vector<std::thread> threads;
    for (auto& list : found)
        threads.emplace_back([&, rules = *loaded.rules] { list = records(rules); });
    for (auto& thread : threads) thread.join();
    const auto expected = records(built_in());
    for (const auto& list : found) CHECK(list == expected);
}

}  // namespace noticeclock
