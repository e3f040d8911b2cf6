#include "notice/lint.h"

#include "body.h"

namespace noticeclock {
namespace {

/// A template that is right in every point; the tests below break one line of it each.
const std::string good = R"(notice: mine
title: {en: Our notice, ja: 当社の通知}
for: {duties: [gdpr.processor]}
cite: Agreement § 9
checked: 2026-11-22
template:
  en: |
    # Notice
    {{breach.summary}} {{#rest}}{{label}}: {{text}}{{/rest}}
  ja: |
    # 通知
    {{breach.summary}} {{#rest}}{{label}}:{{text}}{{/rest}}
)";

std::string with(const std::string& line, const std::string& instead) {
    auto text = good;
    const auto at = text.find(line);
    REQUIRE(at != std::string::npos);
    return text.replace(at, line.size(), instead);
}

RuleFiles folder_with(const std::string& text) {
    Diagnostics diagnostics;
    const auto source = std::make_shared<const Source>(Source{"notices/mine.yaml", text});
    auto document = read_yaml(source, diagnostics);
    INFO(render(diagnostics));
    REQUIRE(document);
    return {{document}, "digest"};
}

/// The faults of the template on top of those built in, or of it alone.
std::string faults(const std::string& text, bool alone = false) {
    const auto added = folder_with(text);
    Diagnostics diagnostics;
    const auto notices =
        read_notices(alone ? RuleFiles{} : embedded_rules(), &added, body_of_law(), diagnostics);
    if (!diagnostics.has_errors()) lint_notices(notices, body_of_law(), diagnostics);
    std::string errors;
    for (const auto& item : diagnostics.sorted()) {
        errors += item.file + ":" + std::to_string(item.at.line) + ": " + item.message +
                  (item.hint.empty() ? "" : " | " + item.hint) + "\n";
    }
    return errors;
}

/// `instead` in both languages.
std::string in_both(const std::string& words, const std::string& instead) {
    auto text = good;
    for (auto at = text.find(words); at != std::string::npos;
         at = text.find(words, at + instead.size())) {
        text.replace(at, words.size(), instead);
    }
    return text;
}

}  // namespace

TEST_CASE("the templates built in have no faults") {
    Diagnostics diagnostics;
    lint_notices(templates_built_in(), body_of_law(), diagnostics);
    CHECK(render(diagnostics) == "");
    CHECK(faults(good) == "");
}

TEST_CASE("a variable that means nothing") {
    CHECK(faults(in_both("breach.summary", "breach.sumary")) ==
          "notices/mine.yaml:7: unknown variable 'breach.sumary' | did you mean "
          "'breach.summary'?\n"
          "notices/mine.yaml:10: unknown variable 'breach.sumary' | did you mean "
          "'breach.summary'?\n");
}

TEST_CASE("a name of a list has no meaning outside it") {
    CHECK(faults(in_both("{{breach.summary}}", "{{only_if}}")) ==
          "notices/mine.yaml:7: unknown variable 'only_if'\n"
          "notices/mine.yaml:10: unknown variable 'only_if'\n");
}

TEST_CASE("a section that means nothing") {
    CHECK(faults(in_both("{{breach.summary}}", "{{#known.breach.caus}}x{{/known.breach.caus}}")) ==
          "notices/mine.yaml:7: unknown section 'known.breach.caus' | did you mean "
          "'breach.cause'?\n"
          "notices/mine.yaml:10: unknown section 'known.breach.caus' | did you mean "
          "'breach.cause'?\n");
}

TEST_CASE("a tag that is not closed") {
    CHECK(faults(in_both("{{/rest}}", "")) ==
          "notices/mine.yaml:7: the section 'rest' is not closed\n"
          "notices/mine.yaml:10: the section 'rest' is not closed\n");
}

TEST_CASE("a duty that does not exist, and a pattern that fits none") {
    CHECK(faults(with("gdpr.processor", "gdpr.procesor")) ==
          "notices/mine.yaml:3: unknown duty 'gdpr.procesor' | did you mean 'gdpr.processor'?\n");
    CHECK(faults(with("gdpr.processor", "\"zz-*\"")) ==
          "notices/mine.yaml:3: unknown duty 'zz-*'\n");
}

TEST_CASE("a template that serves nothing") {
    CHECK(faults(with("for: {duties: [gdpr.processor]}\n", "")) ==
          "notices/mine.yaml:1: the template serves nothing | name duties or recipients under "
          "'for', or a 'kind'\n");
}

TEST_CASE("a language is missing, or lacks a name") {
    const auto at = good.find("  ja: |");
    CHECK(faults(good.substr(0, at)) == "notices/mine.yaml:7: missing key 'ja'\n");
    CHECK(faults(with("# 通知\n    {{breach.summary}}", "# 通知\n   ")) ==
          "notices/mine.yaml:10: the Japanese template lacks 'breach.summary', which the other "
          "language has\n");
}

TEST_CASE("a content item that the template leaves out") {
    const auto text = in_both("{{#rest}}{{label}}: {{text}}{{/rest}}", "{{organization.dpo}}");
    const auto both = [&] {
        auto japanese = text;
        const std::string rest = "{{#rest}}{{label}}:{{text}}{{/rest}}";
        return japanese.replace(japanese.find(rest), rest.size(), "{{organization.dpo}}");
    }();
    std::string expected;
    for (const auto* line : {"7", "10"}) {
        for (const auto* item :
             {"nature", "categories-and-numbers", "record-numbers", "consequences", "measures"}) {
            expected += "notices/mine.yaml:" + std::string(line) + ": the template leaves out '" +
                        item + "', which 'gdpr.processor' asks for\n";
        }
    }
    CHECK(faults(both) == expected);
}

TEST_CASE("what the law forbids must not be named") {
    const auto text = with("gdpr.processor", "us-ma.individuals");
    CHECK(faults(text) ==
          "notices/mine.yaml:7: the template states 'breach.summary', which 'omit-nature' of "
          "'us-ma.individuals' forbids\n"
          "notices/mine.yaml:10: the template states 'breach.summary', which 'omit-nature' of "
          "'us-ma.individuals' forbids\n");
}

TEST_CASE("a count of any kind tells the number, and the title tells the nature") {
    const auto& book = body_of_law();
    CHECK(faults(in_both("{{breach.summary}}", "{{affected.upper}}")
                     .replace(good.find("gdpr.processor"), 14, "us-il.individuals")) ==
          "notices/mine.yaml:7: the template states 'affected.upper', which 'omit-number' of "
          "'us-il.individuals' forbids\n"
          "notices/mine.yaml:10: the template states 'affected.upper', which 'omit-number' of "
          "'us-il.individuals' forbids\n");
    CHECK_FALSE(book.content.at("omit-nature").forbids.empty());
    CHECK(faults(in_both("{{breach.summary}}", "{{incident.title}}")
                     .replace(good.find("gdpr.processor"), 14, "us-ma.individuals"))
              .find("states 'incident.title', which 'omit-nature'") != std::string::npos);
}

TEST_CASE("a duty without a template, and one with two") {
    const auto alone = faults(good, true);
    CHECK(alone.find(": no notice in notices/ serves 'gdpr.authority' | name "
                     "the duty or the recipient 'regulator' in one\n") != std::string::npos);
    const auto second = with("notice: mine", "notice: rival");
    const auto added = folder_with(good);
    auto rival = folder_with(second);
    Diagnostics diagnostics;
    auto notices = read_notices(embedded_rules(), &added, body_of_law(), diagnostics);
    const auto more = read_notices({}, &rival, body_of_law(), diagnostics);
    notices.push_back(more.front());
    lint_notices(notices, body_of_law(), diagnostics);
    REQUIRE(diagnostics.sorted().size() == 1);
    CHECK(diagnostics.sorted().front().message ==
          "'rival' and 'mine' serve 'gdpr.processor' equally well");
    CHECK(diagnostics.sorted().front().hint == "name the duty in one of them");
}

TEST_CASE("the same id twice") {
    const auto one = folder_with(good);
    RuleFiles both;
    both.documents = one.documents;
    Diagnostics reading;
    both.documents.push_back(
        read_yaml(std::make_shared<const Source>(Source{"notices/other.yaml", good}), reading));
    Diagnostics diagnostics;
    static_cast<void>(read_notices({}, &both, body_of_law(), diagnostics));
    REQUIRE(diagnostics.sorted().size() == 1);
    CHECK(diagnostics.sorted().front().message == "the notice 'mine' is defined twice");
    CHECK(diagnostics.sorted().front().hint == "first in notices/mine.yaml");
}

TEST_CASE("a template of the same id replaces the one built in") {
    const auto added = folder_with(with("notice: mine", "notice: processor"));
    Diagnostics diagnostics;
    const auto notices = read_notices(embedded_rules(), &added, body_of_law(), diagnostics);
    CHECK_FALSE(diagnostics.has_errors());
    CHECK(notices.size() == templates_built_in().size());
    CHECK(notice_for(notices, "gdpr.processor", "data-owner")->title.en == "Our notice");
}

}  // namespace noticeclock
