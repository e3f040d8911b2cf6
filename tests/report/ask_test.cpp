#include "report/ask.h"

#include "example.h"

namespace noticeclock {

TEST_CASE("questions in order, with the key to fill, by when, and what they settle") {
    Example example;
    auto& question = example.assessment().questions.front();
    question.act_by = example.duty("demo.report").clock.deadline->act_by;
    question.duties = {0, 2};
    CHECK(ask_text(example.assessment(), {}, Example::view()) ==
          R"(INC-1  Lost laptop

QUESTIONS TO ANSWER FIRST
  1.  Were the data encrypted?
      fill data.encrypted · by Sat 21 Nov 24:00 +09:00
      helps to settle demo.report, demo.people
)");
}

TEST_CASE("people affected are asked for by place") {
    Example example;
    auto& question = example.assessment().questions.front();
    question.key = "affected.DE";
    CHECK(ask_text(example.assessment(), {}, Example::view())
              .find("How many people are affected in Germany?") != std::string::npos);
    CHECK(ask_text(example.assessment(), {}, Example::view(Language::ja))
              .find("ドイツで影響を受けた人数は何人ですか。") != std::string::npos);
}

TEST_CASE("nothing left to ask") {
    Example example;
    example.assessment().questions.clear();
    CHECK(ask_text(example.assessment(), {}, Example::view()) ==
          "INC-1  Lost laptop\nNo open question would change an outcome.\n");
}

TEST_CASE("questions as data") {
    Example example;
    auto view = Example::view();
    view.compact = true;
    CHECK(ask_json(example.assessment(), {}, view)
              .find(R"("questions":[{"key":"data.encrypted","text":"Were the data encrypted?",)"
                    R"("act_by":null,"duties":["demo.people"]}]})") != std::string::npos);
}

}  // namespace noticeclock
