#include <bit>

#include "runbook/scene.h"

namespace noticeclock {
namespace {

bool goes_on(const GradeAsk& question, Tri answer) {
    return (answer != Tri::no && !question.yes) || (answer != Tri::yes && !question.no);
}

void follow_path(const RunbookScene& scene, ClassificationState& state) {
    const auto* values = scene.incident().values.data();
    for (const auto& question : state.classification->asks) {
        const auto answer = evaluate(question.condition, scene.runbook().terms, values,
                                     scene.rulebook().vocabulary);
        const bool ends = !goes_on(question, answer);
        state.path.push_back({&question, answer, ends});
        if (ends) return;
    }
    state.falls_through = true;
}

}  // namespace

ClassificationState classification_state(const RunbookScene& scene,
                                         const Classification& classification) {
    ClassificationState state;
    state.classification = &classification;
    auto values = scene.incident().values;
    state.possible = reachable(classification.decision, values.data());
    if (!std::has_single_bit(state.possible)) {
        auto settlement = settle(classification.decision, values, scene.rulebook().vocabulary);
        state.possible = settlement.possible;
        state.exact = settlement.exact;
        state.decisive = std::move(settlement.decisive);
    }
    if (std::has_single_bit(state.possible)) {
        state.result = static_cast<std::size_t>(std::countr_zero(state.possible));
        state.decisive.clear();
    }
    follow_path(scene, state);
    return state;
}

}  // namespace noticeclock
