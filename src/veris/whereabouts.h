#pragma once

#include <string>
#include <vector>

#include "facts/place.h"
#include "veris/mapping.h"
#include "veris/remark.h"

namespace noticeclock::veris {

/// The places of the organization that was hit, as codes; empty unless every country that VERIS
/// names is a place here, for a list of places counts as complete. Of the United States the State
/// must be named, written "TX" or "US-TX"; a part of another country, written "DE-BY", stands for
/// it.
[[nodiscard]] std::vector<std::string> read_places_of_victim(const Node& veris,
                                                             const Mapping& mapping,
                                                             const Places& places,
                                                             Remarks& remarks);

}  // namespace noticeclock::veris
