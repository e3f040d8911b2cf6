#include "assess/history.h"

#include <algorithm>
#include <map>

#include "assess/concern.h"
#include "assess/incident_names.h"
#include "document/flow_text.h"

namespace noticeclock {
namespace {

using Kind = HistoryStep::Kind;

/// Replays one incident at many moments.
class Historian {
  public:
    Historian(Rulebook& rulebook, const Document& document, Instant now,
              const AssessOptions& options, Diagnostics& diagnostics)
        : rulebook_(rulebook),
          root_(document.root()),
          names_(incident_names(rulebook)),
          now_(now),
          options_(options),
          diagnostics_(diagnostics),
          journal_(read_journal(root_, names_, diagnostics)) {
        std::erase_if(journal_, [&](const JournalEntry& entry) { return entry.at.at > now; });
    }

    History run() {
        History history;
        history.rulebook = &rulebook_;
        history.has_journal = !journal_.empty();
        auto present = read(now_, now_);
        if (!present.incident) return history;
        history.zero = zero_of(*present.incident);
        history.steps = plan(history.zero);
        for (auto& step : history.steps) fill(step);
        if (diagnostics_.has_errors()) return history;
        for (auto& step : history.steps) assess_both(step);
        return history;
    }

  private:
    /// The steps without their states.
    std::vector<HistoryStep> plan(const std::optional<Zero>& zero) const {
        std::vector<HistoryStep> steps;
        steps.push_back({Kind::start, start(zero)});
        for (auto it = journal_.begin(); it != journal_.end();) {
            const auto at = it->at.at;
            steps.push_back({Kind::entries, at});
            while (it != journal_.end() && it->at.at == at) ++it;
        }
        for (const auto& milestone : rulebook_.milestones) {
            const auto at = zero ? zero->at + milestone.after : now_;
            if (at < now_ && at > steps.front().at) steps.push_back({Kind::mark, at});
        }
        steps.push_back({Kind::present, now_});
        std::stable_sort(steps.begin(), steps.end(),
                         [](const HistoryStep& a, const HistoryStep& b) { return a.at < b.at; });
        return steps;
    }

    [[nodiscard]] Instant start(const std::optional<Zero>& zero) const {
        auto at = zero ? std::min(zero->at, now_) : now_;
        if (!journal_.empty()) at = std::min(at, journal_.front().at.at);
        return at;
    }

    void fill(HistoryStep& step) {
        const auto just_before = step.at - std::chrono::seconds(1);
        if (step.kind == Kind::start) {
            step.state = read(just_before, step.at);
        } else if (step.kind == Kind::entries) {
            step.before = read(just_before, step.at);
            step.happened = happened_between(last_root(), reached_, step.at);
            add_entries(step);
            step.state = read(step.at, step.at);
        } else {
            step.state = read(step.at, step.at);
            step.happened = happened_between(last_root(), reached_, step.at);
        }
        reached_ = step.at;
    }

    /// The incident with the entries up to one moment and the dates up to another.
    KnownState read(Instant entries, Instant dates) {
        const Knowledge knowledge{entries, dates};
        last_ = replay(root_, journal_, names_, knowledge);
        Diagnostics found;
        auto incident = read_replay(last_, names_, knowledge, found);
        for (auto& diagnostic : found.sorted()) {
            if (diagnostic.severity == Severity::error) diagnostics_.add(std::move(diagnostic));
        }
        if (!incident) return {};
        read_concerned(rulebook_, *incident, dates, options_, diagnostics_);
        return {std::make_unique<Incident>(std::move(*incident)), {}};
    }

    [[nodiscard]] Node last_root() const { return last_.document->root(); }

    /// Called when `last_` is the incident just before the entries.
    void add_entries(HistoryStep& step) {
        std::map<std::vector<std::string>, std::optional<std::string>> known;
        for (const auto& entry : journal_) {
            if (entry.at.at != step.at) continue;
            HistoryEntry told{entry.at, entry.by, entry.why, {}};
            for (const auto& fact : entry.facts) {
                const auto found = known.try_emplace(fact.path, written(fact.path)).first;
                const auto after =
                    is_absent(fact.value) ? std::nullopt : std::optional(flow_text(fact.value));
                told.set.push_back({fact.name(), found->second, after});
                found->second = after;
            }
            step.entries.push_back(std::move(told));
        }
    }

    [[nodiscard]] std::optional<std::string> written(const std::vector<std::string>& path) const {
        const auto value = listed_value(last_root(), path);
        return value && !value->is_null() ? std::optional(flow_text(*value)) : std::nullopt;
    }

    void assess_both(HistoryStep& step) {
        for (auto* state : {&step.before, &step.state}) {
            if (!state->incident) continue;
            // Laws read for a later state may have added figures to the vocabulary.
            complete(*state->incident, rulebook_.vocabulary, rulebook_.places);
            state->assessment = assess(rulebook_, *state->incident, step.at, options_);
        }
    }

    Rulebook& rulebook_;
    Node root_;
    IncidentNames names_;
    Instant now_;
    const AssessOptions& options_;
    Diagnostics& diagnostics_;
    std::vector<JournalEntry> journal_;
    Replay last_;
    Instant reached_{};
};

}  // namespace

History history_of(Rulebook& rulebook, const Document& document, Instant now,
                   const AssessOptions& options, Diagnostics& diagnostics) {
    if (document.root().is_mapping())
        return Historian(rulebook, document, now, options, diagnostics).run();
    static_cast<void>(read_incident(document, incident_names(rulebook), diagnostics));
    return {};
}

}  // namespace noticeclock
