#include "report/codes.h"
#include "report/record.h"
#include "report/runbook.h"
#include "report/runbook_head.h"
#include "report/task_words.h"
#include "report/wording.h"

// Schema "noticeclock/runbook/1": the head of the record (see noticeclock(1)), then
//   runbook   {id, title, cite, checked, note, zero}
//     zero      {event, at, fallback}, or null when no event of the list has a time
//   role      the role asked for, or null
//   suited[]  {id, title, suits}: the runbooks whose scope holds (yes) or may (unknown)
//   timeline[] {kind, at, from_zero, ref, law}, in order of time
//     kind      event | notice | done | now | milestone | task | duty
//     at        RFC 3339, or a date when only the date is known
//     from_zero whole minutes since T+0; null for a date or without a T+0
//     ref       the event, the duty, the task or the milestone; null for now
//     law       the law an event's time holds for; null: all
//   phases[]  {id, title, controls[]}
//   tasks[]   {key, phase, title, state, late, due, due_day, done, blocked_by[], waits_for,
//              decisive[], exact, duties[], raci, controls[], evidence[], note}
//     state     done | open | overdue | blocked | undetermined | not-applicable | waiting
//     due       the last moment; due_day the date that ends with it, else null
//     done      {at, by, note, evidence[]} as recorded; null when nothing is
//     blocked_by[], waits_for  {kind, names[]}: zero | event | task | sent | filed
//   service_levels[] {id, title, state, from, to, limit, taken, over, left, bounded, missing,
//              target, recorded, controls[]}
//     state     met | missed | running | overrun | not-measurable | recorded
//     taken, over, left  seconds, or null
//   decisions[] {id, title, cite, result, possible[], path[], falls_through, decisive[], exact}
//     result    {id, title}, or null while open; possible[] are ids
//     path[]    {label, cite, answer}
//   teams[]   {id, title, work[] {phase, text}}

namespace noticeclock {

namespace {

std::string_view code_of(TimelineEntry::Kind kind) {
    static constexpr std::string_view codes[] = {"event",     "notice", "done", "now",
                                                 "milestone", "task",   "duty"};
    return codes[static_cast<std::size_t>(kind)];
}

std::string_view code_of(TaskStanding standing) {
    static constexpr std::string_view codes[] = {
        "done", "open", "overdue", "blocked", "undetermined", "not-applicable", "waiting"};
    return codes[static_cast<std::size_t>(standing)];
}

std::string_view code_of(LevelState::Kind kind) {
    static constexpr std::string_view codes[] = {"met",     "missed",         "running",
                                                 "overrun", "not-measurable", "recorded"};
    return codes[static_cast<std::size_t>(kind)];
}

std::string_view code_of(Anchor::Kind kind) {
    static constexpr std::string_view codes[] = {"zero", "event", "task", "sent", "filed"};
    return codes[static_cast<std::size_t>(kind)];
}

std::optional<std::string> text_or_null(const std::string& text) {
    return text.empty() ? std::nullopt : std::optional(text);
}

class Record {
  public:
    Record(const RunbookPage& page, const View& view)
        : page_(page), state_(page.state), view_(view), words_(page, view), json_(view.compact) {}

    std::string render() {
        open_record(*state_.assessment, view_, "noticeclock/runbook/1", json_);
        runbook();
        json_.field("role", text_or_null(page_.role));
        suited();
        timeline();
        phases();
        tasks();
        levels();
        decisions();
        teams();
        json_.close();
        return json_.take();
    }

  private:
    [[nodiscard]] std::string in(const Text& text) const { return text.in(view_.language); }
    [[nodiscard]] const Vocabulary& vocabulary() const {
        return state_.assessment->rulebook->vocabulary;
    }

    void runbook() {
        const auto& runbook = *state_.runbook;
        json_.object("runbook").field("id", runbook.id).field("title", in(runbook.title));
        json_.field("cite", runbook.cite).field("checked", runbook.checked);
        json_.field("note", text_or_null(in(runbook.note)));
        if (state_.zero) {
            json_.object("zero").field("event", vocabulary().info(state_.zero->event).name);
            json_.field("at", moment_record(state_.zero->at, view_.zone));
            json_.field("fallback", state_.zero->fallback).close();
        } else {
            json_.key("zero").null();
        }
        json_.close();
    }

