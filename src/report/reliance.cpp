#include "report/reliance.h"

#include <algorithm>

#include "report/path.h"

namespace noticeclock {

namespace {

bool may_concern(const DutyResult& duty) {
    return (duty.possible & ~mask_of(Outcome::not_applicable)) != 0;
}

bool has(const std::vector<Ground>& grounds, Ground ground) {
    return std::find(grounds.begin(), grounds.end(), ground) != grounds.end();
}

}  // namespace

std::vector<Reliance> reliances_of(const Assessment& assessment, const DutyResult& duty,
                                   const ClockText& times) {
    const DutyScene scene(assessment, duty);
    std::vector<Reliance> reliances;
    for (const auto& step : path_of(scene, duty, times).steps) {
        auto grounds =
            grounds_of(step.ask->condition, duty.version->terms, assessment.rulebook->vocabulary);
        if (grounds.empty()) continue;
        reliances.push_back({&duty, step.ask, step.label, step.tree.answer, std::move(grounds)});
    }
    return reliances;
}

std::vector<Reliance> reliances_of(const Assessment& assessment, const ClockText& times) {
    std::vector<Reliance> all;
    for (const auto& duty : assessment.duties) {
        if (!may_concern(duty)) continue;
        auto some = reliances_of(assessment, duty, times);
        std::move(some.begin(), some.end(), std::back_inserter(all));
    }
    return all;
}

std::vector<Ground> grounds_of(const std::vector<Reliance>& reliances) {
    std::vector<Ground> grounds;
    for (const auto& reliance : reliances) {
        for (const auto ground : reliance.grounds)
            if (!has(grounds, ground)) grounds.push_back(ground);
    }
    std::sort(grounds.begin(), grounds.end());
    return grounds;
}

bool is_at_stake(const ExceptionCase& exceptions, Ground ground) {
    const auto& result = exceptions.ground(ground);
    if (result.claimed == Tri::yes) return true;
    const auto has_measures = [](const auto& item) { return !item.measures.empty(); };
    if (std::any_of(result.needs.begin(), result.needs.end(), has_measures)) return true;
    if (ground != Ground::encryption) return false;
    return std::any_of(exceptions.contradictions().begin(), exceptions.contradictions().end(),
                       [](const Contradiction& contradiction) {
                           return contradiction.kind == Contradiction::Kind::encryption_doubted;
                       });
}

}  // namespace noticeclock
