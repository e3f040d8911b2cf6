#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

/// noticeclock for programs that embed it: load the rules once, then ask for any number of
/// incidents whom must be told, by when, and what is still open. This is the only header that is
/// installed; nothing else of the library is meant to be used from outside.
///
///     using namespace noticeclock::api;
///     const Loaded loaded = load_rules();
///     const Assessed assessed = loaded.rules->assess({.text = yaml}, now);
///     if (assessed.answer) for (const Duty& duty : assessed.answer->duties) ...
///
/// Mistakes in an incident or in rules never throw: they come back as diagnostics, all of a file at
/// once. What may throw is std::bad_alloc, and std::logic_error for a fault in the library itself.
///
/// Threads: a Rules object never changes once loaded. Any number of threads may call assess() on
/// the same object, or on copies of it, at the same time. All other types are plain values.
///
/// The answer depends on nothing but the rules, the incident, the moment and the system's time-zone
/// database: not on the machine's clock, locale, zone or environment. Nothing is read from disk but
/// the time-zone database and, by load_rules(), the folder that is named.
namespace noticeclock::api {

/// An instant in UTC, to the second. Years 1970 to 2200.
using Time = std::chrono::sys_seconds;
/// A day of the calendar.
using Date = std::chrono::year_month_day;

/// A text that a person reads, UTF-8. Where a law has no Japanese text, `ja` is the English one.
struct Text {
    std::string en;
    std::string ja;
};

/// A mistake in what a person wrote, or something to point out.
struct Diagnostic {
    bool error = true;         ///< false: a warning; the answer stands
    std::string file;          ///< Incident::name, or the path inside the rules folder
    std::uint32_t line = 0;    ///< from 1; 0: the file as a whole
    std::uint32_t column = 0;  ///< from 1, in Unicode code points
    std::string message;       ///< what is wrong: lower case, no full stop, English
    std::string hint;          ///< what to do: "did you mean 'affected'?"; may be empty
    /// What the program prints: file:line:col: error: message, the line with a caret, the hint.
    /// Safe to show on a terminal; message and hint may hold whatever the file holds.
    std::string shown;
};

/// What a duty comes to.
enum class Outcome : std::uint8_t { required, not_required, not_applicable, undetermined };

/// Where a duty stands at the moment judged.
enum class Standing : std::uint8_t {
    open,           ///< owed or possible, not sent, and `act_by` has not passed
    overdue,        ///< not sent, and `due` has passed
    act_by_passed,  ///< not sent; `act_by` has passed, `due` has not
    met,            ///< sent in time
    late,           ///< sent after `due`
    sent,           ///< sent; there is no figure to measure it by
    idle,           ///< nothing is owed
};

/// What became of a duty's clock.
enum class ClockState : std::uint8_t {
    none,         ///< the duty has no clock
    no_figure,    ///< the clock runs, but the law gives no figure
    not_started,  ///< what starts it has not happened
    dated,        ///< there is a deadline
    held,         ///< a hold without a known end stands: the deadline is what it was without it
    fault,        ///< no date could be computed: a calendar or a zone is missing, or out of range
    excluded,     ///< the condition of the clock does not hold
};

/// The last moment to act. `due` is what the text of the law allows; `act_by` is the conservative
/// reading, never later, and what lists are sorted and alarms raised by.
struct Deadline {
    Time due{};
    std::optional<Date> due_day;  ///< the day that ends at `due`, when it is the end of a day
    Time act_by{};
    std::optional<Date> act_by_day;  ///< as due_day
    std::string zone;                ///< the zone in which days were counted: "Europe/Berlin"
    bool provisional = false;  ///< rests on a deadline of another duty, a fallback start, or an
                               ///< unknown fact
    bool guidance = false;     ///< an authority's guidance, not a limit of the law
};

/// Who is to be told.
struct Recipient {
    std::string code;  ///< "regulator", "individuals", "media", ...
    Text name;
    std::string url;  ///< may be empty
};

/// One thing owed, or perhaps owed, to one recipient under one law.
struct Duty {
    std::string key;  ///< "gdpr.authority"; "gdpr.authority-each[DE]" for one place of several
    std::string law;  ///< "gdpr"
    Text title;
    Text law_title;
    Outcome outcome = Outcome::undetermined;
    std::vector<Outcome> possible;      ///< the outcomes still possible; one when it is settled
    std::vector<std::string> decisive;  ///< when undetermined: the facts to learn, as keys of the
                                        ///< incident file
    std::string exception;              ///< the named exception that released the duty; or empty
    std::string cite;                   ///< "Art. 33(1)"
    std::string place;                  ///< ISO 3166 code, when it concerns one place; or empty
    Recipient recipient;
    ClockState clock = ClockState::none;
    std::optional<Deadline> deadline;  ///< when the clock is dated or held; of a duty that is
                                       ///< undetermined: as it would be if the duty applies
    Standing standing = Standing::idle;
};

/// A question to answer next.
struct Question {
    std::string key;  ///< what to fill in the incident file: "affected.US-CA"
    Text text;
    std::optional<Time> act_by;       ///< the earliest deadline that the answer settles
    std::vector<std::string> duties;  ///< keys of the duties that it helps to settle
};

/// Something taken for granted. Show these: an answer is only as good as they are.
struct Assumption {
    std::string code;  ///< a fixed name, as in the JSON record
    Text text;
};

/// What follows for one incident at one moment.
struct Answer {
    std::string incident;  ///< its id; may be empty
    Time now{};
    std::vector<Duty> duties;         ///< by act_by; without a date after those with one; what is
                                      ///< not owed last
    std::vector<Question> questions;  ///< by the earliest deadline that each settles
    std::vector<Assumption> assumptions;
    std::vector<std::string> out_of_scope;  ///< laws that do not concern the incident; their duties
                                            ///< are not listed
    std::vector<std::string> not_in_force;  ///< laws without a text in force on the date that
                                            ///< governs
    std::string record;  ///< the decision record, if it was asked for: the JSON object of
                         ///< `noticeclock evaluate --format json` (see noticeclock(1),
                         ///< noticeclock/assessment/1)
};

/// An incident file (see noticeclock-incident(5)).
struct Incident {
    std::string text;               ///< YAML or JSON, UTF-8, at most 4 MiB
    std::string name = "incident";  ///< for diagnostics; a name ending in .json must hold JSON
};

/// The language of a record.
enum class Language : std::uint8_t { en, ja };

/// What an assessment is made of besides the incident and the moment.
struct Options {
    bool all = false;                  ///< also decide the duties of laws out of scope
    std::optional<Time> known_at;      ///< replay what was known then; not later than `now`
    bool record = false;               ///< write Answer::record
    Language language = Language::en;  ///< of the record
    std::string zone;  ///< IANA name of the zone in which the record and the assumptions show
                       ///< times; empty: the incident's, else UTC
};

/// What became of assess(): an answer, or errors; warnings may stand beside an answer.
struct Assessed {
    std::optional<Answer> answer;
    std::vector<Diagnostic> diagnostics;  ///< in order of file, line and column
};

/// A body of law, loaded. Copies are cheap and share it.
class Rules {
  public:
    /// What follows for an incident at `now`. An incident cannot `include` other files here: lay
    /// them together first.
    [[nodiscard]] Assessed assess(const Incident& incident, Time now,
                                  const Options& options = {}) const;
    /// SHA-256 over the rules in hexadecimal; two joined by '+' with rules of one's own.
    [[nodiscard]] const std::string& digest() const;
    /// The ids of all laws, in alphabetical order.
    [[nodiscard]] std::vector<std::string> laws() const;