    void suited() {
        json_.array("suited");
        for (const auto& [runbook, suits] : suited_runbooks(page_)) {
            json_.open_object().field("id", runbook->id).field("title", in(runbook->title));
            json_.field("suits", noticeclock::code_of(suits)).close();
        }
        json_.close();
    }

    void timeline() {
        json_.array("timeline");
        for (const auto& entry : state_.timeline) write_entry(entry);
        json_.close();
    }

    [[nodiscard]] bool is_told(const TimelineEntry& entry) const {
        using Kind = TimelineEntry::Kind;
        const bool task = entry.kind == Kind::task || entry.kind == Kind::done;
        return !task || is_shown(page_, *state_.tasks[entry.index].task);
    }

    [[nodiscard]] std::optional<std::string> ref_of(const TimelineEntry& entry) const {
        using Kind = TimelineEntry::Kind;
        switch (entry.kind) {
            case Kind::event:
            case Kind::notice:
                return entry.name;
            case Kind::done:
            case Kind::task:
                return key_of(*state_.tasks[entry.index].task);
            case Kind::milestone:
                return state_.runbook->milestones[entry.index].id;
            case Kind::duty:
                return state_.assessment->duties[entry.index].key;
            case Kind::now:
                break;
        }
        return std::nullopt;
    }

    void write_entry(const TimelineEntry& entry) {
        using Kind = TimelineEntry::Kind;
        if (!is_told(entry)) return;
        const bool past =
            entry.kind == Kind::event || entry.kind == Kind::notice || entry.kind == Kind::done;
        const bool date = past && entry.moment.precision == Precision::day;
        json_.open_object().field("kind", code_of(entry.kind));
        json_.field("at", past ? moment_record(entry.moment, view_.zone)
                               : format_rfc3339(entry.at, view_.zone));
        if (date || !state_.zero) {
            json_.key("from_zero").null();
        } else {
            const auto length = entry.at - state_.zero->at.at;
            json_.field("from_zero", std::chrono::floor<std::chrono::minutes>(length).count());
        }
        json_.field("ref", ref_of(entry)).field("law", text_or_null(entry.law)).close();
    }

    void phases() {
        json_.array("phases");
        for (const auto& phase : state_.runbook->phases) {
            json_.open_object().field("id", phase.id).field("title", in(phase.title));
            json_.field("controls", phase.controls).close();
        }
        json_.close();
    }

    [[nodiscard]] std::string key_of(const Task& task) const {
        return state_.runbook->id + "." + task.id;
    }

    void tasks() {
        json_.array("tasks");
        for (const auto& task : state_.tasks) {
            if (is_shown(page_, *task.task)) write_task(task);
        }
        json_.close();
    }

    void write_task(const TaskState& state) {
        const auto& task = *state.task;
        json_.open_object().field("key", key_of(task)).field("phase", task.phase);
        json_.field("title", in(task.title)).field("state", code_of(state.standing));
        json_.field("late", state.late);
        write_limit("due", state.due);
        json_.field("due_day",
                    state.due && state.due->ends_day
                        ? std::optional(format_date(ended_day(state.due->at, state.due->zone)))
                        : std::nullopt);
        write_done(state.record);
        json_.array("blocked_by");
        for (const auto* need : state.blocked_by) write_anchor(*need);
        json_.close();
        write_anchor("waits_for", state.waits_for);
        write_facts(state.decisive);
        json_.field("exact", state.exact);
        std::vector<std::string> duties;
        for (const auto* duty : state.duties) duties.push_back(duty->key);
        json_.field("duties", duties);
        write_raci(task.raci);
        json_.field("controls", task.controls).array("evidence");
        for (const auto& item : task.evidence) json_.string(in(item));
        json_.close().field("note", text_or_null(in(task.note))).close();
    }

    void write_limit(std::string_view name, const std::optional<Limit>& limit) {
        json_.field(name,
                    limit ? std::optional(format_rfc3339(limit->at, view_.zone)) : std::nullopt);
    }

    void write_done(const TaskRecord* record) {
        if (record == nullptr) {
            json_.key("done").null();
            return;
        }
        json_.object("done").field("at", moment_record(record->done, view_.zone));
        json_.field("by", text_or_null(record->by)).field("note", text_or_null(record->note));
        json_.field("evidence", record->evidence).close();
    }

