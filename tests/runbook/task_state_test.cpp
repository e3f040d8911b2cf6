#include <catch2/catch.hpp>

#include "drill.h"

using namespace noticeclock;

namespace {

const std::string known =
    "timezone: Asia/Tokyo\n"
    "timeline:\n"
    "  detected: 2026-11-19T08:55\n"
    "  aware: 2026-11-19T14:00\n";

}  // namespace

TEST_CASE("a task is due so long after the first event of its list that is known") {
    // 08:55 + 90 minutes, in Tokyo
    CHECK(Followed(known, "2026-11-19T09:00+09:00").due("revoke") == "2026-11-19T01:25:00Z");
    const std::string aware_only = "timeline: {aware: 2026-11-19T14:00+09:00}\n";
    CHECK(Followed(aware_only, "2026-11-19T15:00+09:00").due("revoke") == "2026-11-19T06:30:00Z");
}

TEST_CASE("a task is overdue from the minute after its time, not at it") {
    const auto standing = [](const std::string& now) {
        return Followed(known, now).task("revoke").standing;
    };
    CHECK(standing("2026-11-19T10:24+09:00") == TaskStanding::open);
    CHECK(standing("2026-11-19T10:25+09:00") == TaskStanding::open);
    CHECK(standing("2026-11-19T10:25:01+09:00") == TaskStanding::overdue);
    CHECK(standing("2026-11-19T10:26+09:00") == TaskStanding::overdue);
}

TEST_CASE("a task is done when the incident says so, and never otherwise") {
    const auto with = [](const std::string& tasks) {
        return known + "tasks: {drill.revoke: " + tasks + "}\n";
    };
    const std::string now = "2026-11-20T00:00+09:00";
    const Followed in_time(with("2026-11-19T10:25"), now);
    CHECK(in_time.task("revoke").standing == TaskStanding::done);
    CHECK_FALSE(in_time.task("revoke").late);
    const Followed late(with("2026-11-19T10:26"), now);
    CHECK(late.task("revoke").standing == TaskStanding::done);
    CHECK(late.task("revoke").late);
    // A date alone is read as the end of that day, as that of a notice is.
    const Followed date(with("2026-11-19"), now);
    CHECK(date.task("revoke").standing == TaskStanding::done);
    CHECK(date.task("revoke").late);
}

TEST_CASE("a time after now does not make a task done") {
    const Followed early(known + "tasks: {drill.revoke: 2026-11-19T10:00}\n",
                         "2026-11-19T09:59+09:00");
    CHECK(early.task("revoke").standing == TaskStanding::open);
    CHECK(early.task("revoke").record != nullptr);
    const Followed at(known + "tasks: {drill.revoke: 2026-11-19T10:00}\n",
                      "2026-11-19T10:00+09:00");
    CHECK(at.task("revoke").standing == TaskStanding::done);
}

TEST_CASE("a task listed without a time has not been done") {
    const Followed listed(known + "tasks: {drill.revoke: }\n", "2026-11-19T09:00+09:00");
    CHECK(listed.task("revoke").standing == TaskStanding::open);
    CHECK(listed.task("revoke").record == nullptr);
}

TEST_CASE("a task is blocked until what it needs is done and has happened") {
    const std::string now = "2026-11-19T15:00+09:00";
    const auto taken = known + "breach: {acquired: yes}\n";
    const Followed nothing(taken, now);
    CHECK(nothing.task("verify").standing == TaskStanding::blocked);
    CHECK(nothing.blockers("verify") == "revoke rotate contained");
    const Followed some(taken + "tasks: {drill.revoke: 2026-11-19T10:00}\n", now);
    CHECK(some.blockers("verify") == "rotate contained");
    const Followed all(
        taken + "tasks: {drill.revoke: 2026-11-19T10:00, drill.rotate: 2026-11-19T11:00}\n", now);
    CHECK(all.blockers("verify") == "contained");
    const std::string contained =
        "timezone: Asia/Tokyo\n"
        "timeline: {aware: 2026-11-19T14:00, contained: 2026-11-19T14:30}\n"
        "breach: {acquired: yes}\n"
        "tasks: {drill.revoke: 2026-11-19T14:10, drill.rotate: 2026-11-19T14:20}\n";
    CHECK(Followed(contained, now).task("verify").standing == TaskStanding::open);
    CHECK(Followed(contained, now).blockers("verify").empty());
}

