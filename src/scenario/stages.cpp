#include "scenario/stages.h"

#include <set>

#include "assess/incident_names.h"

namespace noticeclock {

std::vector<ExerciseStage> stages_of(const Document& document, const Exercise& exercise, Instant at,
                                     const Rulebook& rulebook,
                                     const std::vector<std::string>& duties,
                                     Diagnostics& diagnostics) {
    std::set<Instant> moments{exercise.start, at};
    for (const auto& inject : exercise.injects) {
        if (inject.at <= at) moments.insert(inject.at);
    }
    const auto names = incident_names(rulebook);
    AssessOptions options;
    options.named = duties;
    std::vector<ExerciseStage> stages;
    for (const auto moment : moments) {
        if (moment > at) break;
        auto incident = known_incident(document, exercise, moment, names, diagnostics);
        if (!incident) return {};
        ExerciseStage stage{moment, std::make_unique<Incident>(std::move(*incident)), {}};
        stage.assessment = assess(rulebook, *stage.incident, moment, options);
        stages.push_back(std::move(stage));
    }
    return stages;
}

}  // namespace noticeclock
