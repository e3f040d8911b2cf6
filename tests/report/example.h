#pragma once

#include <memory>
#include <string>

#include "assess/assessment.h"
#include "report/view.h"
#include "times.h"

namespace noticeclock {

/// A small body of law and an assessment made by hand: an organization in Germany and Japan, aware
/// on 19 November 2026, 14:00 in Tokyo. `now` is 21 November, 18:30 in Tokyo.
///   demo.authority    required, 72 hours from the next full hour, act by from the minute itself;
///   Berlin demo.report       required, guidance of 3 to 5 days; ends with a day; Tokyo demo.people
///   undetermined: data.encrypted decides; no figure demo.final        required, waits for the
///   event `handled` demo.media        not required: fewer than 1,000 people
class Example {
  public:
    Example() {
        add_vocabulary();
        add_law();
        incident_.id = "INC-1";
        incident_.title = "Lost laptop";
        incident_.digest = "feed";
        incident_.values.assign(book_.vocabulary.slot_count(), Value::unknown_yes_no());
        incident_.values[affected_] = Value::exactly(120);
        incident_.timeline["aware"].at = Moment{at("2026-11-19T14:00+09:00"), {}, {}};
        assess();
    }
    Example(const Example&) = delete;
    Example& operator=(const Example&) = delete;

    Assessment& assessment() { return assessment_; }
    Incident& incident() { return incident_; }
    Rulebook& book() { return book_; }
    DutyResult& duty(const std::string& key) {
        for (auto& result : assessment_.duties)
            if (result.key == key) return result;
        throw std::logic_error("no duty " + key);
    }
    static View view(Language language = Language::en, const std::string& name = "Asia/Tokyo") {
        View view;
        view.language = language;
        view.zone = zone(name);
        view.version = "1.2.3";
        view.tzdata = "2025b";
        return view;
    }

  private:
    Slot add_fact(const std::string& id, FactType type, Text label, Text question) {
        Fact fact;
        fact.id = id;
        fact.type = type;
        fact.label = std::move(label);
        fact.question = std::move(question);
        return book_.vocabulary.add(std::move(fact));
    }

    void add_vocabulary() {
        encrypted_ = add_fact("data.encrypted", FactType::yes_no,
                              {"the data were encrypted", "暗号化されていた"},
                              {"Were the data encrypted?", "データは暗号化されていましたか。"});
        affected_ =
            add_fact("data.records", FactType::count, {"number of records", "記録の件数"}, {});
        aware_ =
            add_fact("aware", FactType::event, {"the organization became aware", "知った時点"}, {});
        handled_ =
            add_fact("handled", FactType::event, {"the incident was handled", "対処の完了"}, {});
        book_.here = book_.vocabulary.here();
        book_.places.add({"DE",
                          {"Germany", "ドイツ"},
                          "Europe/Berlin",
                          "de",
                          {{"BfDI", "連邦データ保護監察官"}, "https://www.bfdi.bund.de", "de"}});
        book_.places.add({"JP",
                          {"Japan", "日本"},
                          "Asia/Tokyo",
                          "jp",
                          {{"PPC", "個人情報保護委員会"}, {}, "ja"}});
        book_.recipients["individuals"] = {"the people affected", "本人"};
        book_.recipients["media"] = {"media", "報道機関"};
        book_.digest = "0123456789abcdef";
        book_.milestones.push_back({"t72", {"T+72: filed", "T+72:提出"}, std::chrono::hours(72)});
    }

    static Ask ask(Condition condition, Text label, std::optional<Outcome> yes,
                   std::optional<Outcome> no) {
        Ask made;
        made.condition = std::move(condition);
        made.label = std::move(label);
        made.cite = "Art. 2";
        made.yes = yes;
        made.no = no;
        return made;
    }

    static Condition test(Op op, Slot slot, std::int64_t number, const std::string& written) {
        Condition condition;
        condition.test = {op, slot, no_slot, number, 0};
        condition.written = written;
        return condition;
    }

    Duty duty(const std::string& id, Text title, const std::string& to, const std::string& cite) {
        Duty made;
        made.id = id;
        made.key = "demo." + id;
        made.title = std::move(title);
        made.to = to;
        made.cite = cite;
        return made;
    }

    void compile(Duty& made) {
        for (const auto& one : made.asks) {
            Branch branch;
            branch.condition = noticeclock::compile(one.condition, {}, book_.vocabulary);
            branch.yes = one.yes ? static_cast<std::int8_t>(*one.yes) : go_on;
            branch.no = one.no ? static_cast<std::int8_t>(*one.no) : go_on;
            made.decision.branches.push_back(std::move(branch));
        }
        made.decision.otherwise = static_cast<std::int8_t>(made.otherwise);
    }

