#include "runbook/state.h"

#include "runbook/scene.h"

namespace noticeclock {

RunbookState state_of(const Runbook& runbook, const Assessment& assessment) {
    const RunbookScene scene(runbook, assessment);
    RunbookState state;
    state.runbook = &runbook;
    state.assessment = &assessment;
    state.zero = scene.zero();
    for (const auto& task : runbook.tasks) state.tasks.push_back(task_state(scene, task));
    for (const auto& level : runbook.levels) state.levels.push_back(level_state(scene, level));
    for (const auto& decision : runbook.decisions) {
        state.decisions.push_back(classification_state(scene, decision));
    }
    state.timeline = timeline_of(scene, state.tasks);
    return state;
}

Tri suggests(const Runbook& runbook, const Assessment& assessment) {
    if (!runbook.scope) return Tri::yes;
    return evaluate(runbook.scope->condition, runbook.terms, assessment.incident->values.data(),
                    assessment.rulebook->vocabulary);
}

}  // namespace noticeclock