TEST_CASE("a blocked task whose time has passed is both") {
    const Followed late(known, "2026-11-19T16:01+09:00");
    CHECK(late.task("verify").standing == TaskStanding::blocked);
    CHECK(late.task("verify").late);
    CHECK_FALSE(Followed(known, "2026-11-19T16:00+09:00").task("verify").late);
}

TEST_CASE("a task that does not apply holds up no other") {
    const Followed no(known + "breach: {acquired: no}\ntasks: {drill.revoke: 2026-11-19T10:00}\n",
                      "2026-11-19T15:00+09:00");
    CHECK(no.task("rotate").standing == TaskStanding::not_applicable);
    CHECK(no.blockers("verify") == "contained");
}

TEST_CASE("a condition that is not known leaves a task open, with the facts that decide") {
    const Followed unknown(known + "tasks: {drill.revoke: 2026-11-19T10:00}\n",
                           "2026-11-19T15:00+09:00");
    const auto& rotate = unknown.task("rotate");
    CHECK(rotate.standing == TaskStanding::undetermined);
    REQUIRE(rotate.decisive.size() == 1);
    CHECK(unknown.rulebook.vocabulary.info(rotate.decisive.front()).name == "breach.acquired");
    // It still has its time: three hours from the task before it.
    CHECK(unknown.due("rotate") == "2026-11-19T04:00:00Z");
    CHECK(rotate.late);
    CHECK(unknown.blockers("verify") == "rotate contained");
}

TEST_CASE("a task whose time starts with another waits for that") {
    const Followed waiting(known + "breach: {acquired: yes}\n", "2026-11-19T15:00+09:00");
    const auto& rotate = waiting.task("rotate");
    CHECK(rotate.standing == TaskStanding::waiting);
    REQUIRE(rotate.waits_for != nullptr);
    CHECK(rotate.waits_for->name == "revoke");
    CHECK(waiting.due("rotate") == "none");
}

TEST_CASE("a task without a limit of time stays open") {
    const Followed followed(known, "2027-11-19T15:00+09:00");
    CHECK(followed.task("keep").standing == TaskStanding::open);
    CHECK(followed.due("keep") == "none");
}

TEST_CASE("a task for a duty is due when the duty is to be met") {
    const auto berlin = known +
                        "organization: {places: [DE], roles: [controller]}\n"
                        "data: {personal: yes}\n"
                        "breach: {kinds: [confidentiality]}\n"
                        "affected: {DE: 100}\n"
                        "risk: {level: high}\n";
    const Followed owed(berlin, "2026-11-20T00:00+09:00");
    const auto* duty = owed.assessment.find("gdpr.authority");
    REQUIRE(duty != nullptr);
    REQUIRE(duty->required());
    CHECK(owed.due("file") == format_utc(duty->clock.deadline->act_by));
    CHECK(owed.task("file").standing == TaskStanding::open);
    const Followed past(berlin, "2026-12-20T00:00+09:00");
    CHECK(past.task("file").standing == TaskStanding::overdue);
}

TEST_CASE("a task for a duty that is not owed is not needed, and may be when that is open") {
    const auto no_risk = known +
                         "organization: {places: [DE], roles: [controller]}\n"
                         "data: {personal: no}\n"
                         "affected: {DE: 100}\n";
    CHECK(Followed(no_risk, "2026-11-20T00:00+09:00").task("file").standing ==
          TaskStanding::not_applicable);
    const auto open = known +
                      "organization: {places: [DE], roles: [controller]}\n"
                      "data: {personal: yes}\n"
                      "breach: {kinds: [confidentiality]}\n"
                      "affected: {DE: 100}\n";
    const Followed followed(open, "2026-11-20T00:00+09:00");
    CHECK(followed.task("file").standing == TaskStanding::undetermined);
    CHECK(followed.task("file").due.has_value());
}

