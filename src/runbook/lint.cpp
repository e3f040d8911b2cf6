#include <algorithm>
#include <set>

#include "runbook/runbook.h"

namespace noticeclock {
namespace {

/// The checks of one runbook; faults point at its file.
class RunbookLint {
  public:
    RunbookLint(const Runbook& runbook, Diagnostics& diagnostics)
        : runbook_(runbook), diagnostics_(diagnostics) {}

    void run() {
        if (runbook_.sources.empty()) error({}, "the runbook names no source");
        check_bilingual(runbook_.title, {}, "the runbook's title");
        if (runbook_.scope) {
            check_bilingual(runbook_.scope->label, runbook_.scope->at, "the label of the scope");
        }
        for (const auto& phase : runbook_.phases) {
            check_bilingual(phase.title, phase.at, "the title of the phase '" + phase.id + "'");
        }
        for (const auto& task : runbook_.tasks) check_task(task);
        for (const auto& level : runbook_.levels) {
            check_bilingual(level.title, level.at, "the title of '" + level.id + "'");
        }
        for (const auto& decision : runbook_.decisions) check_decision(decision);
        check_terms();
        check_circles();
    }

  private:
    void add(Severity severity, Position at, std::string message, std::string hint = {}) {
        diagnostics_.add({severity, runbook_.file, at, 1, std::move(message), std::move(hint), {}});
    }
    void error(Position at, std::string message, std::string hint = {}) {
        add(Severity::error, at, std::move(message), std::move(hint));
    }
    void warn(Position at, std::string message) { add(Severity::warning, at, std::move(message)); }

    void check_bilingual(const Text& text, Position at, const std::string& what) {
        if (text.ja.empty()) warn(at, what + " has no Japanese wording");
    }

    void check_task(const Task& task) {
        const auto name = "the task '" + task.id + "'";
        check_bilingual(task.title, task.at, "the title of '" + task.id + "'");
        for (const auto& evidence : task.evidence) {
            check_bilingual(evidence, task.at, "the evidence of '" + task.id + "'");
        }
        if (!task.note.empty())
            check_bilingual(task.note, task.at, "the note of '" + task.id + "'");
        if (task.raci.responsible.empty()) {
            error(task.at, name + " has nobody responsible", "add at least one role");
        }
        if (task.controls.empty()) {
            error(task.at, name + " maps to no control", "add at least one of controls.yaml");
        }
    }

    void check_decision(const Classification& decision) {
        check_bilingual(decision.title, decision.at, "the title of '" + decision.id + "'");
        std::set<std::int8_t> reached{decision.otherwise};
        for (const auto& ask : decision.asks) {
            if (ask.yes) reached.insert(*ask.yes);
            if (ask.no) reached.insert(*ask.no);
            if (ask.label.empty()) {
                warn(ask.at, "an ask of '" + decision.id + "' has no label");
            }
        }
        for (std::size_t i = 0; i < decision.results.size(); ++i) {
            const auto& result = decision.results[i];
            check_bilingual(result.title, decision.at, "the result '" + result.id + "'");
            if (reached.contains(static_cast<std::int8_t>(i))) continue;
            error(decision.at,
                  "no ask of '" + decision.id + "' leads to the result '" + result.id + "'");
        }
        check_asks(decision);
    }

    /// An ask whose every way on ends the same is of no use.
    void check_asks(const Classification& decision) {
        for (std::size_t i = 0; i < decision.asks.size(); ++i) {
            std::set<std::int8_t> ends{decision.otherwise};
            for (std::size_t j = i; j < decision.asks.size(); ++j) {
                if (decision.asks[j].yes) ends.insert(*decision.asks[j].yes);
                if (decision.asks[j].no) ends.insert(*decision.asks[j].no);
            }
            if (ends.size() > 1) continue;
            error(decision.asks[i].at,
                  "an ask of '" + decision.id +
                      "' can never change the result: " + decision.asks[i].condition.written);
        }
    }

    void gather(const Condition& condition, std::set<std::size_t>& used) const {
        if (condition.kind == Condition::Kind::term && used.insert(condition.term).second) {
            gather(runbook_.terms[condition.term].condition, used);
        }
        for (const auto& part : condition.parts) gather(part, used);
    }

    void check_terms() {
        std::set<std::size_t> used;
        if (runbook_.scope) gather(runbook_.scope->condition, used);
        for (const auto& task : runbook_.tasks) {
            if (task.when) gather(*task.when, used);
        }
        for (const auto& decision : runbook_.decisions) {
            for (const auto& ask : decision.asks) gather(ask.condition, used);
        }
        for (std::size_t i = 0; i < runbook_.terms.size(); ++i) {
            const auto& term = runbook_.terms[i];
            check_bilingual(term.label, term.at, "the label of '" + term.id + "'");
            if (!used.contains(i)) warn(term.at, "the term '" + term.id + "' is never used");
        }
    }

    /// The tasks that must be done before a task, or that start its time.
    static std::vector<std::string> before(const Task& task) {
        std::vector<std::string> names;
        for (const auto& need : task.needs) {
            if (need.kind == Anchor::Kind::task) names.push_back(need.name);
        }
        if (task.due && task.due->from.kind == Anchor::Kind::task) {
            names.push_back(task.due->from.name);
        }
        return names;
    }

    void check_circles() {
        std::set<std::string> done;
        for (const auto& task : runbook_.tasks) {
            std::vector<std::string> path;
            follow(task, path, done);
        }
    }

    void follow(const Task& task, std::vector<std::string>& path, std::set<std::string>& done) {
        if (done.contains(task.id)) return;
        const auto met = std::find(path.begin(), path.end(), task.id);
        if (met != path.end()) {
            std::string circle;
            for (auto at = met; at != path.end(); ++at) circle += *at + " -> ";
            error(task.at, "tasks wait for each other in a circle: " + circle + task.id);
            return;
        }
        path.push_back(task.id);
        for (const auto& name : before(task)) {
            const auto* other = runbook_.find_task(name);
            if (other != nullptr) follow(*other, path, done);
        }
        path.pop_back();
        done.insert(task.id);
    }

    const Runbook& runbook_;
    Diagnostics& diagnostics_;
};

}  // namespace

void lint(const Runbooks& runbooks, Diagnostics& diagnostics) {
    for (const auto& runbook : runbooks.all) RunbookLint(runbook, diagnostics).run();
}

}  // namespace noticeclock
