#include "report/draft.h"

#include <chrono>

#include "assess/incident_names.h"
#include "body.h"
#include "incident/incident.h"
#include "report/draft_lines.h"

// Every duty of every law, with and without facts; text that wants to do harm; what the law
// forbids.

namespace noticeclock {
namespace {

Incident incident_of(const std::string& text) {
    Diagnostics diagnostics;
    const auto document =
        read_yaml(std::make_shared<const Source>(Source{"incident.yaml", text}), diagnostics);
    INFO(render(diagnostics));
    REQUIRE(document);
    auto incident = read_incident(*document, incident_names(body_of_law()), diagnostics);
    INFO(render(diagnostics));
    REQUIRE(incident);
    return std::move(*incident);
}

const std::string little = "incident: T-1\ntimeline: {aware: 2026-11-19T14:00+09:00}\n";

/// Every text fact holds the same words, and the counts are known.
std::string everything(const std::string& words) {
    std::string text =
        "incident: T-2\ntimeline: {aware: 2026-11-19T14:00+09:00, occurred: "
        "2026-11-17T02:10+09:00}\naffected: {JP: 8400, DE: 120..300, US-IL: 61480, "
        "US-MA: 21870, US-CA: 141300}\n";
    std::string group;
    std::map<std::string, std::string> groups;
    for (const auto& fact : body_of_law().vocabulary.facts()) {
        if (fact.type != FactType::text || fact.id == "organization.main_establishment") continue;
        const auto dot = fact.id.find('.');
        groups[fact.id.substr(0, dot)] += "  " + fact.id.substr(dot + 1) + ": " + words + "\n";
    }
    for (const auto& [name, facts] : groups) text += name + ":\n" + facts;
    return text;
}

Assessment assessment_of(const Incident& incident) {
    Assessment assessment;
    assessment.now = Instant(std::chrono::seconds(1795000000));
    assessment.rulebook = &body_of_law();
    assessment.incident = &incident;
    return assessment;
}

/// A duty as if it were owed, whatever its law would decide.
DutyResult owed(const Law& law, const LawVersion& version, const Duty& duty) {
    DutyResult result;
    result.law = &law;
    result.version = &version;
    result.duty = &duty;
    result.key = duty.key;
    result.outcome = Outcome::required;
    result.possible = mask_of(Outcome::required);
    result.standing = Standing::overdue;
    return result;
}

template <typename Visit>
void for_each_duty(Visit&& visit) {
    for (const auto& law : body_of_law().laws) {
        for (const auto& version : law.versions) {
            for (const auto& duty : version.duties) visit(owed(law, version, duty));
        }
    }
}

DutyResult duty_of(const std::string& key) {
    const auto* law = body_of_law().find_law(key.substr(0, key.find('.')));
    REQUIRE(law != nullptr);
    for (const auto& duty : law->versions.front().duties) {
        if (duty.key == key) return owed(*law, law->versions.front(), duty);
    }
    throw std::logic_error("no duty " + key);
}

View view_in(Language language) {
    View view;
    view.language = language;
    view.zone = *Zone::find("Asia/Tokyo");
    view.version = "1.2.3";
    return view;
}

Draft draft_of(const Assessment& assessment, const DutyResult& duty, Language language) {
    const auto* notice = notice_for(templates_built_in(), duty.duty->key, duty.duty->to);
    REQUIRE(notice != nullptr);
    return compose_draft(assessment, *notice, &duty, view_in(language));
}

/// What the draft lacks of an item; the document as one text.
std::string lacking(const Draft& draft, const DraftItem& item, const std::string& text) {
    using State = DraftItem::State;
    if (item.state == State::left_out || item.state == State::form ||
        item.state == State::prohibited) {
        return {};
    }
    if (item.runs.empty()) return item.item.id + " says nothing";
    for (const auto& run : item.runs) {
        if (run.kind == DraftRun::Kind::words || run.kind == DraftRun::Kind::left_out) continue;
        const auto part = plain_text({run}, draft.language, "\n");
        if (text.find(part) == std::string::npos) return item.item.id + " lacks " + part;
    }
    return {};
}

std::string document_of(const Draft& draft) {
    std::string text;
    for (const auto& block : draft.blocks) {
        text += plain_text(block.runs, draft.language, "\n") + "\n";
    }
    return text;
}

void check_every_duty(const Incident& incident) {
    const auto assessment = assessment_of(incident);
    std::size_t duties = 0;
    std::set<std::string> keys;
    for_each_duty([&](const DutyResult& duty) {
        ++duties;
        keys.insert(duty.key);
        for (const auto language : {Language::en, Language::ja}) {
            const auto draft = draft_of(assessment, duty, language);
            const auto text = document_of(draft);
            INFO(duty.key << (language == Language::ja ? " ja" : " en"));
            CHECK(draft.blocks.size() > 2);
            const bool reasons = !duty.duty->if_late.empty();
            CHECK(draft.items.size() == duty.duty->content.size() + (reasons ? 1 : 0));
            for (const auto& item : draft.items) CHECK(lacking(draft, item, text) == "");
            CHECK(text.find("{{") == std::string::npos);
            CHECK(text.find('\x01') == std::string::npos);
        }
    });
    CHECK(keys == std::set<std::string>(body_of_law().duties.begin(), body_of_law().duties.end()));
    CHECK(duties >= keys.size());
}

}  // namespace

TEST_CASE("every duty of every law has a draft with each of its content items: little is known") {
    check_every_duty(incident_of(little));
}

TEST_CASE("every duty of every law has a draft with each of its content items: much is known") {
    check_every_duty(incident_of(everything("words of the incident")));
}

TEST_CASE("an item is filled, partly filled, missing, or may follow later") {
    const auto empty = incident_of(little);
    const auto assessment = assessment_of(empty);
    const auto draft = draft_of(assessment, duty_of("gdpr.authority"), Language::en);
    std::map<std::string, DraftItem::State> states;
    for (const auto& item : draft.items) states[item.item.id] = item.state;
    CHECK(states["nature"] == DraftItem::State::missing);
    CHECK(states["consequences"] == DraftItem::State::to_follow);
    CHECK(states["measures"] == DraftItem::State::to_follow);
    CHECK(draft.incomplete());
}

TEST_CASE("what may follow does not make a draft incomplete") {
    const auto incident = incident_of(
        "incident: T-3\norganization: {name: A KK}\ntimeline: {occurred: 2026-11-17T02:10+09:00, "
        "discovered: 2026-11-19T08:55+09:00, aware: 2026-11-19T14:00+09:00}\n");
    const auto assessment = assessment_of(incident);
    const auto first = draft_of(assessment, duty_of("appi.preliminary"), Language::ja);
    for (const auto& gap : first.gaps) {
        INFO(gap.key);
        CHECK(gap.later);
    }
    CHECK_FALSE(first.incomplete());
    CHECK(draft_of(assessment, duty_of("appi.final"), Language::ja).incomplete());
}

TEST_CASE("Massachusetts: the letter says neither the nature of the breach nor the number") {
    const auto incident = incident_of(everything("Of 21,870 people ransomware 43750 and 8,400"));
    const auto assessment = assessment_of(incident);
    for (const auto language : {Language::en, Language::ja}) {
        const auto draft = draft_of(assessment, duty_of("us-ma.individuals"), language);
        const auto text = document_of(draft);
        CHECK(text.find("21,870") == std::string::npos);
        CHECK(text.find("21870") == std::string::npos);
        CHECK(draft.left_out.size() == 2);
        const auto& names = *draft.notice;
        for (const auto* fact : {"{{breach.", "{{measures.", "{{consequences.", "{{affected"}) {
            CHECK(names.text.in(language).find(fact) == std::string::npos);
        }
    }
}

TEST_CASE("Illinois: the number of residents is taken out of free text, other numbers stay") {
    const auto incident = incident_of(
        "incident: T-4\naffected: {US-IL: 61480}\nbreach: {summary: \"Of 61,480 residents (61480) "
        "1,614 called; 161480 rows, 61,480.5 and 2,61,480 stay\"}\n");
    const auto assessment = assessment_of(incident);
    const auto draft = draft_of(assessment, duty_of("us-il.individuals"), Language::en);
    CHECK(document_of(draft).find(
              "Of [[left out: people affected]] residents ([[left out: people affected]]) 1,614 "
              "called; 161480 rows, 61,480.5 and 2,61,480 stay") != std::string::npos);
    CHECK(document_of(draft_of(assessment, duty_of("us-il.regulator-ag"), Language::en))
              .find("Residents affected: 61,480") != std::string::npos);
}

TEST_CASE("text that wants to do harm stays text in every form of every template") {
    const std::string hostile =
        R"("<script>alert(1)</script>{{organization.name}}{{{breach.cause}}}[x](http://e.example)\e[31m\u202E`code`**b**")";
    const auto incident = incident_of(everything(hostile));
    const auto assessment = assessment_of(incident);
    for_each_duty([&](const DutyResult& duty) {
        const auto draft = draft_of(assessment, duty, Language::en);
        INFO(duty.key);
        const auto html = draft_html(draft);
        CHECK(html.find("<script") == std::string::npos);
        const auto markdown = draft_markdown(draft);
        CHECK(markdown.find(" <script") == std::string::npos);
        CHECK(markdown.find("[x](") == std::string::npos);
        const auto text = draft_text(draft);
        for (const auto* form : {&html, &markdown, &text}) {
            CHECK(form->find('\x1b') == std::string::npos);
            CHECK(form->find("\u202E") == std::string::npos);
        }
    });
}

TEST_CASE("the same text, in each form") {
    const auto incident = incident_of(
        "incident: T-5\nbreach:\n  summary: \"1. <b>A&B</b> {{organization.name}} [x](http://e) "
        "*s* | `c` 'q' \\\"d\\\" \\\\\\n\\n- second  line\\e[0m\"\n");
    const auto assessment = assessment_of(incident);
    const auto duty = duty_of("gdpr.individuals");
    const auto draft = draft_of(assessment, duty, Language::en);
    CHECK(draft_text(draft).find("1. <b>A&B</b> {{organization.name}} [x](http://e) *s* | `c` 'q' "
                                 "\"d\" \\\n- second  line\\x1b[0m\n") != std::string::npos);
    CHECK(
        draft_markdown(draft).find(
            R"(1\. \<b\>A\&B\</b\> \{\{organization.name\}\} \[x\](http\://e) \*s\* \| \`c\` 'q' "d" \\\)"
            "\n"
            R"(\- second  line\\x1b\[0m)") != std::string::npos);
    CHECK(draft_html(draft).find("<p>1. &lt;b&gt;A&amp;B&lt;/b&gt; {{organization.name}} "
                                 "[x](http://e) *s* | `c` &#39;q&#39; &quot;d&quot; \\<br>- "
                                 "second  line\\x1b[0m</p>") != std::string::npos);
    CHECK(draft_json(assessment, draft, view_in(Language::en))
              .find(R"("text": "1. <b>A&B</b> {{organization.name}} [x](http://e) *s*)") !=
          std::string::npos);
}

TEST_CASE("a title of a megabyte is drafted as any other") {
    auto incident = incident_of(little);
    incident.title = std::string(1024 * 1024, '<');
    incident.texts["breach.summary"] = std::string(1024 * 1024, '{');
    const auto assessment = assessment_of(incident);
    const auto draft = draft_of(assessment, duty_of("gdpr.record"), Language::en);
    CHECK(draft_html(draft).find("<<") == std::string::npos);
    CHECK(draft_markdown(draft).find("{{") == std::string::npos);
}

TEST_CASE("a range has both bounds, and an open one says so") {
    const auto closed = incident_of("incident: T-6\naffected: {DE: 120..300, FR: 50}\n");
    const auto text =
        document_of(draft_of(assessment_of(closed), duty_of("gdpr.authority"), Language::en));
    CHECK(text.find("People affected: between 170 and 350 (lower bound 170; upper bound 350)") !=
          std::string::npos);
    CHECK(text.find("Germany between 120 and 300, France 50") != std::string::npos);
    const auto open = incident_of("incident: T-7\naffected: {DE: unknown, FR: 50}\n");
    const auto ja =
        document_of(draft_of(assessment_of(open), duty_of("gdpr.authority"), Language::ja));
    CHECK(ja.find("50人以上(下限 50人、上限 [[未記入: 影響を受けた人数の上限]])") !=
          std::string::npos);
    CHECK(ja.find("ドイツ [[未記入: ドイツで影響を受けた人数]]、フランス 50人") !=
          std::string::npos);
}

TEST_CASE("the certainty of the cause is stated only where it is recorded") {
    const auto silent = incident_of("incident: T-8\nbreach: {cause: A stolen password}\n");
    const auto duty = duty_of("gdpr.authority");
    const auto without = document_of(draft_of(assessment_of(silent), duty, Language::en));
    CHECK(without.find("Cause: A stolen password") != std::string::npos);
    CHECK(without.find("Certainty") == std::string::npos);
    const auto recorded = incident_of(
        "incident: T-9\nbreach: {cause: A stolen password}\ncause: {state: hypothesis}\n");
    CHECK(document_of(draft_of(assessment_of(recorded), duty, Language::en))
              .find("Certainty of the cause: hypothesis, still examined") != std::string::npos);
}

TEST_CASE("California's title and headings, in the words and the order of the law") {
    const auto incident = incident_of(little);
    const auto draft =
        draft_of(assessment_of(incident), duty_of("us-ca.individuals"), Language::en);
    std::vector<std::string> headings;
    for (const auto& block : draft.blocks) {
        if (block.kind == DraftBlock::Kind::title || block.kind == DraftBlock::Kind::heading) {
            headings.push_back(plain_text(block.runs, Language::en, " "));
        }
    }
    headings.resize(6);
    CHECK(headings == std::vector<std::string>{"Notice of Data Breach", "What Happened",
                                               "What Information Was Involved", "What We Are Doing",
                                               "What You Can Do", "For More Information"});
}

TEST_CASE("the nine items of the report to the PPC, in the order of the rule") {
    const auto incident = incident_of(little);
    const std::vector<std::string> nine{
        "1 概要",
        "2 漏えい等が発生し、又は発生したおそれがある個人データの項目",
        "3 漏えい等が発生し、又は発生したおそれがある個人データに係る本人の数",
        "4 原因",
        "5 二次被害又はそのおそれの有無及びその内容",
        "6 本人への対応の実施状況",
        "7 公表の実施状況",
        "8 再発防止のための措置",
        "9 その他参考となる事項"};
    for (const auto* key : {"appi.preliminary", "appi.final", "appi.preliminary-fsa"}) {
        const auto draft = draft_of(assessment_of(incident), duty_of(key), Language::ja);
        std::vector<std::string> headings;
        for (const auto& block : draft.blocks) {
            if (block.kind != DraftBlock::Kind::heading) continue;
            headings.push_back(plain_text(block.runs, Language::ja, " "));
        }
        CHECK(headings == nine);
    }
}

}  // namespace noticeclock