TEST_CASE("a notice that was sent does not make its task done") {
    const auto sent = known +
                      "organization: {places: [DE], roles: [controller]}\n"
                      "data: {personal: yes}\n"
                      "breach: {kinds: [confidentiality]}\n"
                      "affected: {DE: 100}\n"
                      "risk: {level: risk}\n"
                      "notices: {gdpr.authority: {sent: 2026-11-20T10:00}}\n";
    const Followed followed(sent, "2026-11-21T00:00+09:00");
    CHECK(followed.task("file").standing == TaskStanding::open);
    CHECK(followed.task("file").all_sent);
    CHECK(followed.due("file") == "none");
}

TEST_CASE("T+0 is the first event of the list with a time") {
    const Followed first(known, "2026-11-19T15:00+09:00");
    REQUIRE(first.state.zero);
    CHECK(format_utc(first.state.zero->at.at) == "2026-11-19T05:00:00Z");
    CHECK_FALSE(first.state.zero->fallback);
    const Followed second("timeline: {detected: 2026-11-19T08:55+09:00}\n",
                          "2026-11-19T15:00+09:00");
    REQUIRE(second.state.zero);
    CHECK(format_utc(second.state.zero->at.at) == "2026-11-18T23:55:00Z");
    CHECK(second.state.zero->fallback);
    const Followed none("timeline: {occurred: 2026-11-19T08:55+09:00}\n", "2026-11-19T15:00+09:00");
    CHECK_FALSE(none.state.zero);
    CHECK(none.task("verify").waits_for != nullptr);
    CHECK(none.due("verify") == "none");
}

TEST_CASE("an event that is not known to have a time starts nothing") {
    const Followed followed("timeline: {aware: unknown, detected: 2026-11-19T08:55+09:00}\n",
                            "2026-11-19T09:00+09:00");
    REQUIRE(followed.state.zero);
    CHECK(followed.state.zero->fallback);
}

TEST_CASE("hours are elapsed time across a change of the clocks") {
    // In Berlin clocks go back at 03:00 CEST on 25 October 2026: 90 minutes from 01:45 CEST end at
    // 02:15 CET.
    const Followed autumn("timezone: Europe/Berlin\ntimeline: {aware: 2026-10-25T01:45}\n",
                          "2026-10-25T01:50+02:00");
    CHECK(autumn.due("revoke") == "2026-10-25T01:15:00Z");
    // They go forward at 02:00 CET on 29 March 2026: 90 minutes from 01:45 CET end at 04:15 CEST.
    const Followed spring("timezone: Europe/Berlin\ntimeline: {aware: 2026-03-29T01:45}\n",
                          "2026-03-29T01:50+01:00");
    CHECK(spring.due("revoke") == "2026-03-29T02:15:00Z");
}

TEST_CASE("a month is a month and ends with the day where the task counts so") {
    // One month from 31 January ends with 28 February, at 24:00 in Berlin (CET).
    const Followed followed(
        "timezone: Europe/Berlin\n"
        "timeline: {aware: 2026-01-30T10:00, recovered: 2026-01-31T09:00}\n",
        "2026-02-28T12:00+01:00");
    CHECK(followed.due("learn") == "2026-02-28T23:00:00Z");
    CHECK(followed.task("learn").standing == TaskStanding::open);
    const std::string yaml =
        "timezone: Europe/Berlin\n"
        "timeline: {aware: 2026-01-30T10:00, recovered: 2026-01-31T09:00}\n";
    CHECK(Followed(yaml, "2026-02-28T23:59+01:00").task("learn").standing == TaskStanding::open);
    CHECK(Followed(yaml, "2026-03-01T00:00+01:00").task("learn").standing == TaskStanding::overdue);
}

TEST_CASE("a runbook suits an incident, may, or does not, by its scope") {
    const std::string now = "2026-11-19T15:00+09:00";
    const auto answer = [&](const std::string& data) {
        const Followed followed(known + data, now);
        return suggests(*followed.state.runbook, followed.assessment);
    };
    CHECK(answer("data: {personal: yes}\n") == Tri::yes);
    CHECK(answer("data: {personal: no}\n") == Tri::no);
    CHECK(answer("") == Tri::unknown);
}
