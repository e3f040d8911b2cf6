#include "report/rules.h"

#include "example.h"
#include "report/graph.h"

namespace noticeclock {

TEST_CASE("the list of laws") {
    Example example;
    CHECK(rules_list_text(example.book(), Example::view()) ==
          "LAW   DUTIES  IN FORCE        CHECKED     READ     PLACE  TITLE\n"
          "demo  5       no dates given  2026-11-21  primary  DE     Demonstration Act\n"
          "\n"
          "1 laws, 5 duties\n");
    auto view = Example::view();
    view.compact = true;
    CHECK(rules_list_json(example.book(), view) ==
          R"({"schema":"noticeclock/laws/1","rules":"0123456789abcdef","laws":[{"id":"demo",)"
          R"("title":"Demonstration Act","cite":"Act 1","place":"DE","duties":["demo.authority",)"
          R"("demo.report","demo.people","demo.final","demo.media"],"from":null,"to":null,)"
          R"("status":"in-force","checked":"2026-11-21","confidence":"primary","added":false}]})"
          "\n");
}

TEST_CASE("a law reads from top to bottom") {
    Example example;
    const auto text = law_text(example.book(), example.book().laws.front(), Example::view());
    CHECK(text.find(R"(demo.media  Tell the media
  to media · Art. 36
  questions, in order; the first exit decides:
    1.  more than 1,000 people  [Art. 2]  no => not required
        otherwise => required
)") != std::string::npos);
}

TEST_CASE("a law says first whom it may concern") {
    Example example;
    const auto text = law_text(example.book(), example.book().laws.front(), Example::view());
    CHECK(text.find(R"(SCOPE
  people in Germany are affected  [Art. 1]
      people affected in Germany: more than 0
)") != std::string::npos);
}

TEST_CASE("the graph of a decision is a Mermaid flowchart") {
    Example example;
    const auto& law = example.book().laws.front();
    const auto& duty = law.versions.front().duties[4];
    CHECK(duty_graph(example.book(), duty, law, Example::view()) ==
          R"(flowchart TD
  start(["demo.media: Tell the media"])
  start --> ask1
  ask1{"more than 1,000 people [Art. 2]"}
  ask1 -- yes --> end_yes
  ask1 -- no --> end_no
  end_yes(["required"])
  end_no(["not required"])
)");
}

TEST_CASE("a label cannot break out of its quotes") {
    Example example;
    const auto& law = example.book().laws.front();
    auto& duty = example.book().laws.front().versions.front().duties[4];
    duty.title.en = "a\"]) --> evil[\"<b>#quot;\n\x1b";
    const auto text = duty_graph(example.book(), duty, law, Example::view());
    CHECK(text.find("start([\"demo.media: a#quot;]) --#gt; evil[#quot;#lt;b#gt;#35;quot; "
                    "#92;x1b\"])\n") != std::string::npos);
}

}  // namespace noticeclock
