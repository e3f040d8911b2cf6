#pragma once

#include <string>

#include "veris/mapping.h"
#include "veris/remark.h"

namespace noticeclock::veris {

/// How many records, as the incident file writes counts ("507", "900.."); empty: not known.
struct Figures {
    std::string records;       ///< of whatever kind
    std::string about_people;  ///< of those kinds of data that are about people
};

/// Reads data_total and the amounts of the kinds of data. Without a total, the largest amount is
/// the least there can be, for a record may hold several kinds. Nought is how VERIS fills a field
/// that it does not know.
[[nodiscard]] Figures read_figures(const Node& veris, const Mapping& mapping, Remarks& remarks);

}  // namespace noticeclock::veris
