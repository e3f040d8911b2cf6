#include "report/assumption_text.h"
#include "report/change_record.h"
#include "report/codes.h"
#include "report/history.h"
#include "report/history_account.h"
#include "report/record.h"

// Schema "noticeclock/history/1": the fields stand in noticeclock(1), OUTPUT.

namespace noticeclock {

namespace {

std::string_view code_of(HistoryStep::Kind kind) {
    static constexpr std::string_view codes[] = {"start", "entries", "mark", "present"};
    return codes[static_cast<std::size_t>(kind)];
}

class Record {
  public:
    Record(const History& history, const View& view)
        : history_(history), view_(view), json_(view.compact) {}

    std::string write() {
        open_record(history_.steps.back().state.assessment, view_, "noticeclock/history/1", json_);
        write_zero();
        json_.field("journal", history_.has_journal);
        json_.array("steps");
        const HistoryStep* earlier = nullptr;
        for (const auto& step : history_.steps) {
            write_step(step, earlier);
            earlier = &step;
        }
        json_.close();
        write_assumptions();
        json_.close();
        return json_.take();
    }

  private:
    void write_zero() {
        if (!history_.zero) {
            json_.key("zero").null();
            return;
        }
        json_.object("zero").field("event", history_.zero->event);
        json_.field("at", format_rfc3339(history_.zero->at, view_.zone)).close();
    }

    void write_step(const HistoryStep& step, const HistoryStep* earlier) {
        json_.open_object().field("kind", code_of(step.kind));
        json_.field("at", format_rfc3339(step.at, view_.zone));
        if (history_.zero) {
            json_.field("offset", (step.at - history_.zero->at).count());
        } else {
            json_.key("offset").null();
        }
        json_.field("happened", step.happened);
        write_moved("passed", earlier == nullptr ? nullptr : &earlier->state.assessment,
                    step.passed());
        json_.array("entries");
        for (const auto& entry : step.entries) write_entry(entry);
        json_.close();
        write_learned(step);
        write_state(step.state.assessment);
        json_.close();
    }

    void write_moved(std::string_view name, const Assessment* before, const Assessment& after) {
        if (before == nullptr) {
            json_.key(name).null();
            return;
        }
        json_.object(name);
        write_changes(*before, after, view_, json_);
        json_.close();
    }

    void write_entry(const HistoryEntry& entry) {
        json_.open_object().field("at", moment_record(entry.at, view_.zone));
        json_.field("by", entry.by);
        json_.field("why", entry.why.empty() ? std::nullopt : std::optional(entry.why));
        json_.array("set");
        for (const auto& change : entry.set) {
            json_.open_object().field("key", change.name);
            json_.field("before", change.before).field("after", change.after).close();
        }
        json_.close().close();
    }

    void write_learned(const HistoryStep& step) {
        const auto& after = step.state.assessment;
        const auto* before = step.before.incident ? &step.before.assessment : nullptr;
        write_moved("learned", before, after);
        using Keys = std::vector<std::string>;
        json_.field("settled", before == nullptr ? Keys{} : questions_without(*before, after));
        json_.field("asked", before == nullptr ? Keys{} : questions_without(after, *before));
    }

    void write_state(const Assessment& assessment) {
        const auto counts = count_duties(assessment);
        json_.object("state").field("required", counts.required);
        json_.field("undetermined", counts.undetermined).field("overdue", counts.overdue);
        json_.field("sent", counts.sent).array("duties");
        for (const auto& duty : assessment.duties) {
            if (!duty.may_be_required()) continue;
            json_.open_object().field("key", duty.key);
            write_side_fields(duty, json_);
            json_.close();
        }
        json_.close().close();
    }

    void write_assumptions() {
        const ClockText times(view_.language, view_.zone,
                              history_.steps.back().state.assessment.now);
        json_.array("assumptions");
        for (const auto& assumption : journal_assumptions(history_)) {
            json_.open_object().field("code", noticeclock::code_of(assumption.kind));
            json_.field("subject", assumption.subject);
            json_.field("text", assumption_text(*history_.rulebook, assumption, times)).close();
        }
        json_.close();
    }

    const History& history_;
    const View& view_;
    JsonWriter json_;
};

}  // namespace

std::string history_json(const History& history, const View& view) {
    return Record(history, view).write();
}

}  // namespace noticeclock
