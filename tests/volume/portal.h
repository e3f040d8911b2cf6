#pragma once

#include <string>
#include <vector>

namespace noticeclock::volume {

/// One report of hhs-portal.csv, as it is written there.
struct PortalRow {
    std::string number;
    std::string state;        ///< "TX"; may be empty
    std::string individuals;  ///< may be empty
    std::string submitted;    ///< ISO date
};

/// The reports of hhs-portal.csv.
[[nodiscard]] const std::vector<PortalRow>& portal_rows();

/// The incident that a report tells of. What the portal does not say but its being listed does: a
/// covered entity disclosed unsecured health information, which it was not permitted to. The day of
/// discovery, which the portal has not, is taken to be the day of the report.
[[nodiscard]] std::string incident_text(const PortalRow& row);

/// The same, with at least one of the people in a place, for a report that names no State.
[[nodiscard]] std::string incident_text(const PortalRow& row, const std::string& place);

}  // namespace noticeclock::volume
