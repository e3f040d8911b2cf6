#include "portal.h"

#include <array>
#include <catch2/catch.hpp>
#include <sstream>

#include "reading.h"

namespace noticeclock::volume {
namespace {

PortalRow read_row(const std::string& line) {
    INFO(line);
    std::istringstream in(line);
    std::array<std::string, 4> cells;
    for (auto& cell : cells) REQUIRE(std::getline(in, cell, ','));
    REQUIRE(in.eof());
    return {cells[0], cells[1], cells[2], cells[3]};
}

/// The facts that all reports have in common, and those of this one except where and how many.
std::string common_text(const PortalRow& row) {
    return "breach: {kinds: [confidentiality]}\n"
           "data: {phi: yes, encrypted: no}\n"
           "hipaa: {permitted_use: no}\n"
           "timeline: {discovered: " +
           row.submitted + "}\n";
}

std::string organization_text(const std::string& state) {
    const auto places = state.empty() ? "" : ", places: [US-" + state + "]";
    return "organization: {roles: [controller], kinds: [hipaa-covered-entity]" + places + "}\n";
}

}  // namespace

const std::vector<PortalRow>& portal_rows() {
    static const auto rows = [] {
        std::vector<PortalRow> read;
        const auto lines = lines_of("hhs-portal.csv");
        REQUIRE(lines.front() == "row,state,individuals,submitted");
        for (std::size_t i = 1; i < lines.size(); ++i) read.push_back(read_row(lines[i]));
        return read;
    }();
    return rows;
}

std::string incident_text(const PortalRow& row) {
    const auto total = row.individuals.empty() ? "unknown" : row.individuals;
    return organization_text(row.state) + common_text(row) + "affected: {total: " + total + "}\n";
}

std::string incident_text(const PortalRow& row, const std::string& place) {
    return organization_text({}) + common_text(row) + "affected: {" + place +
           ": 1.., total: " + row.individuals + "}\n";
}

}  // namespace noticeclock::volume
