#include <catch2/catch.hpp>

#include "drill.h"

using namespace noticeclock;
using Kind = LevelState::Kind;
using std::chrono::hours;
using std::chrono::minutes;

namespace {

std::string timeline(const std::string& events) {
    return "timezone: Asia/Tokyo\ntimeline: {" + events + "}\n";
}

const std::string now = "2026-11-20T12:00+09:00";

}  // namespace

TEST_CASE("a service level is met up to its last minute and missed after it") {
    const auto detect = [](const std::string& detected) {
        const Followed followed(timeline("occurred: 2026-11-19T08:00, detected: " + detected), now);
        return followed.level("detect");
    };
    CHECK(detect("2026-11-19T08:14").kind == Kind::met);
    CHECK(detect("2026-11-19T08:15").kind == Kind::met);
    CHECK(detect("2026-11-19T08:15").taken == minutes(15));
    const auto missed = detect("2026-11-19T08:16");
    CHECK(missed.kind == Kind::missed);
    CHECK(missed.taken == minutes(16));
    CHECK(missed.over == minutes(1));
}

TEST_CASE("a service level whose end has not come is running, then over") {
    const auto contain = [](const std::string& at) {
        const Followed followed(timeline("detected: 2026-11-20T10:00"), at);
        return followed.level("contain");
    };
    const auto running = contain("2026-11-20T11:30+09:00");
    CHECK(running.kind == Kind::running);
    CHECK(running.left == minutes(30));
    CHECK(contain("2026-11-20T12:00+09:00").kind == Kind::running);
    const auto over = contain("2026-11-20T12:45+09:00");
    CHECK(over.kind == Kind::overrun);
    CHECK(over.over == minutes(45));
}

TEST_CASE("what is listed for a time after now has not been reached") {
    const Followed followed(timeline("detected: 2026-11-20T10:00, contained: 2026-11-20T11:00"),
                            "2026-11-20T10:30+09:00");
    CHECK(followed.level("contain").kind == Kind::running);
}

TEST_CASE("a level without its start is not measurable, and the missing event is named") {
    const Followed followed(timeline("detected: 2026-11-20T10:00"), now);
    const auto& level = followed.level("detect");
    CHECK(level.kind == Kind::not_measurable);
    REQUIRE(level.missing != nullptr);
    CHECK(followed.rulebook.vocabulary.info(level.missing->events.front()).name == "occurred");
}

TEST_CASE("the incident is known, so it was detected: only the time is missing") {
    const Followed followed(timeline("occurred: 2026-11-20T08:00, aware: 2026-11-20T10:00"), now);
    const auto& level = followed.level("detect");
    CHECK(level.kind == Kind::not_measurable);
    REQUIRE(level.missing != nullptr);
    CHECK(followed.rulebook.vocabulary.info(level.missing->events.front()).name == "detected");
}

TEST_CASE("an event of which it is not known whether it happened measures nothing") {
    const Followed followed(timeline("detected: 2026-11-20T10:00, contained: unknown"), now);
    const auto& level = followed.level("contain");
    CHECK(level.kind == Kind::not_measurable);
    REQUIRE(level.missing != nullptr);
    CHECK(followed.rulebook.vocabulary.info(level.missing->events.front()).name == "contained");
}

TEST_CASE("of a bare date both ends of the day are tried") {
    const auto contain = [](const std::string& detected, const std::string& contained) {
        const Followed followed(timeline("detected: " + detected + ", contained: " + contained),
                                now);
        return followed.level("contain");
    };
    // Contained some time on the day it was detected: perhaps within two hours, perhaps not.
    const auto open = contain("2026-11-19T10:00", "2026-11-19");
    CHECK(open.kind == Kind::not_measurable);
    CHECK(open.dates_only);
    // Two days later is too late whenever on that day it was.
    const auto late = contain("2026-11-17T10:00", "2026-11-19");
    CHECK(late.kind == Kind::missed);
    CHECK(late.bounded);
    CHECK(late.taken == hours(38));
    CHECK(late.over == hours(36));
    // The hour before midnight is within two hours whenever it was detected after 22:00 that day.
    const auto soon = contain("2026-11-19T22:30", "2026-11-19");
    CHECK(soon.kind == Kind::met);
    CHECK(soon.bounded);
    CHECK(soon.taken == hours(1) + minutes(30) - std::chrono::seconds(1));
}

TEST_CASE("a level may end with a task or with a first notice to a kind of recipient") {
    const auto yaml = timeline("aware: 2026-11-19T14:00") +
                      "organization: {places: [DE, JP], roles: [controller]}\n"
                      "data: {personal: yes}\n"
                      "tasks: {drill.revoke: 2026-11-20T14:00}\n"
                      "notices: {appi.preliminary: {sent: 2026-11-22T15:00}, "
                      "gdpr.authority: {sent: 2026-11-22T14:00}}\n";
    const Followed followed(yaml, "2026-11-23T00:00+09:00");
    CHECK(followed.level("revoked").kind == Kind::met);
    CHECK(followed.level("revoked").taken == hours(24));
    CHECK(followed.level("filed").kind == Kind::met);
    CHECK(followed.level("filed").taken == hours(72));
}

TEST_CASE("a notice to people is none to a regulator") {
    const auto yaml = timeline("aware: 2026-11-19T14:00") +
                      "organization: {places: [DE], roles: [controller]}\n"
                      "data: {personal: yes}\n"
                      "notices: {gdpr.individuals: {sent: 2026-11-20T14:00}}\n";
    const Followed followed(yaml, "2026-11-22T14:01+09:00");
    CHECK(followed.level("filed").kind == Kind::overrun);
    CHECK(followed.level("filed").over == minutes(1));
}

TEST_CASE("what one incident cannot show is said to be recorded elsewhere") {
    const Followed followed(timeline("aware: 2026-11-19T14:00"), now);
    CHECK(followed.level("drills").kind == Kind::recorded);
}
