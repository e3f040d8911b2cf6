#include "report/evaluate.h"

#include "example.h"
#include "report/record_shelf.h"
#include "report/table.h"

namespace noticeclock {

TEST_CASE("the screen lists what has a date in the order of act by, milestones between") {
    Example example;
    CHECK(evaluate_text(example.assessment(), Example::view()) ==
          R"(INC-1  Lost laptop
now Sat 21 Nov 18:30 +09:00 · times in Asia/Tokyo · rules 0123456789ab · noticeclock 1.2.3

DEADLINES
  ACT BY                   LEFT         STATE      WHAT
  Sat 21 Nov 24:00 +09:00  5 h 30 min   required   Preliminary report
      demo.report · to PPC · Art. 26
      outer end Mon 23 Nov 24:00 +09:00 (Tokyo), 2 d 5 h left · guidance, not a limit of the law
  Sun 22 Nov 14:00 +09:00  19 h 30 min  milestone  T+72: filed
  Sun 22 Nov 14:00 +09:00  19 h 30 min  required   Notify the authority
      demo.authority · to BfDI · Art. 33
      https://www.bfdi.bund.de
      due Sun 22 Nov 07:00 +01:00 (Berlin), 20 h 30 min left · without undue delay

OWED OR POSSIBLY OWED, WITHOUT A FIGURE IN THE LAW
  possible  Tell the people affected
            demo.people · to the people affected · Art. 34 *
            promptly · running since Thu 19 Nov 14:00 +09:00 (the organization became aware)

NOT STARTED YET
  waits for: the incident was handled (timeline.handled)
    required  demo.final  Final report

UNDETERMINED
  required or not required, depending on:
    data.encrypted  the data were encrypted
    duties: demo.people

QUESTIONS TO ANSWER FIRST
  1.  Were the data encrypted?
      fill data.encrypted
      helps to settle demo.people

TAKEN FOR GRANTED
  -  nobody is affected in places that are not listed under `affected`

duties considered: 5; 3 required, 1 undetermined, 1 not required, 0 not applicable
--all lists those not owed, with the reason
*  rule written from secondary sources: compare it with the text of the law
)");
}

TEST_CASE("the same screen in Japanese") {
    Example example;
    CHECK(evaluate_text(example.assessment(), Example::view(Language::ja)) ==
          R"(INC-1  Lost laptop
現在 11月21日(土) 18:30 +09:00 / 時刻は Asia/Tokyo で表示 / 規則 0123456789ab / noticeclock 1.2.3

期限一覧
  対応期限                   残り時間    状態      内容
  11月21日(土) 24:00 +09:00  5時間30分   義務あり  速報
      demo.report / 宛先: 個人情報保護委員会 / Art. 26
      目安の末日 11月23日(月) 24:00 +09:00 (Tokyo), 残り2日5時間 / 当局の目安(法律上の期限ではない)
  11月22日(日) 14:00 +09:00  19時間30分  内部目標  T+72:提出
  11月22日(日) 14:00 +09:00  19時間30分  義務あり  監督機関への通知
      demo.authority / 宛先: 連邦データ保護監察官 / Art. 33
      https://www.bfdi.bund.de
      最終期限 11月22日(日) 07:00 +01:00 (Berlin), 残り20時間30分 / 不当な遅滞なく

日数等による期限の定めがない義務
  可能性あり  本人への通知
              demo.people / 宛先: 本人 / Art. 34 *
              速やかに / 11月19日(木) 14:00 +09:00 から進行中(知った時点)

まだ起算していない義務
  起算点: 対処の完了 (timeline.handled)
    義務あり  demo.final  最終報告

結論が未確定の義務
  義務あり又は義務なし。次の事実による:
    data.encrypted  暗号化されていた
    対象: demo.people

先に確認すべき事項
  1.  データは暗号化されていましたか。
      記入先: data.encrypted
      これにより判定が進む義務: demo.people

前提とした事項
  -  affected に記載のない地域では影響を受けた人がいないものとした

検討した義務 5 件: 義務あり 3、未確定 1、義務なし 1、適用なし 0
--all で義務のないものを理由とともに表示
*  二次資料に基づく規則: 法令の原文と照合してください
)");
}

TEST_CASE("a reader in the recipient's zone is not told the same time twice") {
    Example example;
    auto& deadline = *example.duty("demo.authority").clock.deadline;
    deadline.due = deadline.act_by;
    const auto text =
        evaluate_text(example.assessment(), Example::view(Language::en, "Europe/Berlin"));
    CHECK(text.find("Sun 22 Nov 06:00 +01:00") != std::string::npos);
    CHECK(text.find("(Berlin)") == std::string::npos);
}

TEST_CASE("overdue, late, met and held duties say so") {
    Example example;
    auto& authority = example.duty("demo.authority");
    example.assessment().now = at("2026-11-22T09:00+01:00");
    authority.standing = Standing::overdue;
    auto text = evaluate_text(example.assessment(), Example::view());
    CHECK(text.find("overdue 3 h 0 min      OVERDUE") != std::string::npos);

    authority.standing = Standing::late;
    authority.sent = {{at("2026-11-22T08:00+01:00"), Precision::minute, {}}};
    text = evaluate_text(example.assessment(), Example::view());
    CHECK(text.find("sent late") != std::string::npos);

    authority.standing = Standing::met;
    text = evaluate_text(example.assessment(), Example::view());
    CHECK(text.find("sent in time  demo.authority  Notify the authority") != std::string::npos);

    HoldRule rule;
    rule.kind = "law-enforcement";
    authority.sent.clear();
    authority.standing = Standing::open;
    authority.clock.state = ClockResult::State::held;
    authority.clock.hold = &rule;
    authority.clock.due_without_hold = authority.clock.deadline->due;
    text = evaluate_text(example.assessment(), Example::view());
    CHECK(
        text.find("on hold (law enforcement), no end known; without the hold due Sun 22 Nov 15:00 "
                  "+09:00") != std::string::npos);
}

TEST_CASE("a window that is guidance is never overdue: it has passed") {
    Example example;
    auto& report = example.duty("demo.report");
    report.standing = Standing::overdue;
    example.assessment().now = at("2026-11-24T01:00+09:00");
    auto text = evaluate_text(example.assessment(), Example::view());
    INFO(text);
    CHECK(text.find("passed 2 d 1 h ago") != std::string::npos);
    CHECK(text.find("PAST GUIDANCE  Preliminary report") != std::string::npos);
    CHECK(text.find("(Tokyo), passed 1 h 0 min ago") != std::string::npos);

    report.standing = Standing::late;
    report.sent = {{at("2026-11-24T00:30+09:00"), Precision::minute, {}}};
    text = evaluate_text(example.assessment(), Example::view(Language::ja));
    CHECK(text.find("目安後に送付") != std::string::npos);
}

TEST_CASE("the conservative reading has passed, the law's own end has not") {
    Example example;
    auto& authority = example.duty("demo.authority");
    authority.standing = Standing::act_by_passed;
    example.assessment().now = at("2026-11-22T06:20+01:00");
    const auto text = evaluate_text(example.assessment(), Example::view());
    INFO(text);
    CHECK(text.find("passed 20 min ago       required") != std::string::npos);
    CHECK(text.find("(Berlin), 40 min left") != std::string::npos);
}

TEST_CASE("a duty whose date cannot be computed is told apart from one without a date") {
    Example example;
    auto& authority = example.duty("demo.authority");
    authority.clock.deadline.reset();
    authority.clock.state = ClockResult::State::fault;
    authority.clock.fault = CountingFault{CountingFault::Kind::no_calendar, "de", {}};
    const auto text = evaluate_text(example.assessment(), Example::view());
    CHECK(text.find(R"(NO DATE COULD BE COMPUTED: CHECK BY HAND
  required  Notify the authority
            demo.authority · to BfDI · Art. 33
            no calendar of working days is known for it
)") != std::string::npos);
}

TEST_CASE("--all names what is not owed, with the question that decided") {
    Example example;
    auto view = Example::view();
    CHECK(evaluate_text(example.assessment(), view).find("demo.media") == std::string::npos);
    view.all = true;
    CHECK(evaluate_text(example.assessment(), view).find(R"(NOT OWED
  not required  demo.media  more than 1,000 people: no [Art. 2]
)") != std::string::npos);
}

TEST_CASE("a hostile title cannot reach the terminal") {
    Example example;
    example.incident().title = "\x1b[2J\x1b]0;owned\x07";
    const auto text = evaluate_text(example.assessment(), Example::view());
    CHECK(text.find('\x1b') == std::string::npos);
    CHECK(text.find("\\x1b[2J") != std::string::npos);
    CHECK(evaluate_json(example.assessment(), Example::view()).find('\x1b') == std::string::npos);
}

TEST_CASE("no line is wider than the screen") {
    Example example;
    for (const int width : {80, 100, 120}) {
        for (const auto language : {Language::en, Language::ja}) {
            auto view = Example::view(language);
            view.width = width;
            const auto text = evaluate_text(example.assessment(), view);
            for (std::size_t from = 0; from < text.size();) {
                const auto end = text.find('\n', from);
                const auto line = text.substr(from, end - from);
                INFO(line);
                CHECK(display_width(line) <= static_cast<std::size_t>(width));
                from = end + 1;
            }
        }
    }
}

TEST_CASE("the decision record names what the answer rests on") {
    Example example;
    auto view = Example::view();
    const auto text = evaluate_json(example.assessment(), view);
    CHECK(text.starts_with(R"({
  "schema": "noticeclock/assessment/1",
  "tool": {
    "name": "noticeclock",
    "version": "1.2.3",
    "tzdata": "2025b"
  },
  "rules": {
    "digest": "0123456789abcdef",
    "added": []
  },
  "incident": {
    "id": "INC-1",
    "title": "Lost laptop",
    "digest": "feed"
  },
  "now": "2026-11-21T18:30:00+09:00",
  "language": "en",
  "duties": [
    {
      "key": "demo.report",
      "title": "Preliminary report",
      "law": "demo",
      "law_title": "Demonstration Act",
      "law_version": {
        "from": null,
        "to": null
      },
      "outcome": "required",
      "possible": [
        "required"
      ],
      "decisive": [],
      "exact": true,
      "exception": null,
      "cite": "Art. 26",
      "recipient": {
        "code": "regulator",
        "name": "PPC",
        "url": null
      },
      "place": "JP",
      "due": "2026-11-24T00:00:00+09:00",
      "due_day": "2026-11-23",
      "act_by": "2026-11-22T00:00:00+09:00",
      "act_by_day": "2026-11-21",
      "zone": "Asia/Tokyo",
      "state": "dated",
      "provisional": false,
      "guidance": true,
      "started_by": "aware",
      "start": "2026-11-19T14:00:00+09:00",
)"));
}

TEST_CASE("the record of an undetermined duty names its decisive facts and no date") {
    Example example;
    auto view = Example::view();
    view.compact = true;
    const auto text = evaluate_json(example.assessment(), view);
    CHECK(text.find(R"("outcome":"undetermined","possible":["required","not-required"],)"
                    R"("decisive":[{"key":"data.encrypted","label":"the data were encrypted"}])") !=
          std::string::npos);
    CHECK(text.find(R"("due":null,"due_day":null,"act_by":null,"act_by_day":null,"zone":null,)"
                    R"("state":"no-figure")") != std::string::npos);
    CHECK(text.find(R"("assumptions":[{"code":"places-not-listed",)") != std::string::npos);
    CHECK(text.back() == '\n');
}

TEST_CASE("the record does not depend on the reader's zone, but for now and start") {
    Example example;
    auto tokyo = Example::view();
    auto berlin = Example::view(Language::en, "Europe/Berlin");
    const auto due = R"("due": "2026-11-22T07:00:00+01:00")";
    CHECK(evaluate_json(example.assessment(), tokyo).find(due) != std::string::npos);
    CHECK(evaluate_json(example.assessment(), berlin).find(due) != std::string::npos);
}

namespace {

/// The example with more verdicts on each duty than are kept.
std::vector<Assessment> verdicts(Example& example) {
    std::vector<Assessment> all;
    for (const std::string place : {"DE", "JP"}) {
        for (const bool exact : {true, false}) {
            for (ResultMask possible = 1; possible < 8; ++possible) {
                for (auto& duty : all.emplace_back(example.assessment()).duties) {
                    duty.place = example.book().places.find(place);
                    duty.exact = exact;
                    duty.possible = possible;
                }
            }
        }
    }
    CHECK(all.size() > RecordShelf::most_told);
    return all;
}

/// The example with each of its duties told of in another way.
std::vector<Assessment> variants(Example& example) {
    std::vector<Assessment> all(6, example.assessment());
    for (auto& duty : all[1].duties) {
        duty.place = example.book().places.find("DE");
        duty.outcome = {};
        duty.possible = mask_of(Outcome::required) | mask_of(Outcome::not_applicable);
        duty.decisive = {example.book().here, 0};
        duty.exact = false;
    }
    for (auto& duty : all[2].duties) {
        if (!duty.duty->asks.empty()) duty.exit = 0;
        duty.sent = {duty.clock.start.value_or(Moment{})};
        duty.standing = Standing::sent;
        duty.clock = {};
    }
    for (auto& duty : all[3].duties) duty.clock.provisional = true;
    for (auto& duty : all[4].duties) {
        duty.key += "[JP]";
        duty.place = example.book().places.find("JP");
        duty.decisive = {example.book().here, 0};
        duty.clock.waits_for = {"handled", "aware"};
    }
    all[5].questions.front().key = "affected.JP";
    all[5].out_of_scope = all[5].not_in_force = {&example.book().laws.front()};
    for (const auto& verdict : verdicts(example)) all.push_back(verdict);
    return all;
}

}  // namespace

TEST_CASE("a record is the same whatever records were written before it") {
    Example example;
    for (const bool compact : {true, false}) {
        for (const auto language : {Language::en, Language::ja}) {
            auto view = Example::view(language);
            view.compact = compact;
            RecordShelf shelf;
            std::string together;
            std::string apart;
            for (int round = 0; round < 2; ++round) {
                for (const auto& assessment : variants(example)) {
                    append_evaluate_json(assessment, view, shelf, together);
                    apart += evaluate_json(assessment, view);
                }
            }
            CHECK(together == apart);
        }
    }
}

}  // namespace noticeclock