    void write_anchor(const Anchor& anchor) {
        std::vector<std::string> names;
        for (const auto event : anchor.events) names.push_back(vocabulary().info(event).name);
        if (!anchor.name.empty()) names.push_back(anchor.name);
        json_.open_object().field("kind", code_of(anchor.kind)).field("names", names).close();
    }

    void write_anchor(std::string_view name, const Anchor* anchor) {
        json_.key(name);
        if (anchor == nullptr) {
            json_.null();
        } else {
            write_anchor(*anchor);
        }
    }

    void write_facts(const std::vector<Slot>& slots) {
        json_.array("decisive");
        for (const auto& [key, label] : words_.facts(slots)) {
            json_.open_object().field("key", key).field("label", label).close();
        }
        json_.close();
    }

    void write_raci(const Raci& raci) {
        json_.object("raci").field("accountable", raci.accountable);
        json_.field("responsible", raci.responsible).field("consulted", raci.consulted);
        json_.field("informed", raci.informed).close();
    }

    void levels() {
        json_.array("service_levels");
        for (const auto& level : state_.levels) write_level(level);
        json_.close();
    }

    void write_level(const LevelState& state) {
        using Kind = LevelState::Kind;
        const auto& level = *state.level;
        const bool known = state.kind == Kind::met || state.kind == Kind::missed;
        const bool passed = state.kind == Kind::missed || state.kind == Kind::overrun;
        json_.open_object().field("id", level.id).field("title", in(level.title));
        json_.field("state", code_of(state.kind));
        write_moment("from", state.from);
        write_moment("to", state.to);
        write_limit("limit", state.limit);
        write_seconds("taken", known, state.taken);
        write_seconds("over", passed, state.over);
        write_seconds("left", state.kind == Kind::running, state.left);
        json_.field("bounded", state.bounded);
        write_anchor("missing", state.missing);
        const bool recorded = state.kind == Kind::recorded;
        json_.field("target", recorded ? in(level.target) : words_.span(level.within));
        json_.field("recorded", text_or_null(in(level.recorded)));
        json_.field("controls", level.controls).close();
    }

    void write_moment(std::string_view name, const std::optional<Moment>& moment) {
        json_.field(name,
                    moment ? std::optional(moment_record(*moment, view_.zone)) : std::nullopt);
    }

    void write_seconds(std::string_view name, bool told, std::chrono::seconds length) {
        if (told) {
            json_.field(name, length.count());
        } else {
            json_.key(name).null();
        }
    }

    void decisions() {
        json_.array("decisions");
        for (const auto& decision : state_.decisions) write_decision(decision);
        json_.close();
    }

    void write_decision(const ClassificationState& state) {
        const auto& made = *state.classification;
        json_.open_object().field("id", made.id).field("title", in(made.title));
        json_.field("cite", made.cite);
        if (state.result) {
            const auto& result = made.results[*state.result];
            json_.object("result").field("id", result.id).field("title", in(result.title)).close();
        } else {
            json_.key("result").null();
        }
        std::vector<std::string> possible;
        for (std::size_t i = 0; i < made.results.size(); ++i) {
            if ((state.possible >> i & 1U) != 0) possible.push_back(made.results[i].id);
        }
        json_.field("possible", possible).array("path");
        for (const auto& step : state.path) {
            json_.open_object().field("label", in(step.ask->label));
            json_.field("cite", text_or_null(step.ask->cite));
            json_.field("answer", noticeclock::code_of(step.answer)).close();
        }
        json_.close().field("falls_through", state.falls_through);
        write_facts(state.decisive);
        json_.field("exact", state.exact).close();
    }

    void teams() {
        json_.array("teams");
        for (const auto& team : state_.runbook->teams) {
            json_.open_object().field("id", team.id).field("title", in(team.title)).array("work");
            for (const auto& [phase, text] : team.work) {
                json_.open_object().field("phase", phase).field("text", in(text)).close();
            }
            json_.close().close();
        }
        json_.close();
    }

    const RunbookPage& page_;
    const RunbookState& state_;
    const View& view_;
    TaskWords words_;
    JsonWriter json_;
};

}  // namespace

std::string runbook_json(const RunbookPage& page, const View& view) {
    return Record(page, view).render();
}

}  // namespace noticeclock
