#include "report/explain.h"

#include "example.h"

namespace noticeclock {

TEST_CASE("an undetermined duty: the path both ways, and what each answer would make of it") {
    Example example;
    CHECK(explain_text(example.assessment(), example.duty("demo.people"), Example::view()) ==
          R"(demo.people  Tell the people affected
Demonstration Act · Art. 34 · to the people affected
judged by the text no dates given

OUTCOME  undetermined (required or not required)

DECISION
  1.  unreadable to others  [Art. 2]: unknown  => if yes: not required
        unknown  the data were encrypted  | data.encrypted
  otherwise => required

WHAT WOULD DECIDE IT
  the data were encrypted (data.encrypted)
    if yes: not required
    if no: required

CLOCK
  The law sets no period.

SOURCES
  from secondary sources · checked against its sources 2026-11-21
)");
}

TEST_CASE("a duty that is not owed: the question that decided, with its figure") {
    Example example;
    const auto text =
        explain_text(example.assessment(), example.duty("demo.media"), Example::view());
    CHECK(text.find(R"(OUTCOME  not required

DECISION
  1.  more than 1,000 people  [Art. 2]: no  => not required
        no  number of records: more than 1,000  | data.records = 120
)") != std::string::npos);
    CHECK(text.find("CLOCK") == std::string::npos);
}

TEST_CASE("the explanation as data") {
    Example example;
    auto view = Example::view();
    view.compact = true;
    const auto text = explain_json(example.assessment(), example.duty("demo.people"), view);
    CHECK(text.starts_with(R"({"schema":"noticeclock/explanation/1",)"));
    CHECK(text.find(R"("path":[{"label":"unreadable to others","cite":"Art. 2","exception":"",)"
                    R"("answer":"unknown","exits":["not-required"],"condition":)"
                    R"({"text":"the data were encrypted","answer":"unknown",)"
                    R"("key":"data.encrypted","value":"unknown"}}])") != std::string::npos);
    CHECK(text.find(R"("answers":[{"answer":"yes","possible":["not-required"]},)"
                    R"({"answer":"no","possible":["required"]}])") != std::string::npos);
}

}  // namespace noticeclock
