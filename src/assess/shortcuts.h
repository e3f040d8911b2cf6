#pragma once

#include "assess/scope_index.h"
#include "logic/settlements.h"

namespace noticeclock {

/// What assessments of many incidents under one rulebook can share. The answers are the same with
/// and without. One for each thread.
struct Shortcuts {
    /// The rulebook has all texts read and outlives the shortcuts.
    explicit Shortcuts(const Rulebook& rulebook) : scopes(rulebook) {}

    ScopeIndex scopes;
    Settlements settlements;
    std::vector<std::size_t> laws;  ///< scratch: those in scope
};

}  // namespace noticeclock
