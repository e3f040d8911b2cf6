#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "document/node.h"
#include "facts/name_map.h"
#include "facts/vocabulary.h"
#include "incident/safeguard.h"
#include "time/zone.h"

namespace noticeclock {

/// A notice that has been sent, once or several times (updates).
struct SentNotice {
    std::string key;           ///< "gdpr.authority" or "gdpr.authority[DE]"
    std::vector<Moment> sent;  ///< in order of time
    std::string reference;     ///< the authority's file number; may be empty
};

/// A hold on notices, asked for by an authority.
struct Hold {
    std::string kind;     ///< "law-enforcement", "attorney-general"
    bool written = true;  ///< false: an oral statement
    Moment from;
    std::optional<Moment> until;
    std::string by;                   ///< which official or agency
    std::vector<std::string> duties;  ///< only these duties or laws; empty: all that allow it
};

/// A task of a runbook that was done.
struct TaskRecord {
    std::string task;                   ///< "72-hour.revoke-credentials"
    Moment done;                        ///< when it was done
    std::string by;                     ///< who did it, as written; may be empty
    std::string note;                   ///< may be empty
    std::vector<std::string> evidence;  ///< names of files that show it
};

/// An event's times: the general one, and those that hold for one law only.
struct EventTimes {
    std::optional<Moment> at;
    NameMap<Moment> by_law;
};

/// Something the reader took for granted and says so.
struct Assumption {
    enum class Kind {
        bare_date,  ///< only the date of event `subject` was given: read as 00:00 (`instant`) in
                    ///< `zone`
        places_not_listed,  ///< places not listed under `affected` have nobody affected
        total_is_sum,       ///< no total given: the total is the sum of the places
        zone_of_file,       ///< times without an offset were read in `zone`
        impossible_order,   ///< event `subject` is before event `other`: pointed out
        law_awareness,      ///< law `subject` has its own time of event `other`
        governing_date,     ///< law `subject`: no governing event known, judged by the law of
                            ///< `instant`
        establishment,      ///< law `subject`: the main establishment was taken to be `other`
        fallback_start,     ///< duty `subject`: the clock was started by event `other`
        sent_before_aware,  ///< notice `subject` is dated before event `other`
        oral_hold,          ///< duty `subject`: an oral hold of kind `other` is not counted
        known_at,           ///< judged by what was known at `instant`
        known_from_start,   ///< fact `subject`: the value outside the journal was known before its
                            ///< first entry
        not_yet,            ///< `subject` is dated after `instant`, so it has not happened yet
        on_the_day,     ///< of `subject` only the date is known, that of `instant`: taken as past
        entries_ahead,  ///< `subject` entries of the journal are dated after `instant`, so they
                        ///< do not count yet
    } kind{};
    std::string subject;
    std::string other;
    Instant instant{};
    std::string zone;
};

/// One incident: the facts and the timeline of what happened to one organization.
struct Incident {
    std::string id;
    std::string title;
    std::optional<Zone> zone;        ///< `timezone:`
    std::vector<Value> values;       ///< by slot
    NameMap<std::string> texts;      ///< text facts by id
    NameMap<EventTimes> timeline;    ///< by event id; only what was listed
    NameMap<Value> affected;         ///< by place code, as listed
    std::vector<PlaceIndex> listed;  ///< the places of `affected`, in its order; of complete()
    Value elsewhere;  ///< people in each place not listed: nobody, or as far as the total or
                      ///< `elsewhere` leaves open
    Value total;      ///< all people affected
    NameMap<std::vector<PlaceIndex>> places;      ///< facts of places by id; only those known
    std::string main_establishment;               ///< organization.main_establishment; may be empty
    std::map<std::string, std::string> contents;  ///< `contents:` what a person wrote for a content
                                                  ///< item that no fact answers, by its id
    std::vector<SentNotice> notices;
    std::vector<Hold> holds;
    std::vector<Safeguard> safeguards;  ///< as listed
    std::vector<TaskRecord> tasks;      ///< in the order of the file
    std::vector<Assumption> assumptions;
    std::optional<Instant>
        known_at;        ///< judged by what was known then; empty: by all that is known
    std::string digest;  ///< SHA-256 of the file
    std::string file;

    /// Where the organization is established (organization.places); null: unknown.
    [[nodiscard]] const std::vector<PlaceIndex>* establishments() const;
};

/// The names an incident file may use.
struct IncidentNames {
    const Vocabulary* vocabulary = nullptr;
    const Places* places = nullptr;
    std::vector<std::string_view> duties;    ///< "gdpr.authority"
    std::vector<std::string_view> laws;      ///< "gdpr"
    std::vector<std::string_view> holds;     ///< "law-enforcement"
    std::vector<std::string_view> contents;  ///< content items that no fact answers: "jp-other"
    std::vector<std::string_view> tasks;     ///< "72-hour.revoke-credentials"
    bool digests = true;  ///< whether Incident::digest is worked out; else it stays empty
};

/// Reads an incident; of its journal all entries count (replay.h reads what was known at a moment).
/// All faults are added to `diagnostics`; the result is empty when there are errors.
[[nodiscard]] std::optional<Incident> read_incident(const Document& document,
                                                    const IncidentNames& names,
                                                    Diagnostics& diagnostics);

/// Gives the incident a value for every slot: people in groups of places, establishments, notices
/// sent. read_incident() does so; once more is needed when laws read later added slots.
void complete(Incident& incident, const Vocabulary& vocabulary, const Places& places);

}  // namespace noticeclock
