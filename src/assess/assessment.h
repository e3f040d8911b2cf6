#pragma once

#include <optional>
#include <string>
#include <vector>

#include "incident/incident.h"
#include "law/law.h"

namespace noticeclock {

/// What became of a clock.
struct ClockResult {
    ClockResult();  ///< in a source file, see DutyResult()

    enum class State : std::uint8_t {
        none,         ///< the duty has no clock
        no_figure,    ///< the clock runs, but the law gives no figure
        not_started,  ///< what starts it has not happened (`waits_for`)
        dated,        ///< there is a deadline
        held,   ///< a hold without a known end stands; `deadline` is what it was without the hold
        fault,  ///< no date could be computed (`fault`)
        excluded,  ///< a limb whose condition does not hold
    } state = State::none;
    const Clock* clock = nullptr;
    std::optional<Deadline> deadline;
    std::optional<CountingFault> fault;
    bool provisional =
        false;  ///< rests on another duty's deadline, a fallback start, or an unknown fact
    bool uncertain = false;  ///< the limb's condition is unknown
    bool guidance = false;
    Slot started_by = no_slot;         ///< the event
    std::string_view started_by_duty;  ///< sent, last_sent, with; as the rulebook writes it
    bool fallback = false;             ///< not the first event of its list
    std::optional<Moment> start;
    bool waits = false;                       ///< something it hangs on has not happened
    std::vector<std::string_view> waits_for;  ///< what: event ids or duty keys, as the rulebook
                                              ///< writes them; not in brief
    std::optional<std::size_t> chosen;        ///< the part that decided (earliest, latest, cases)
    std::vector<ClockResult> parts;           ///< one for each part of the clock
    const HoldRule* hold = nullptr;           ///< the rule by which a hold moved the deadline
    std::optional<Instant> held_until;
    std::optional<Instant> due_without_hold;
};

/// Where a duty stands at `now`.
enum class Standing : std::uint8_t {
    open,           ///< required or possible; not sent; `act by` has not passed
    overdue,        ///< not sent, and `due` has passed
    act_by_passed,  ///< not sent; the conservative reading has passed, `due` has not
    met,            ///< sent in time
    late,           ///< sent after `due`
    sent,           ///< sent; there is no figure to measure it by
    idle,           ///< nothing is owed
};

/// One duty, or one instance of it for a place.
struct DutyResult {
    /// In a source file: where the compiler sees that every member has a value of its own, it
    /// clears the whole first, which takes as long as to decide the duty.
    DutyResult();

    const Law* law = nullptr;
    const LawVersion* version = nullptr;
    const Duty* duty = nullptr;
    std::string key;                  ///< "gdpr.authority" or "gdpr.authority[DE]"
    std::optional<PlaceIndex> place;  ///< of the instance, or of the authority concerned
    ResultMask possible = 0;
    std::optional<Outcome> outcome;  ///< empty: undetermined
    bool exact = true;
    std::vector<Slot> decisive;       ///< only when undetermined
    std::optional<std::size_t> exit;  ///< the ask that decided; empty: otherwise, or undetermined
    bool answered = false;            ///< every ask up to the one that decided, or all of them, has
                                      ///< a known answer
    ClockResult clock;
    std::vector<Moment> sent;
    Standing standing = Standing::idle;
    /// Whether the duty is owed or may turn out to be.
    [[nodiscard]] bool may_be_required() const {
        return (possible & mask_of(Outcome::required)) != 0;
    }
    /// Whether the duty is certainly owed.
    [[nodiscard]] bool required() const { return outcome == Outcome::required; }
};

/// A question to answer next, and what it settles.
struct Question {
    std::string key;  ///< what to fill: "affected.US-CA", "data.encrypted"
    Slot slot = no_slot;
    std::optional<Instant> act_by;    ///< the earliest deadline it settles
    std::vector<std::size_t> duties;  ///< indices into Assessment::duties
};

/// An internal target of the first 72 hours.
struct MilestoneResult {
    const Milestone* milestone = nullptr;
    Instant at{};
};

/// A version of a law that is not applied but worth knowing: enacted and not yet in force, or
/// proposed.
struct ComingLaw {
    const Law* law = nullptr;
    const LawVersion* version = nullptr;
};

/// Everything there is to say about an incident at a moment. Every report is rendered from this
/// value.
struct Assessment {
    Instant now{};
    const Rulebook* rulebook = nullptr;
    const Incident* incident = nullptr;
    std::vector<DutyResult> duties;   ///< by act by, then key; without a date after those with one;
                                      ///< then what is not owed
    std::vector<Question> questions;  ///< by the earliest deadline each settles
    std::vector<MilestoneResult> milestones;
    std::vector<ComingLaw> coming;
    std::vector<const Law*>
        not_in_force;  ///< laws with no version in force on the date that governs
    std::vector<const Law*> out_of_scope;  ///< laws that do not concern the incident; their duties
                                           ///< are not among `duties`
    std::vector<Assumption> assumptions;
    /// The duty of that key, place included ("gdpr.authority[DE]"); null when there is none.
    [[nodiscard]] const DutyResult* find(std::string_view key) const;
};

struct Shortcuts;

/// What an assessment is made of besides its facts and laws.
struct AssessOptions {
    bool trace = false;              ///< write the derivation of each deadline
    std::string only;                ///< a law id, a duty key or a place; empty: everything
    bool all = false;                ///< also decide the duties of laws out of scope
    std::vector<std::string> named;  ///< law ids or duty keys: those laws are decided even if out
                                     ///< of scope
    bool brief = false;  ///< only duties that are or may be owed or of which a notice was sent, and
                         ///< of them only outcomes and clocks: no questions, no asks that decided,
                         ///< no assumptions, milestones or laws beside them; parts of clocks not
                         ///< always
    Shortcuts* shortcuts = nullptr;  ///< of this rulebook (shortcuts.h); null: none are taken
};

/// Laws x incident -> duties, deadlines, questions. Pure: no I/O, no clock, no locale. The text in
/// force of each law in scope must have been read (concern.h), else throws std::logic_error.
[[nodiscard]] Assessment assess(const Rulebook& rulebook, const Incident& incident, Instant now,
                                const AssessOptions& options = {});

}  // namespace noticeclock
