#include "incident/time_reader.h"

namespace noticeclock {
namespace {

/// Whether the text itself says where on earth it is: an offset, Z or a zone's name after the time
/// of day.
bool names_offset(std::string_view text) {
    const auto colon = text.find(':');
    if (colon == std::string_view::npos) return false;
    return text.find_first_of("+-Zz ", colon) != std::string_view::npos;
}

std::string both(const TimeReading& reading) {
    const auto zone = Zone::find(reading.zone).value_or(Zone());
    return "write " + format_rfc3339(reading.first, zone) + " or " +
           format_rfc3339(reading.second, zone);
}

}  // namespace

void TimeReader::report(const Node& node, const TimeReading& reading) {
    using Kind = TimeReading::Kind;
    const std::string text = "'" + std::string(node.text()) + "'";
    std::string message = text + " is not a time";
    std::string hint = "write 2026-11-17T02:10+09:00, or a date as 2026-11-17";
    if (reading.kind == Kind::no_such_date) {
        message = "there is no such date or time of day: " + text;
    } else if (reading.kind == Kind::no_offset) {
        message = text + " has no offset from UTC";
        hint = "write " + std::string(node.text()) +
               "+09:00 (or Z), or name the zone of the file: timezone: Asia/Tokyo";
    } else if (reading.kind == Kind::unknown_zone) {
        message = "unknown time zone in " + text;
        hint = "write an offset, or a zone of the IANA list such as Europe/Berlin";
    } else if (reading.kind == Kind::nonexistent) {
        message = text + " does not exist in " + reading.zone + ": clocks went forward";
        hint = both(reading);
    } else if (reading.kind == Kind::ambiguous) {
        message = text + " occurs twice in " + reading.zone + ": clocks went back";
        hint = both(reading);
    } else if (reading.kind == Kind::out_of_range) {
        message = text + " is out of range";
        hint = "years 1970 to 2200";
    }
    diagnostics_.add(fault(node, message, hint));
}

void TimeReader::assume(const Node& node, const Moment& moment, const std::string& what) {
    if (moment.precision == Precision::day) {
        incident_.assumptions.push_back({Assumption::Kind::bare_date, what, {}, moment.at, {}});
    } else if (incident_.zone && !told_zone_ && !names_offset(node.text())) {
        told_zone_ = true;
        incident_.assumptions.push_back(
            {Assumption::Kind::zone_of_file, what, {}, moment.at, incident_.zone->name()});
    }
}

std::optional<Moment> TimeReader::read(const Node& node, const std::string& what) {
    if (!node.is_scalar()) {
        diagnostics_.add(fault(node, "expected a time", "write 2026-11-17T02:10+09:00"));
        return std::nullopt;
    }
    const auto reading = parse_time(node.text(), incident_.zone);
    if (reading.kind != TimeReading::Kind::ok) {
        report(node, reading);
        return std::nullopt;
    }
    assume(node, reading.moment, what);
    return reading.moment;
}

}  // namespace noticeclock
