#pragma once

#include <optional>
#include <string>
#include <vector>

#include "incident/incident.h"
#include "law/law.h"
#include "time/moment.h"

namespace noticeclock {

/// What can be expected of a duty.
enum class Property : std::uint8_t {
    outcome,      ///< required, not-required, not-applicable, undetermined; absent: no such duty
    possible,     ///< the outcomes still possible
    due,          ///< a time, a date, or a word of undated_words
    act_by,       ///< the same
    standing,     ///< where it stands at the moment it is judged by
    exception,    ///< the name of the exception that released it
    provisional,  ///< whether its deadline is provisional
    guidance,     ///< whether its deadline is an authority's guidance
    decisive,     ///< the facts that would decide it, all of them
};

/// The words of an incident file for the properties, in their order.
inline constexpr std::string_view property_words[] = {"outcome",     "possible", "due",
                                                      "act_by",      "standing", "exception",
                                                      "provisional", "guidance", "decisive"};

/// What `due` can be instead of a time: there is no figure; what starts the clock has not happened;
/// a hold without an end stands; no date could be computed; no limb of the clock applies.
inline constexpr std::string_view undated_words[] = {"none", "waits", "held", "fault", "excluded"};

/// The word for a duty that must not be there at all.
inline constexpr std::string_view absent_word = "absent";

/// When something is expected to be due.
struct ExpectedTime {
    std::string state;             ///< a word of undated_words; empty: a time
    std::optional<CivilDate> day;  ///< on this day, wherever it ends
    Instant at{};                  ///< otherwise at this instant
};

/// One thing expected of a duty.
struct ExpectedProperty {
    Property property = Property::outcome;
    Node node;          ///< where it is written
    std::string text;   ///< as it is compared: a word, or words in alphabetical order
    ExpectedTime time;  ///< of due and act_by
};

/// What is expected of one duty.
struct ExpectedDuty {
    std::string key;  ///< "gdpr.authority" or "gdpr.authority[DE]"
    Node node;        ///< where the key is written
    std::vector<ExpectedProperty> properties;
};

/// What is expected of a law as a whole.
struct ExpectedLaw {
    std::string law;
    std::string scope;  ///< a word of scope_words
    Node node;
};

/// Whether a law concerns the incident at all, and whether a text of it was in force.
inline constexpr std::string_view scope_words[] = {"in-scope", "out-of-scope", "not-in-force"};

/// A fact that must be asked.
struct ExpectedQuestion {
    std::string key;  ///< as `ask` prints it: "data.encrypted", "affected.US-CA"
    Node node;
};

/// What is expected of one incident at one moment.
struct Expectation {
    Node node;
    std::string when;                  ///< `now` as written; may be empty
    std::optional<Instant> now;        ///< the moment to judge by
    std::vector<ExpectedDuty> duties;  ///< in the order of the file
    std::vector<ExpectedLaw> laws;
    std::vector<ExpectedQuestion> asked;    ///< must be among the questions
    std::optional<ExpectedQuestion> first;  ///< must be the first of them
    std::optional<Node> nothing_else;       ///< no duty but those named may be owed
    /// How many things are expected.
    [[nodiscard]] std::size_t size() const;
};

}  // namespace noticeclock
