#include "report/task_words.h"

#include <fmt/format.h>

#include <algorithm>

#include "report/citation.h"
#include "report/clock_words.h"
#include "report/condition_text.h"
#include "report/label.h"
#include "report/runbook_words.h"
#include "report/wording.h"

namespace noticeclock {

namespace {

using P = RunbookPhrase;

constexpr auto soon = std::chrono::hours(4);

bool has(const std::vector<std::string>& roles, const std::string& role) {
    return std::find(roles.begin(), roles.end(), role) != roles.end();
}

/// "Fri 20 Nov 10:30 +01:00 (T+24:00)".
std::string with_offset(const std::string& time, const std::string& offset) {
    return offset.empty() ? time : time + " (" + offset + ")";
}

/// The abbreviation that a title ends with in brackets: "CISO"; else the whole title.
std::string abbreviated(const std::string& title) {
    const auto open = title.rfind('(');
    if (open == std::string::npos || !title.ends_with(")")) return title;
    const auto inside = title.substr(open + 1, title.size() - open - 2);
    const bool capitals =
        std::all_of(inside.begin(), inside.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    return capitals && !inside.empty() ? inside : title;
}

std::vector<std::string> without_empty(std::vector<std::string> lines) {
    std::erase_if(lines, [](const std::string& line) { return line.empty(); });
    return lines;
}

}  // namespace

bool is_shown(const RunbookPage& page, const Task& task) {
    const auto& raci = task.raci;
    return page.role.empty() || raci.accountable == page.role || has(raci.responsible, page.role) ||
           has(raci.consulted, page.role) || has(raci.informed, page.role);
}

TaskWords::TaskWords(const RunbookPage& page, const View& view)
    : page_(page),
      language_(view.language),
      now_(page.state.assessment->now),
      times_(view.language, view.zone, now_) {}

std::string TaskWords::offset(Instant at) const {
    if (!page_.state.zero) return {};
    const auto length = at - page_.state.zero->at.at;
    const auto minutes =
        std::chrono::duration_cast<std::chrono::minutes>(std::chrono::abs(length)).count();
    const auto* sign = length.count() < 0 ? "-" : "+";
    constexpr long most_hours = 100;
    if (minutes / 60 >= most_hours) {
        return fmt::format("T{}{}d {}h", sign, minutes / 1440, minutes / 60 % 24);
    }
    return fmt::format("T{}{}:{:02}", sign, minutes / 60, minutes % 60);
}

std::string TaskWords::offset(const Moment& moment) const {
    return moment.precision == Precision::day ? std::string() : offset(moment.at);
}

std::string TaskWords::limit(const Limit& limit) const {
    return times_.end(limit.at, limit.ends_day, limit.zone);
}

Cell TaskWords::state(const TaskState& task) const {
    switch (task.standing) {
        case TaskStanding::done:
            return task.late ? Cell{say(language_, P::task_done_late), Tone::warning}
                             : Cell{say(language_, P::task_done), Tone::good};
        case TaskStanding::open:
            return {say(language_, P::task_open), Tone::strong};
        case TaskStanding::overdue:
            return {say(language_, P::task_overdue), Tone::alarm};
        case TaskStanding::blocked:
            return {say(language_, P::task_blocked), task.late ? Tone::alarm : Tone::warning};
        case TaskStanding::undetermined:
            return {say(language_, P::task_undetermined), Tone::plain};
        case TaskStanding::not_applicable:
            return {say(language_, P::task_not_applicable), Tone::quiet};
        case TaskStanding::waiting:
            break;
    }
    return {say(language_, P::task_waiting), Tone::quiet};
}

Cell TaskWords::left(const TaskState& task) const {
    const bool told = task.due && task.standing != TaskStanding::done &&
                      task.standing != TaskStanding::not_applicable;
    if (!told) return {};
    const auto tone = task.late                     ? Tone::alarm
                      : task.due->at - now_ <= soon ? Tone::warning
                                                    : Tone::plain;
    // The state of an overdue task says so already.
    return {task.standing == TaskStanding::overdue ? duration_text(now_ - task.due->at, language_)
                                                   : time_left(task.due->at, now_, language_),
            tone};
}

std::string TaskWords::done_line(const TaskState& task) const {
    const auto& record = *task.record;
    const auto at = with_offset(times_.moment(record.done), offset(record.done));
    std::vector<std::string> parts;
    if (task.standing != TaskStanding::done) {
        parts.push_back(say(language_, P::recorded_for, {at}));
    } else if (task.late) {
        parts.push_back(say(language_, P::done_after_due, {at, limit(*task.due)}));
    } else {
        parts.push_back(say(language_, P::done_at, {at}));
    }
    if (!record.by.empty()) parts.push_back(say(language_, P::done_by, {record.by}));
    parts.push_back(record.note);
    if (!record.evidence.empty()) {
        parts.push_back(say(language_, P::files_kept, {listed(language_, record.evidence)}));
    }
    return separated(language_, parts);
}

std::string TaskWords::due_line(const TaskState& task) const {
    if (task.standing == TaskStanding::done || task.standing == TaskStanding::not_applicable)
        return {};
    if (task.due) {
        const auto at = with_offset(limit(*task.due), offset(task.due->at));
        const auto phrase = task.standing == TaskStanding::undetermined ? P::due_if : P::due_at;
        const auto left = time_left(task.due->at, now_, language_);
        return say(language_, phrase,
                   {at, task.late ? left : say(language_, Phrase::still_left, {left})});
    }
    if (task.waits_for != nullptr) {
        return say(language_, P::waits_for, {anchor(*task.waits_for)});
    }
    if (task.no_date) return say(language_, P::no_date);
    if (task.all_sent) return say(language_, P::all_sent);
    return say(language_, task.task->is_for_duties() ? P::duties_without_date : P::no_limit);
}

std::string TaskWords::keys_of(const TaskState& task) const {
    constexpr std::size_t most = 6;
    std::vector<std::string> keys;
    for (const auto* duty : task.duties) keys.push_back(duty->key);
    return listed_first(language_, std::move(keys), most);
}

std::string TaskWords::open_condition(const TaskState& task) const {
    if (task.decisive.empty()) {
        return say(language_, P::depends_duties, {keys_of(task)});
    }
    std::vector<std::string> words;
    for (auto& [key, label] : facts(task.decisive)) {
        words.push_back(std::move(label.append(" (").append(key).append(")")));
    }
    return say(language_, task.exact ? P::depends_on : P::depends_reached,
               {listed(language_, words)});
}

std::string TaskWords::why_not(const TaskState& task) const {
    const auto& when = task.task->when;
    const auto& runbook = *page_.state.runbook;
    const bool fails =
        when && evaluate(*when, runbook.terms, page_.state.assessment->incident->values.data(),
                         rulebook().vocabulary) == Tri::no;
    if (!fails) return say(language_, P::none_owed);
    return say(language_, P::condition_fails,
               {condition_text(rulebook(), runbook.terms, *when, language_)});
}

std::vector<std::string> TaskWords::standing(const TaskState& task) const {
    std::vector<std::string> lines;
    if (task.record != nullptr) lines.push_back(done_line(task));
    lines.push_back(due_line(task));
    if (task.standing == TaskStanding::not_applicable) lines.push_back(why_not(task));
    if (task.standing == TaskStanding::undetermined) lines.push_back(open_condition(task));
    const bool open =
        task.standing != TaskStanding::done && task.standing != TaskStanding::not_applicable;
    if (open && !task.blocked_by.empty()) {
        std::vector<std::string> needs;
        for (const auto* need : task.blocked_by) needs.push_back(anchor(*need));
        lines.push_back(say(language_, P::blocked_by, {listed(language_, needs)}));
    }
    if (open && !task.duties.empty() && task.standing != TaskStanding::undetermined) {
        lines.push_back(say(language_, P::fulfils, {keys_of(task)}));
    }
    return without_empty(std::move(lines));
}

std::string TaskWords::role(const std::string& role) const {
    const auto found = page_.catalog->roles.find(role);
    return found == page_.catalog->roles.end() ? role : found->second.in(language_);
}

std::string TaskWords::roles(const std::vector<std::string>& ids) const {
    std::vector<std::string> titles;
    titles.reserve(ids.size());
    for (const auto& id : ids) titles.push_back(abbreviated(role(id)));
    return listed(language_, titles);
}

std::string TaskWords::owners(const Task& task) const {
    const auto part = [&](P phrase, const std::vector<std::string>& ids) {
        return ids.empty() ? std::string() : say(language_, phrase, {roles(ids)});
    };
    return separated(
        language_,
        {part(P::accountable, {task.raci.accountable}), part(P::responsible, task.raci.responsible),
         part(P::consulted, task.raci.consulted), part(P::informed, task.raci.informed)});
}

std::string TaskWords::evidence(const Task& task) const {
    std::string items;
    for (const auto& item : task.evidence) {
        items += (items.empty() ? "" : "; ") + item.in(language_);
    }
    return items.empty() ? items : say(language_, P::keep, {items});
}

std::string TaskWords::own_controls(const Task& task) const {
    const auto& common = page_.state.runbook->find_phase(task.phase)->controls;
    auto own = task.controls;
    std::erase_if(own, [&](const std::string& control) { return has(common, control); });
    return controls(own);
}

std::string TaskWords::controls(const std::vector<std::string>& controls) const {
    return controls.empty() ? std::string()
                            : say(language_, P::controls, {listed(language_, controls)});
}

Cell TaskWords::state(const LevelState& level) const {
    switch (level.kind) {
        case LevelState::Kind::met:
            return {say(language_, P::level_met), Tone::good};
        case LevelState::Kind::missed:
            return {say(language_, P::level_missed), Tone::warning};
        case LevelState::Kind::running:
            return {say(language_, P::level_running), Tone::plain};
        case LevelState::Kind::overrun:
            return {say(language_, P::level_overrun), Tone::alarm};
        case LevelState::Kind::recorded:
            return {say(language_, P::level_recorded), Tone::quiet};
        case LevelState::Kind::not_measurable:
            break;
    }
    return {say(language_, P::level_not_measurable), Tone::quiet};
}

std::string TaskWords::missing(const LevelState& level) const {
    if (level.dates_only) return say(language_, P::dates_only);
    if (level.missing == nullptr) return say(language_, P::no_date);
    const auto phrase =
        level.missing->kind == Anchor::Kind::task ? P::task_missing
        : level.missing->kind == Anchor::Kind::sent || level.missing->kind == Anchor::Kind::filed
            ? P::notice_missing
            : P::time_missing;
    return say(language_, phrase, {anchor(*level.missing)});
}

std::string TaskWords::measured(const LevelState& level) const {
    using Kind = LevelState::Kind;
    const auto length = [&](std::chrono::seconds time) { return duration_text(time, language_); };
    if (level.kind == Kind::recorded) {
        return separated(language_,
                         {say(language_, P::kept_by, {level.level->recorded.in(language_)}),
                          say(language_, P::target, {level.level->target.in(language_)})});
    }
    std::vector<std::string> parts;
    if (level.kind == Kind::met) {
        parts.push_back(
            say(language_, level.bounded ? P::took_at_most : P::took, {length(level.taken)}));
    } else if (level.kind == Kind::missed) {
        parts.push_back(
            say(language_, level.bounded ? P::took_at_least : P::took, {length(level.taken)}));
        parts.push_back(say(language_, P::over_by, {length(level.over)}));
    } else if (level.kind == Kind::running) {
        parts.push_back(say(language_, P::left_until, {length(level.left), limit(*level.limit)}));
    } else if (level.kind == Kind::overrun) {
        parts.push_back(say(language_, P::over_still, {length(level.over), limit(*level.limit)}));
    } else {
        parts.push_back(missing(level));
    }
    parts.push_back(say(language_, P::target, {span(level.level->within)}));
    return separated(language_, parts);
}

std::string TaskWords::span(const Span& span) const {
    if (span.period) return period_text(*span.period, language_);
    return span.minutes == 1 ? say(language_, P::minute)
                             : say(language_, P::minutes, {std::to_string(span.minutes)});
}

std::string TaskWords::result(const ClassificationState& decision) const {
    const auto& made = *decision.classification;
    std::vector<std::string> results;
    for (std::size_t i = 0; i < made.results.size(); ++i) {
        if ((decision.possible >> i & 1U) != 0) {
            results.push_back(made.results[i].title.in(language_));
        }
    }
    return say(language_, decision.result ? P::result_is : P::result_open,
               {made.title.in(language_), alternatives(language_, results)});
}

std::string TaskWords::label(const AskState& step) const {
    const auto& ask = *step.ask;
    auto text = ask.label.in(language_);
    if (text.empty()) {
        text = condition_text(rulebook(), page_.state.runbook->terms, ask.condition, language_);
    }
    return text + cite_behind(rulebook().citations, ask.cite, language_);
}

std::string TaskWords::otherwise(const ClassificationState& decision) const {
    if (!decision.falls_through) return {};
    const auto& made = *decision.classification;
    const auto& last = made.results[static_cast<unsigned char>(made.otherwise)];
    return say(language_, P::otherwise, {last.title.in(language_)});
}

std::vector<std::pair<std::string, std::string>> TaskWords::facts(
    const std::vector<Slot>& slots) const {
    std::vector<std::pair<std::string, std::string>> words;
    words.reserve(slots.size());
    for (const auto slot : slots) {
        words.emplace_back(slot_key(rulebook(), slot, nullptr, std::nullopt),
                           slot_label(rulebook(), slot, nullptr, std::nullopt, language_));
    }
    return words;
}

std::string TaskWords::anchor(const Anchor& anchor) const {
    switch (anchor.kind) {
        case Anchor::Kind::zero: {
            std::vector<std::string> labels;
            for (const auto& [key, label] : facts(page_.state.runbook->zero)) {
                labels.push_back(label);
            }
            return say(language_, P::anchor_zero) + " (" + alternatives(language_, labels) + ")";
        }
        case Anchor::Kind::task: {
            const auto* task = page_.state.runbook->find_task(anchor.name);
            return say(language_, P::anchor_task, {task->title.in(language_)});
        }
        case Anchor::Kind::sent:
            return say(language_, P::anchor_sent, {anchor.name});
        case Anchor::Kind::filed:
            return say(language_, P::anchor_filed,
                       {rulebook().recipients.at(anchor.name).in(language_)});
        case Anchor::Kind::events:
            break;
    }
    std::vector<std::string> labels;
    for (const auto& [key, label] : facts(anchor.events)) labels.push_back(label);
    return alternatives(language_, labels);
}

std::string TaskWords::zero() const {
    const auto& zero = page_.state.zero;
    const auto& events = page_.state.runbook->zero;
    std::vector<std::string> labels;
    for (const auto& [key, label] : facts(events)) labels.push_back(label);
    if (!zero) return say(language_, P::zero_unknown, {listed(language_, labels)});
    const auto label = slot_label(rulebook(), zero->event, nullptr, std::nullopt, language_);
    const auto at = times_.moment(zero->at);
    return zero->fallback ? say(language_, P::zero_fallback, {at, label, labels.front()})
                          : say(language_, P::zero_is, {at, label});
}

}  // namespace noticeclock
