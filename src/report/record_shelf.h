#pragma once

#include <array>
#include <unordered_map>
#include <vector>

#include "law/law.h"
#include "report/json_piece.h"

namespace noticeclock {

/// What the JSON records of many incidents have in common: pieces that depend on the law alone, put
/// into words when first needed. The records are the same with a new shelf and with a used one. For
/// records of one schema in one view under one rulebook, which outlives it; no larger than what the
/// rulebook has to say. One for each thread.
struct RecordShelf {
    /// What is said of a duty whatever the incident.
    struct DutyPieces {
        JsonPiece law;                   ///< title, law, version
        std::vector<JsonPiece> grounds;  ///< exception and citation: without one, then by ask
        JsonPiece recipient;             ///< unless the place tells (see told_by_place())
        JsonPiece standard;              ///< confidence, standard, phased
    };

    JsonPiece head;  ///< schema, tool, rules
    std::unordered_map<const Duty*, DutyPieces> duties;
    std::array<JsonPiece, 32> outcomes;                   ///< by outcome and those possible
    std::unordered_map<unsigned, JsonPiece> authorities;  ///< by place, and whether a public body
    std::unordered_map<Slot, JsonPiece> decisive;         ///< key and label
    JsonPiece no_clock;                                   ///< of a duty whose clock says nothing
    std::unordered_map<Slot, JsonPiece> questions;        ///< key and text
    std::unordered_map<const Milestone*, JsonPiece> milestones;  ///< id and title
    std::unordered_map<const LawVersion*, JsonPiece> coming;
    std::unordered_map<const Law*, JsonPiece> laws;  ///< the id, as an element
};

}  // namespace noticeclock
