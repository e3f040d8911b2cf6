#include "report/contents.h"

#include "example.h"

namespace noticeclock {

namespace {

// The notice to people must say how many records, what was encrypted, and the name of a contact.
void add_contents(Example& example) {
    auto& book = example.book();
    book.content["records"] = {"records", {"number of records", "件数"}, {"data.records"}, {}};
    book.content["when"] = {"when", {"when it was known", "知った日時"}, {"aware", "handled"}, {}};
    book.content["advice"] = {
        "advice", {"what people can do", "本人の対応"}, {"data.encrypted"}, {}};
    book.content["channels"] = {"channels", {"plain language", "平易な言葉"}, {}, {}};
    auto& duty = const_cast<Duty&>(*example.duty("demo.people").duty);
    duty.content = {{"records", {}, false, ""},
                    {"when", {}, false, ""},
                    {"advice", {}, true, "Art. 33(4)"},
                    {"channels", {}, false, ""}};
}

}  // namespace

TEST_CASE("each item is filled, partly filled, missing, or written by hand") {
    Example example;
    add_contents(example);
    CHECK(contents_text(example.assessment(), "demo.people", Example::view()) ==
          R"(demo.people  Tell the people affected
  possible · to the people affected · Art. 34 *
  1 filled, 1 partly, 1 missing, 1 to be written by hand
  filled   number of records
           number of records: 120
  partly   when it was known
           the organization became aware: Thu 19 Nov 14:00 +09:00
           fill timeline.handled
  missing  what people can do  (may follow later · Art. 33(4))
           fill data.encrypted
  by hand  plain language
)");
}

TEST_CASE("a late notice must give its reasons") {
    Example example;
    example.book().content["reasons"] = {
        "reasons", {"reasons for the delay", "遅延の理由"}, {}, {}};
    auto& result = example.duty("demo.authority");
    const_cast<Duty&>(*result.duty).if_late = "reasons";
    CHECK(contents_text(example.assessment(), "demo.authority", Example::view())
              .find("The law lists nothing that this notice must say.") != std::string::npos);
    result.standing = Standing::overdue;
    CHECK(contents_text(example.assessment(), "demo.authority", Example::view())
              .find("reasons for the delay  (owed because the notice is late)") !=
          std::string::npos);
}

TEST_CASE("without a key every notice that may be owed is listed") {
    Example example;
    const auto text = contents_text(example.assessment(), "", Example::view());
    CHECK(text.find("demo.authority") != std::string::npos);
    CHECK(text.find("demo.people") != std::string::npos);
    CHECK(text.find("demo.media") == std::string::npos);
}

TEST_CASE("the contents as data") {
    Example example;
    add_contents(example);
    auto view = Example::view();
    view.compact = true;
    CHECK(contents_json(example.assessment(), "demo.people", view)
              .find(R"({"id":"advice","label":"what people can do","state":"missing",)"
                    R"("needed":"yes","condition":null,"later":true,"because_late":false,)"
                    R"~("cite":"Art. 33(4)","fillings":[{"key":"data.encrypted",)~"
                    R"("label":"the data were encrypted","value":null}]})") != std::string::npos);
}

}  // namespace noticeclock
