#pragma once

#include "assess/assessment.h"
#include "assess/duty_routes.h"
#include "assess/outlook.h"
#include "assess/rank.h"
#include "assess/scope_index.h"
#include "logic/settlements.h"

namespace noticeclock {

/// What assessments of many incidents under one rulebook can share. The answers are the same with
/// and without. One for each thread.
struct Shortcuts {
    /// The rulebook has all texts read and outlives the shortcuts.
    explicit Shortcuts(const Rulebook& rulebook) : scopes(rulebook), routes(rulebook.here) {}

    ScopeIndex scopes;
    DutyRoutes routes;
    Settlements settlements;
    std::vector<ScopeIndex::Found> laws;   ///< scratch: those in scope
    std::vector<Value> values;             ///< scratch: the table of an outlook
    std::vector<Sight> sights;             ///< scratch: from where the duties look
    std::vector<DutyResult> duties;        ///< scratch: room for results
    std::vector<DutyResult> sorted;        ///< scratch: the same
    std::vector<Rank> ranks;               ///< scratch: the order of results
    std::vector<const Law*> out_of_scope;  ///< scratch: room for those out of scope

    /// Takes the room of an assessment back that is not needed any more.
    void recycle(Assessment&& assessment) {
        duties = std::move(assessment.duties);
        duties.clear();
        out_of_scope = std::move(assessment.out_of_scope);
    }
};

}  // namespace noticeclock
