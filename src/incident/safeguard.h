#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "time/moment.h"

namespace noticeclock {

/// What a measure was.
enum class Measure : unsigned char {
    encryption,
    redaction,
    key_custody,
    key_rotation,
    credential_revocation,
    remote_wipe,
    retrieval,
    containment,
    other,
};

/// The words of an incident file for them, in the order of the enumeration.
inline constexpr std::array<std::string_view, 9> measure_words{
    "encryption",  "redaction", "key-custody", "key-rotation", "credential-revocation",
    "remote-wipe", "retrieval", "containment", "other"};

/// A measure that protects the data or takes the risk away, and when it took effect.
struct Safeguard {
    Measure measure = Measure::other;
    std::optional<Moment> effective;  ///< empty: not known when
    std::string covers;               ///< which data, systems, keys or accounts
    std::string by;                   ///< who saw to it
    std::string evidence;             ///< what shows it
    std::string key_held_by;          ///< encryption, key_custody: who or what holds the key
    bool from_attacker = false;       ///< the key was out of the attacker's reach from then on
    bool from_processor = false;      ///< and of any processor's that held the data
};

}  // namespace noticeclock