  private:
    friend struct RulesAccess;
    class Body;
    explicit Rules(std::shared_ptr<const Body> body);
    std::shared_ptr<const Body> body_;
};

/// What became of load_rules(): rules, or errors.
struct Loaded {
    std::optional<Rules> rules;
    std::vector<Diagnostic> diagnostics;
};

/// Loads the rules that are built in. Takes a fraction of a second: do it once.
[[nodiscard]] Loaded load_rules();
/// The same with the YAML files below `folder` on top: they add laws, or replace them by id.
[[nodiscard]] Loaded load_rules(const std::string& folder);

/// The fixed names of the JSON record: "not-required", "act-by-passed", "not-started".
[[nodiscard]] std::string code_of(Outcome outcome);
[[nodiscard]] std::string code_of(Standing standing);
[[nodiscard]] std::string code_of(ClockState state);

/// "2026-11-19T05:00:00Z".
[[nodiscard]] std::string text_of(Time time);
/// Reads "2026-11-19T14:00+09:00", "2026-11-19T05:00:00Z" or "2026-11-19T14:00 Asia/Tokyo"; empty
/// for anything else, and for a local time that occurs never or twice.
[[nodiscard]] std::optional<Time> time_of(const std::string& text);

/// The version of the library: "0.1.0".
[[nodiscard]] std::string version();

}  // namespace noticeclock::api
