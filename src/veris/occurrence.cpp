#include "veris/occurrence.h"

#include "time/moment.h"
#include "veris/leaf.h"

namespace noticeclock::veris {
namespace {

std::string part(const Node& veris, const std::string& name) {
    const auto nodes = nodes_at(veris, "timeline.incident." + name);
    if (nodes.empty()) return {};
    const std::string digits(nodes.front().text());
    return digits.size() == 1 ? "0" + digits : digits;
}

}  // namespace

std::string read_occurrence(const Node& veris, Remarks& remarks) {
    std::string date = part(veris, "year");
    const auto month = part(veris, "month");
    const auto day = part(veris, "day");
    const bool whole = !month.empty() && !day.empty();
    if (!month.empty()) date += "-" + month;
    if (whole) date += "-" + day;
    if (date.empty()) return {};
    if (whole && parse_date(date)) return date;
    remarks.push_back({whole ? Remark::Kind::malformed : Remark::Kind::left_open,
                       "timeline.incident",
                       date,
                       {"timeline.occurred"},
                       {}});
    return {};
}

}  // namespace noticeclock::veris