    void add_law() {
        Law law;
        law.id = "demo";
        law.title = {"Demonstration Act", "見本法"};
        law.cite = "Act 1";
        law.place = "DE";
        law.people = book_.here;
        law.scope = ask(test(Op::greater, book_.here, 0, "affected.here > 0"),
                        {"people in Germany are affected", "ドイツの本人が影響を受けている"}, {},
                        Outcome::not_applicable);
        law.scope.cite = "Art. 1";
        law.checked = "2026-11-21";
        law.versions.emplace_back();
        auto& duties = law.versions.front().duties;
        duties.push_back(duty("authority", {"Notify the authority", "監督機関への通知"},
                              "regulator", "Art. 33"));
        duties.push_back(duty("report", {"Preliminary report", "速報"}, "regulator", "Art. 26"));
        duties.push_back(
            duty("people", {"Tell the people affected", "本人への通知"}, "individuals", "Art. 34"));
        duties.push_back(duty("final", {"Final report", "最終報告"}, "regulator", "Art. 35"));
        duties.push_back(duty("media", {"Tell the media", "報道機関への通知"}, "media", "Art. 36"));
        duties[0].standard = {"without undue delay", "不当な遅滞なく"};
        duties[2].standard = {"promptly", "速やかに"};
        duties[2].confidence = Confidence::secondary;
        duties[2].asks.push_back(ask(test(Op::is_yes, encrypted_, 0, "data.encrypted"),
                                     {"unreadable to others", "判読できない"},
                                     Outcome::not_required, {}));
        duties[4].asks.push_back(ask(test(Op::greater, affected_, 1000, "data.records > 1000"),
                                     {"more than 1,000 people", "1,000人を超える"}, {},
                                     Outcome::not_required));
        for (auto& made : duties) compile(made);
        book_.laws.push_back(std::move(law));
    }

    DutyResult result(std::size_t index, ResultMask possible) {
        DutyResult made;
        made.law = &book_.laws.front();
        made.version = &made.law->versions.front();
        made.duty = &made.version->duties[index];
        made.key = made.duty->key;
        made.possible = possible;
        return made;
    }

    void date(DutyResult& made, const std::string& place, const std::string& due,
              const std::string& act_by, bool ends_day) {
        made.place = book_.places.find(place);
        made.clock.state = ClockResult::State::dated;
        made.clock.started_by = aware_;
        made.clock.start = incident_.timeline["aware"].at;
        Deadline deadline;
        deadline.due = at(due);
        deadline.act_by = at(act_by);
        deadline.due_ends_day = deadline.act_by_ends_day = ends_day;
        deadline.zone = zone(place == "JP" ? "Asia/Tokyo" : "Europe/Berlin");
        made.clock.deadline = deadline;
    }

    void assess() {
        assessment_.now = at("2026-11-21T18:30+09:00");
        assessment_.rulebook = &book_;
        assessment_.incident = &incident_;
        const auto required = mask_of(Outcome::required);
        const auto released = mask_of(Outcome::not_required);
        auto report = result(1, required);
        report.outcome = Outcome::required;
        report.standing = Standing::open;
        date(report, "JP", "2026-11-24T00:00+09:00", "2026-11-22T00:00+09:00", true);
        report.clock.guidance = true;
        auto authority = result(0, required);
        authority.outcome = Outcome::required;
        authority.standing = Standing::open;
        date(authority, "DE", "2026-11-22T07:00+01:00", "2026-11-22T06:00+01:00", false);
        auto people = result(2, static_cast<ResultMask>(required | released));
        people.decisive = {encrypted_};
        people.standing = Standing::open;
        people.clock.state = ClockResult::State::no_figure;
        people.clock.started_by = aware_;
        people.clock.start = incident_.timeline["aware"].at;
        auto final = result(3, required);
        final.outcome = Outcome::required;
        final.standing = Standing::open;
        final.clock.state = ClockResult::State::not_started;
        final.clock.waits_for = {"handled"};
        auto media = result(4, released);
        media.outcome = Outcome::not_required;
        media.exit = 0;
        assessment_.duties = {report, authority, people, final, media};
        Question question;
        question.key = "data.encrypted";
        question.slot = encrypted_;
        question.duties = {2};
        assessment_.questions = {question};
        assessment_.milestones = {{&book_.milestones.front(), at("2026-11-22T14:00+09:00")}};
        assessment_.assumptions = {{Assumption::Kind::places_not_listed, {}, {}, {}, {}}};
    }

    Rulebook book_;
    Incident incident_;
    Assessment assessment_;
    Slot encrypted_ = no_slot;
    Slot affected_ = no_slot;
    Slot aware_ = no_slot;
    Slot handled_ = no_slot;
};

}  // namespace noticeclock
