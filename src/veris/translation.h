#pragma once

#include <memory>
#include <optional>
#include <string>

#include "facts/place.h"
#include "veris/mapping.h"
#include "veris/remark.h"

namespace noticeclock::veris {

/// What a translation takes for granted only when it is told to.
struct Assumptions {
    bool records_are_people = false;  ///< each record about people is one person, and none twice
};

/// One VERIS incident as an incident file.
struct Translation {
    std::string id;                            ///< incident_id; may be empty
    std::string version;                       ///< schema_version; may be empty
    std::shared_ptr<const Document> incident;  ///< the incident file as a tree
    Remarks remarks;                           ///< in the order of the VERIS file
};

/// What VERIS says, as an incident file. What it does not say stays unknown, above all what it only
/// seems to say: a length of time is no date, a notice to the public no awareness, `Unknown` no
/// place, a potential disclosure no disclosure, and an attribute that is not mentioned is not
/// denied. Events of which VERIS has no field are listed as unknown, because an event that is not
/// listed counts as not happened. A node that is no VERIS incident is a fault, and null.
[[nodiscard]] std::optional<Translation> translate(const Node& veris, const Mapping& mapping,
                                                   const Vocabulary& vocabulary,
                                                   const Places& places,
                                                   const Assumptions& assumptions,
                                                   Diagnostics& diagnostics);

}  // namespace noticeclock::veris
