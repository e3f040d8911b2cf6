#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "document/language.h"
#include "law/clock.h"
#include "law/inventory.h"
#include "law/shared_terms.h"
#include "logic/decision.h"
#include "time/calendar_shelf.h"

namespace noticeclock {

/// What a decision comes to. The numbers are the results of logic/decision.h.
enum class Outcome : std::int8_t { not_applicable = 0, not_required = 1, required = 2 };
/// The mask that holds this outcome alone.
inline constexpr ResultMask mask_of(Outcome outcome) {
    return static_cast<ResultMask>(1U << static_cast<unsigned>(outcome));
}

/// How far the text behind a rule was read.
enum class Confidence : std::uint8_t { primary, secondary, recall };

/// Where the text of a law can be read.
struct SourceCitation {
    std::string cite;
    std::string url;
    std::string kind;  ///< primary, regulator, secondary
};

/// Whether a law or version binds.
enum class Status : std::uint8_t { in_force, enacted, proposed };

/// First and last day on which a version governs; both inclusive, either may be open.
struct InForce {
    std::optional<CivilDate> from;
    std::optional<CivilDate> to;
    /// Whether the date is within the span.
    [[nodiscard]] bool holds_on(CivilDate date) const {
        return (!from || *from <= date) && (!to || date <= *to);
    }
};

/// One question of a duty's decision tree, or one named exception.
struct Ask {
    Condition condition;
    Text label;
    std::string cite;
    std::optional<Outcome> yes;
    std::optional<Outcome> no;
    std::string exception;  ///< the exception's name when the ask is one; else empty
    Position at;
};

/// One thing a notice must say.
struct ContentItem {
    std::string id;
    Text label;
    std::vector<std::string> filled_by;  ///< facts whose values answer it, in order
    std::vector<std::string> forbids;    ///< facts that the notice must not state; for an item that
                                         ///< is a prohibition
};

/// A content item as one duty asks for it.
struct ContentEntry {
    std::string item;
    std::optional<Condition> when;  ///< only required if this holds
    bool later = false;             ///< may follow later
    std::string cite;
};

/// How a law lets a hold postpone a deadline.
struct HoldRule {
    std::string kind;                  ///< "law-enforcement", "attorney-general"
    bool written_only = false;         ///< an oral statement moves nothing
    std::optional<Period> oral_limit;  ///< an oral statement holds this long from its date
    std::optional<Period>
        at_most;  ///< the hold ends at the latest this long after the deadline otherwise due
    std::optional<Period> resume;  ///< after the hold, this long remains; empty: at once
    std::string count;             ///< counting rule for the periods above
    std::string cite;
};

/// One thing owed to one recipient under one law.
struct Duty {
    std::string id;   ///< "authority"
    std::string key;  ///< "gdpr.authority"
    Text title;
    std::string to;       ///< recipient code
    Authority authority;  ///< named recipient, when the law names one
    std::string cite;
    std::string
        each;  ///< group of places: owed once for each of them with affected people; empty: once
    std::vector<Ask> asks;  ///< `owed_by`, `each`, asks and exceptions, in the order they decide
    Outcome otherwise = Outcome::required;
    std::optional<Clock> clock;
    Text standard;        ///< the qualitative duty beside the figure
    std::string if_late;  ///< content item owed when late
    bool phased = false;
    std::vector<ContentEntry> content;
    std::vector<std::string> holds;  ///< kinds of hold that postpone it
    Confidence confidence = Confidence::primary;
    Text note;          ///< traps, disputed readings; shown with explanations
    Decision decision;  ///< the asks, compiled
    Position at;
};

/// The text of a law during one span of time.
struct LawVersion {
    InForce in_force;
    Status status = Status::in_force;
    Text title;         ///< what distinguishes this version; may be empty
    bool read = false;  ///< whether `terms` and `duties` have been read (see read_text())
    std::vector<Term> terms;
    std::vector<Duty> duties;
};

/// One statute, regulation, guideline or contract commitment.
struct Law {
    std::string id;
    bool read = false;  ///< whether the title, the words of the scope, and what follows except
                        ///< `place`, `people`, `governed_by` and the spans of the versions, have
                        ///< been read (with the first text)
    Text title;
    std::string cite;
    std::string place;  ///< group or place whose people `affected.here` counts; "world": everyone
    Slot people = no_slot;          ///< the people affected in `place`
    std::vector<Slot> governed_by;  ///< events whose date picks the version, first known wins
    std::string checked;            ///< ISO date
    Confidence confidence = Confidence::primary;
    std::vector<SourceCitation> sources;
    std::vector<HoldRule> holds;
    Text note;
    Ask scope;        ///< when the law may concern an incident at all; asked first in every duty
    Program concern;  ///< the scope, compiled; looks at no event
    std::vector<LawVersion> versions;          ///< in the order of the file, the main text first
    std::string file;                          ///< path inside the rules folder
    bool added = false;                        ///< came from a folder added to the rules built in
    std::shared_ptr<const Document> document;  ///< the file, from which texts are read
};

/// A milestone of the first 72 hours.
struct Milestone {
    std::string id;
    Text title;
    std::chrono::hours after{};  ///< elapsed time since the breach was known
};

/// The files of the runbooks and of the roles and controls they name, read by the commands that
/// need them (runbook/runbook.h).
struct RunbookFiles {
    std::vector<std::shared_ptr<const Document>> runbooks;  ///< in order of id
    std::shared_ptr<const Document> roles;                  ///< may be null, as `controls`
    std::shared_ptr<const Document> controls;
};

/// A citation as the rules write it -> as it is written in Japanese.
using Citations = std::unordered_map<std::string, std::string>;

/// Everything that is law or vocabulary, loaded and checked.
struct Rulebook {
    Places places;
    Vocabulary vocabulary;
    CountingRules counting;
    CalendarShelf calendars;
    std::unordered_map<std::string, ContentItem> content;
    std::unordered_map<std::string, Text> recipients;
    std::unordered_map<std::string, Text> standards;
    Citations citations;
    SharedTerms shared_terms;
    std::vector<Milestone> milestones;  ///< of the runbook of the first 72 hours
    RunbookFiles runbook_files;
    std::vector<std::string> tasks;  ///< of all runbooks: "72-hour.revoke-credentials"
    std::vector<std::shared_ptr<const Document>> risk_files;  ///< of risk/, read by the commands
                                                              ///< that need them (risk/method.h)
    std::vector<Law> laws;                                    ///< in order of id
    std::unordered_set<std::string> duties;    ///< the keys of all duties of all versions
    std::set<std::string, std::less<>> holds;  ///< the kinds of hold that laws know
    Inventory inventory;                       ///< read with all texts only
    std::string digest;                        ///< SHA-256 over the rule files, names and bytes
    std::vector<std::string> added;  ///< ids of the laws and runbooks added or replaced by a
                                     ///< folder, in order
    Slot here = no_slot;             ///< `affected.here`

    /// The law of that id; null when there is none.
    [[nodiscard]] const Law* find_law(std::string_view id) const;
    /// The duty of that key ("gdpr.authority") in the main text, else in the first version that has
    /// it, of the texts that have been read; null when there is none.
    [[nodiscard]] const Duty* find_duty(std::string_view key) const;
    /// The keys of all duties of all versions, each once, in alphabetical order.
    [[nodiscard]] std::vector<std::string_view> duty_keys() const;
};

}  // namespace noticeclock
