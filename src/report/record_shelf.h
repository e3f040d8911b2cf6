#pragma once

#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

#include "assess/assessment.h"
#include "report/json_piece.h"

namespace noticeclock {

/// What the words about a duty hang on up to its clock, besides the law and the facts that are
/// decisive.
struct Finding {
    std::optional<Outcome> outcome;
    ResultMask possible = 0;
    bool instance = false;  ///< one of several, with a key of its own
    bool settled = true;    ///< no fact is decisive
    bool exact = true;
    std::size_t exception = 0;        ///< the ask that released, counted from 1; 0: none
    std::optional<PlaceIndex> place;  ///< of the instance, or of the authority concerned
    Tri public_body = Tri::no;        ///< where that decides who is told
    friend bool operator==(const Finding&, const Finding&) = default;
};

/// The ids of laws as elements of an array. Those that follow each other in the rulebook are copied
/// together: most laws are out of the scope of an incident.
class LawList {
  public:
    /// Writes the ids of laws of the rulebook, which is always the same.
    void write(const Rulebook& rulebook, const std::vector<const Law*>& laws, JsonWriter& json);

  private:
    void read(const Rulebook& rulebook, const JsonWriter& json);

    std::string text_;                 // of all laws
    std::vector<std::size_t> starts_;  // of each law in it, and the end
};

/// What the JSON records of many incidents have in common: pieces that the law alone decides, put
/// into words when first needed. The records are the same with a new shelf and with a used one. For
/// records of one schema in one view under one rulebook, which outlives it. One for each thread.
struct RecordShelf {
    /// What is said of a duty under one finding.
    struct Told {
        Finding finding;
        JsonPiece before;  ///< from the key, if it is the duty's, to the outcomes possible
        JsonPiece after;   ///< from there to the place, without the decisive facts if there are any
    };
    /// How many findings on a duty are kept: more are as good as never met.
    static constexpr std::size_t most_told = 16;

    struct OfDuty {
        std::vector<Told> told;
        JsonPiece idle;  ///< from the clock on, when there is none, nothing was sent or is owed
        JsonPiece end;   ///< confidence, standard, phased
    };

    JsonPiece head;  ///< schema, tool, rules
    std::unordered_map<const Duty*, OfDuty> duties;
    std::unordered_map<Slot, JsonPiece> decisive;  ///< key and label
    JsonPiece no_deadline;
    std::unordered_map<unsigned, JsonPiece> states;     ///< of a clock; provisional, guidance
    std::unordered_map<Standing, JsonPiece> standings;  ///< no fault and no hold, nothing sent
    std::unordered_map<Slot, JsonPiece> questions;      ///< key and text
    std::unordered_map<const Milestone*, JsonPiece> milestones;   ///< id and title
    std::unordered_map<Assumption::Kind, JsonPiece> assumptions;  ///< whose text is always the same
    std::unordered_map<const LawVersion*, JsonPiece> coming;
    LawList laws;
};

}  // namespace noticeclock
