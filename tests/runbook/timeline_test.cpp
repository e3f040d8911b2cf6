#include <catch2/catch.hpp>

#include "drill.h"

using namespace noticeclock;
using Kind = TimelineEntry::Kind;

namespace {

/// Whether an entry is a duty, or a task that takes its time from one.
bool is_of_duties(const Followed& followed, const TimelineEntry& entry) {
    const bool task = entry.kind == Kind::task || entry.kind == Kind::done;
    return entry.kind == Kind::duty ||
           (task && followed.state.tasks[entry.index].task->is_for_duties());
}

/// The timeline in short, one entry a line: its time in UTC, its kind, what it is; duties only if
/// wanted.
std::string told(const Followed& followed, bool duties = false) {
    static constexpr const char* kinds[] = {"event",     "notice", "done", "now",
                                            "milestone", "task",   "duty"};
    std::string text;
    for (const auto& entry : followed.state.timeline) {
        if (!duties && is_of_duties(followed, entry)) continue;
        std::string what = entry.name;
        if (entry.kind == Kind::done || entry.kind == Kind::task) {
            what = followed.state.tasks[entry.index].task->id;
        }
        if (entry.kind == Kind::milestone) {
            what = followed.state.runbook->milestones[entry.index].id;
        }
        if (entry.kind == Kind::duty) what = followed.assessment.duties[entry.index].key;
        if (!entry.law.empty()) what += "@" + entry.law;
        text += format_utc(entry.at) + " " + kinds[static_cast<std::size_t>(entry.kind)] +
                (what.empty() ? "" : " ") + what + "\n";
    }
    return text;
}

}  // namespace

TEST_CASE("what happened, what is to be done and now stand in order of time") {
    const Followed followed(
        "timeline:\n"
        "  occurred: 2026-11-19T03:00Z\n"
        "  aware: {at: 2026-11-19T05:00Z, dora: 2026-11-19T06:00Z}\n"
        "data: {personal: no}\n"
        "tasks: {drill.revoke: 2026-11-19T05:10Z}\n",
        "2026-11-19T05:30Z");
    // revoke 05:10 done; rotate (if data were taken) 05:10 + 3 h; verify T+2 h; the milestone T+24.
    CHECK(told(followed) ==
          "2026-11-19T03:00:00Z event occurred\n"
          "2026-11-19T05:00:00Z event aware\n"
          "2026-11-19T05:10:00Z done revoke\n"
          "2026-11-19T05:30:00Z now\n"
          "2026-11-19T06:00:00Z event aware@dora\n"
          "2026-11-19T07:00:00Z task verify\n"
          "2026-11-19T08:10:00Z task rotate\n"
          "2026-11-20T05:00:00Z milestone t24\n");
}

TEST_CASE("an overdue task stands before now; what is due this minute after it") {
    const Followed followed("timeline: {aware: 2026-11-19T05:00Z}\ndata: {personal: no}\n",
                            "2026-11-19T07:00Z");
    CHECK(told(followed) ==
          "2026-11-19T05:00:00Z event aware\n"
          "2026-11-19T06:30:00Z task revoke\n"
          "2026-11-19T07:00:00Z now\n"
          "2026-11-19T07:00:00Z task verify\n"
          "2026-11-20T05:00:00Z milestone t24\n");
}

TEST_CASE("duties stand at their act by until their notice is sent") {
    const std::string facts =
        "timeline: {aware: 2026-11-19T05:00Z}\n"
        "organization: {places: [DE], roles: [controller]}\n"
        "data: {personal: yes}\n"
        "breach: {kinds: [confidentiality], acquired: no}\n"
        "affected: {DE: 100}\n"
        "risk: {level: risk}\n";
    const Followed open(facts, "2026-11-19T05:30Z");
    const auto* duty = open.assessment.find("gdpr.authority");
    REQUIRE(duty != nullptr);
    CHECK_THAT(told(open, true), Catch::Contains(format_utc(duty->clock.deadline->act_by) +
                                                 " duty gdpr.authority\n"));
    const Followed sent(facts + "notices: {gdpr.authority: {sent: 2026-11-19T05:20Z}}\n",
                        "2026-11-19T05:30Z");
    CHECK_THAT(told(sent, true), Catch::Contains("2026-11-19T05:20:00Z notice gdpr.authority\n") &&
                                     !Catch::Contains("duty gdpr.authority\n"));
}

TEST_CASE("without a T+0 there are no milestones") {
    const Followed followed("timeline: {occurred: 2026-11-19T03:00Z}\ndata: {personal: no}\n",
                            "2026-11-19T05:30Z");
    CHECK(told(followed) ==
          "2026-11-19T03:00:00Z event occurred\n"
          "2026-11-19T05:30:00Z now\n");
}
