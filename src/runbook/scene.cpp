#include "runbook/scene.h"

#include <algorithm>

namespace noticeclock {
namespace {

/// Whether a duty counts among those a task fulfils.
bool is_fulfilled_by(const DutyResult& duty, const Task& task) {
    if (!duty.may_be_required() && duty.sent.empty()) return false;
    if (!task.recipient.empty()) return duty.duty->to == task.recipient;
    return std::find(task.duties.begin(), task.duties.end(), duty.duty->key) != task.duties.end();
}

Tri duties_answer(const std::vector<const DutyResult*>& duties) {
    if (duties.empty()) return Tri::no;
    const bool certain = std::any_of(duties.begin(), duties.end(), [](const DutyResult* duty) {
        return duty->required() || !duty->sent.empty();
    });
    return certain ? Tri::yes : Tri::unknown;
}

}  // namespace

RunbookScene::RunbookScene(const Runbook& runbook, const Assessment& assessment)
    : runbook_(runbook), assessment_(assessment) {
    for (const auto event : runbook.zero) {
        const auto at = event_time(event);
        if (!at) continue;
        zero_ = RunbookZero{event, *at, event != runbook.zero.front()};
        return;
    }
}

std::optional<Moment> RunbookScene::event_time(Slot event) const {
    const auto found = incident().timeline.find(rulebook().vocabulary.info(event).name);
    return found == incident().timeline.end() ? std::nullopt : found->second.at;
}

std::optional<Moment> RunbookScene::first_sent(const Anchor& anchor) const {
    std::optional<Moment> first;
    for (const auto& duty : assessment_.duties) {
        const auto& name = anchor.kind == Anchor::Kind::sent ? duty.duty->key : duty.duty->to;
        if (name != anchor.name || duty.sent.empty()) continue;
        if (!first || duty.sent.front().at < first->at) first = duty.sent.front();
    }
    return first;
}

std::optional<Moment> RunbookScene::time_of(const Anchor& anchor) const {
    switch (anchor.kind) {
        case Anchor::Kind::zero:
            return zero_ ? std::optional(zero_->at) : std::nullopt;
        case Anchor::Kind::task: {
            const auto* record = record_of(anchor.name);
            return record == nullptr ? std::nullopt : std::optional(record->done);
        }
        case Anchor::Kind::sent:
        case Anchor::Kind::filed:
            return first_sent(anchor);
        case Anchor::Kind::events:
            break;
    }
    for (const auto event : anchor.events) {
        if (const auto at = event_time(event)) return at;
    }
    return std::nullopt;
}

std::optional<Moment> RunbookScene::reached(const Anchor& anchor) const {
    const auto at = time_of(anchor);
    return at && at->at <= now() ? at : std::nullopt;
}

bool RunbookScene::is_unknown(const Anchor& anchor) const {
    return std::any_of(anchor.events.begin(), anchor.events.end(), [&](Slot event) {
        return incident().values[event] == Value::unknown_event();
    });
}

const TaskRecord* RunbookScene::record_of(std::string_view task) const {
    const auto key = runbook_.id + "." + std::string(task);
    const auto& records = incident().tasks;
    const auto found = std::find_if(records.begin(), records.end(),
                                    [&](const TaskRecord& record) { return record.task == key; });
    return found == records.end() ? nullptr : &*found;
}

Tri RunbookScene::applies(const Task& task) const {
    auto answer = Tri::yes;
    if (task.when) {
        answer =
            evaluate(*task.when, runbook_.terms, incident().values.data(), rulebook().vocabulary);
    }
    return task.is_for_duties() ? std::min(answer, duties_answer(duties_of(task))) : answer;
}

std::vector<const DutyResult*> RunbookScene::duties_of(const Task& task) const {
    std::vector<const DutyResult*> duties;
    for (const auto& duty : assessment_.duties) {
        if (is_fulfilled_by(duty, task)) duties.push_back(&duty);
    }
    return duties;
}

}  // namespace noticeclock
