#include "report/runbook_timeline.h"

#include <algorithm>

#include "report/fold.h"
#include "report/label.h"
#include "report/runbook_words.h"
#include "report/wording.h"

namespace noticeclock {

namespace {

using Kind = TimelineEntry::Kind;
using P = RunbookPhrase;

class Rows {
  public:
    Rows(const RunbookPage& page, const TaskWords& words, const View& view)
        : page_(page),
          state_(page.state),
          assessment_(*page.state.assessment),
          words_(words),
          duties_(assessment_, view),
          view_(view) {
        fold_duties();
    }

    std::vector<TimelineRow> make() {
        for (const auto& entry : state_.timeline) add(entry);
        return std::move(rows_);
    }

  private:
    [[nodiscard]] std::string in_words(P phrase,
                                       const std::vector<std::string>& arguments = {}) const {
        return say(view_.language, phrase, arguments);
    }

    void fold_duties() {
        std::vector<const DutyResult*> dated;
        for (const auto& entry : state_.timeline) {
            if (entry.kind == Kind::duty) dated.push_back(&assessment_.duties[entry.index]);
        }
        constexpr std::size_t few = 10;
        folds_ = folded(dated, duties_, view_.all || dated.size() <= few);
    }

    void add(const TimelineEntry& entry) {
        switch (entry.kind) {
            case Kind::event:
            case Kind::notice:
                return add_past(entry);
            case Kind::done:
            case Kind::task:
                return add_task(entry);
            case Kind::milestone:
                return add_milestone(entry);
            case Kind::duty:
                return add_duty(entry);
            case Kind::now:
                break;
        }
        rows_.push_back({entry.kind,
                         words_.offset(entry.at),
                         words_.times().time(entry.at),
                         {},
                         {},
                         {in_words(P::now_line, {words_.offset(entry.at)}), Tone::strong}});
    }

    [[nodiscard]] TimelineRow row_of(const TimelineEntry& entry) const {
        return {
            entry.kind, words_.offset(entry.moment), words_.times().moment(entry.moment), {}, {},
            {}};
    }

    void add_past(const TimelineEntry& entry) {
        auto row = row_of(entry);
        const bool to_come = entry.at > assessment_.now;
        if (entry.kind == Kind::event) {
            row.state = {in_words(P::happened), Tone::quiet};
            auto label = event_label(*assessment_.rulebook, entry.name, view_.language);
            row.what = {entry.law.empty() ? label : in_words(P::under_law, {label, entry.law}), {}};
        } else {
            const auto* duty = assessment_.find(entry.name);
            row.state =
                duty == nullptr ? Cell{in_words(P::sent), Tone::good} : sending(*duty, entry);
            row.what.text = entry.name;
            if (duty != nullptr) row.what.text += "  " + duty->duty->title.in(view_.language);
        }
        if (to_come) row.state = {in_words(P::after_now), Tone::warning};
        rows_.push_back(std::move(row));
    }

    /// The first sending is in time or late; updates are merely sent.
    [[nodiscard]] Cell sending(const DutyResult& duty, const TimelineEntry& entry) const {
        const bool first = !duty.sent.empty() && duty.sent.front() == entry.moment;
        return first ? duties_.state(duty) : Cell{in_words(P::sent), Tone::good};
    }

    void add_task(const TimelineEntry& entry) {
        const auto& task = state_.tasks[entry.index];
        if (!is_shown(page_, *task.task)) return;
        TimelineRow row;
        row.kind = entry.kind;
        if (entry.kind == Kind::done) {
            row.offset = words_.offset(entry.moment);
            row.time = words_.times().moment(entry.moment);
        } else {
            row.offset = words_.offset(entry.at);
            row.time = words_.limit(*task.due);
        }
        row.state = words_.state(task);
        row.left = words_.left(task);
        row.what.text = task.task->title.in(view_.language);
        rows_.push_back(std::move(row));
    }

    void add_milestone(const TimelineEntry& entry) {
        const auto& milestone = state_.runbook->milestones[entry.index];
        const bool past = entry.at < assessment_.now;
        const Cell left = past ? Cell{in_words(P::passed), Tone::quiet}
                               : Cell{time_left(entry.at, assessment_.now, view_.language), {}};
        rows_.push_back({entry.kind,
                         words_.offset(entry.at),
                         words_.times().time(entry.at),
                         {in_words(P::milestone), Tone::quiet},
                         left,
                         {milestone.title.in(view_.language), Tone::quiet}});
    }

    /// A fold stands in the place of its first duty.
    void add_duty(const TimelineEntry& entry) {
        const auto& duty = assessment_.duties[entry.index];
        const auto found = std::find_if(folds_.begin(), folds_.end(),
                                        [&](const Fold& fold) { return fold.front() == &duty; });
        if (found == folds_.end()) return;
        TimelineRow row{entry.kind,          words_.offset(entry.at), duties_.act_by(duty),
                        duties_.state(duty), duties_.left(duty),      {}};
        row.what.text = is_folded(*found)
                            ? fold_title(*found, *assessment_.rulebook, view_.language) + "  " +
                                  fold_keys(*found, view_.language)
                            : duty.key + "  " + duty.duty->title.in(view_.language);
        row.what.tone = duty.required() ? Tone::strong : Tone::plain;
        rows_.push_back(std::move(row));
    }

    const RunbookPage& page_;
    const RunbookState& state_;
    const Assessment& assessment_;
    const TaskWords& words_;
    DutyWords duties_;
    const View& view_;
    std::vector<Fold> folds_;
    std::vector<TimelineRow> rows_;
};

}  // namespace

std::vector<TimelineRow> timeline_rows(const RunbookPage& page, const TaskWords& words,
                                       const View& view) {
    return Rows(page, words, view).make();
}

std::size_t undated_duties(const Assessment& assessment) {
    return static_cast<std::size_t>(
        std::count_if(assessment.duties.begin(), assessment.duties.end(), [](const auto& duty) {
            return duty.may_be_required() && duty.sent.empty() && !duty.clock.deadline;
        }));
}

}  // namespace noticeclock
