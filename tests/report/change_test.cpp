#include "report/change.h"

#include "example.h"
#include "report/difference.h"

namespace noticeclock {

TEST_CASE("nothing changes between an assessment and itself") {
    Example example;
    CHECK(differences(example.assessment(), example.assessment()).empty());
    CHECK(change_text(example.assessment(), example.assessment(), Example::view()) ==
          "INC-1  Lost laptop\n\nWHAT CHANGES\n  No outcome and no date changes.\n");
}

TEST_CASE("outcomes and dates that change are told, nothing else") {
    Example before;
    Example after;
    after.duty("demo.people").possible = mask_of(Outcome::not_required);
    after.duty("demo.people").outcome = Outcome::not_required;
    auto& deadline = *after.duty("demo.authority").clock.deadline;
    deadline.due = at("2026-11-23T07:00+01:00");
    CHECK(change_text(before.assessment(), after.assessment(), Example::view()) ==
          R"(INC-1  Lost laptop

WHAT CHANGES
  demo.authority  Notify the authority
    due Sun 22 Nov 07:00 +01:00 (Berlin) -> Mon 23 Nov 07:00 +01:00 (Berlin)
  demo.people  Tell the people affected
    required or not required -> not required
)");
}

TEST_CASE("a duty that appears and one that disappears") {
    Example before;
    Example after;
    after.duty("demo.report").key = "demo.report[FR]";
    const auto text = change_text(before.assessment(), after.assessment(), Example::view());
    CHECK(text.find("  demo.report[FR]  Preliminary report\n    new: required · act by Sat 21 Nov "
                    "24:00 +09:00\n") != std::string::npos);
    CHECK(
        text.find("  demo.report  Preliminary report\n    no longer considered (was required)\n") !=
        std::string::npos);
}

TEST_CASE("a duty that is not owed before or after is left out") {
    Example before;
    Example after;
    after.duty("demo.media").clock.state = ClockResult::State::not_started;
    CHECK(differences(before.assessment(), after.assessment()).empty());
}

TEST_CASE("the change as data has both sides") {
    Example before;
    Example after;
    after.duty("demo.people").possible = mask_of(Outcome::required);
    after.duty("demo.people").outcome = Outcome::required;
    auto view = Example::view();
    view.compact = true;
    const auto text = change_json(before.assessment(), after.assessment(), view);
    CHECK(text.find(R"("changes":[{"key":"demo.people","title":"Tell the people affected",)"
                    R"("before":{"possible":["required","not-required"],"state":"no-figure",)"
                    R"("standing":"open","due":null,"act_by":null},)"
                    R"("after":{"possible":["required"],"state":"no-figure","standing":"open",)"
                    R"("due":null,"act_by":null}}]})") != std::string::npos);
}

}  // namespace noticeclock
