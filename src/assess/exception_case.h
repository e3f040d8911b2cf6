#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "assess/assessment.h"

namespace noticeclock {

/// The case for the exceptions that rest on encryption or on the removal of the risk: which measure
/// took effect when, relative to the attacker's access, what each exception needs, and what of that
/// the incident records. It decides nothing: outcomes come from the facts alone.

/// From when to when someone had access without authority: `occurred` until `occurred_until`, else
/// until `contained`.
struct AccessWindow {
    std::optional<Moment> begin;
    std::optional<Moment> end;
    std::string end_event;  ///< "occurred_until" or "contained"; empty: no end is recorded
};

/// Where a measure stands relative to the access.
enum class Placement : std::uint8_t {
    before,
    during,
    after,
    since,       ///< after it began; its end is not recorded
    unclear,     ///< the same day, and of one of the times only the date is known
    undated,     ///< when the measure took effect is not recorded
    unanchored,  ///< when the access began is not recorded
};

/// A measure with its place.
struct PlacedMeasure {
    const Safeguard* safeguard = nullptr;
    Placement placement = Placement::undated;
    /// From the beginning of the access until the measure took effect; negative: it was first.
    /// Empty unless both times are known to the minute.
    std::optional<std::chrono::seconds> since_begin;
};

/// What an exception can rest on.
enum class Ground : std::uint8_t { encryption, redaction, removal, recovery };

/// One thing that must hold for a ground to carry.
enum class Need : std::uint8_t {
    encrypted,           ///< all affected data were encrypted
    encrypted_before,    ///< and that before the access
    strong,              ///< by recognised standards
    key_safe,            ///< the key is not in the wrong hands
    key_from_attacker,   ///< it was out of the attacker's reach at the time of the access
    key_from_processor,  ///< and out of that of any processor that held the data
    redacted,
    redacted_before,
    removed,       ///< the judgement that the high risk is no longer likely
    removed_by,    ///< a measure taken afterwards, with its time
    not_used,      ///< the data were not used or published before it
    no_copy,       ///< no copy is left that the measures do not reach
    reasons,       ///< why the risk is judged so
    recovered,     ///< all data were recovered before anyone could see them
    recovered_by,  ///< by a measure with its time
    not_seen,      ///< nobody got access to them
    shown,         ///< each measure relied on has something that shows it
};

/// What the incident records of it.
enum class Support : std::uint8_t { recorded, unclear, missing, contrary };

/// One need held against the incident.
struct NeedResult {
    Need need{};
    Support support{};
    std::vector<const PlacedMeasure*> measures;  ///< that carry it or stand against it
    std::vector<std::string> keys;  ///< of the incident file: what was read, or is to be filled
};

/// A ground with what it needs. Where its fact is no, nothing else is asked.
struct GroundResult {
    Ground ground{};
    Tri claimed = Tri::unknown;  ///< its fact: data.encrypted, data.redacted, risk.removed, ...
    std::vector<NeedResult> needs;
};

/// A contradiction in what the incident records.
struct Contradiction {
    enum class Kind : std::uint8_t {
        key_safe_unshown,  ///< the key is said to be safe, but it was rotated, or credentials were
                           ///< revoked, only after the access began, and nothing shows where the
                           ///< key was
        encrypted_late,    ///< encrypted, but every encryption took effect after the access began
        encryption_doubted,     ///< encryption before the access, but the data are said not to be
        key_lost_though_kept,   ///< the key is compromised, though kept out of the attacker's reach
        removed_though_used,    ///< the risk is removed, though the data were used or published
        removed_beforehand,     ///< the risk is removed, but no measure came after the access began
        removed_ongoing,        ///< the risk is removed, while the incident goes on
        seen_though_recovered,  ///< recovered unseen, though accessed
        contained_before_measure,  ///< contained, but a measure of containment came later
    } kind{};
    std::vector<const PlacedMeasure*> measures;
    std::vector<std::string> keys;
};

/// The whole case. Refers to the incident, and to its own measures.
class ExceptionCase {
  public:
    explicit ExceptionCase(const Assessment& assessment);
    ExceptionCase(const ExceptionCase&) = delete;
    ExceptionCase& operator=(const ExceptionCase&) = delete;

    [[nodiscard]] const AccessWindow& access() const { return access_; }
    /// In order of time; undated ones last.
    [[nodiscard]] const std::vector<PlacedMeasure>& measures() const { return measures_; }
    [[nodiscard]] const GroundResult& ground(Ground ground) const {
        return grounds_.at(static_cast<std::size_t>(ground));
    }
    [[nodiscard]] const std::vector<Contradiction>& contradictions() const {
        return contradictions_;
    }

  private:
    AccessWindow access_;
    std::vector<PlacedMeasure> measures_;
    std::vector<GroundResult> grounds_;  ///< in the order of Ground
    std::vector<Contradiction> contradictions_;
};

/// The grounds that a condition reads: those of the facts data.encrypted, data.encryption_strong
/// and data.key_compromised (encryption), data.redacted, risk.removed, breach.recovered_unseen.
[[nodiscard]] std::vector<Ground> grounds_of(const Condition& condition,
                                             const std::vector<Term>& terms,
                                             const Vocabulary& vocabulary);

}  // namespace noticeclock
