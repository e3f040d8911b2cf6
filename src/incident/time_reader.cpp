#include "incident/time_reader.h"

namespace noticeclock {
namespace {

constexpr auto form = "write 2026-11-17T02:10+09:00, or a date as 2026-11-17";

/// Whether the text itself says where on earth it is: an offset, Z or a zone's name after the time
/// of day.
bool names_offset(std::string_view text) {
    const auto colon = text.find(':');
    if (colon == std::string_view::npos) return false;
    return text.find_first_of("+-Zz ", colon) != std::string_view::npos;
}

/// What is wrong with a text that is not a time, and what to write instead.
struct Complaint {
    std::string message;
    std::string hint;
};

Complaint complaint(const std::string& written, const TimeReading& reading) {
    const auto text = "'" + written + "'";
    switch (reading.kind) {
        case TimeReading::Kind::no_offset:
            return {text + " has no offset from UTC",
                    "write " + written +
                        "+09:00 (or Z), or name the zone of the file: timezone: Asia/Tokyo"};
        case TimeReading::Kind::unknown_zone:
            return {"unknown time zone in " + text,
                    "write an offset, or a zone of the IANA list such as Europe/Berlin"};
        case TimeReading::Kind::nonexistent:
            return {text + " does not exist in " + reading.zone + ": clocks went forward",
                    "write " + format_alternatives(reading)};
        case TimeReading::Kind::ambiguous:
            return {text + " occurs twice in " + reading.zone + ": clocks went back",
                    "write " + format_alternatives(reading)};
        case TimeReading::Kind::out_of_range:
            return {text + " is out of range", "years 1970 to 2200"};
        case TimeReading::Kind::no_such_date:
            return {"there is no such date or time of day: " + text, form};
        case TimeReading::Kind::ok:
        case TimeReading::Kind::malformed:
            break;
    }
    return {text + " is not a time", form};
}

}  // namespace

bool surely_before(const Moment& first, const Moment& second) {
    if (first.precision == Precision::day) return first.at + date::days(1) <= second.at;
    return first.at < second.at;
}

void TimeReader::report(const Node& node, const TimeReading& reading) {
    auto [message, hint] = complaint(std::string(node.text()), reading);
    diagnostics_.add(fault(node, std::move(message), std::move(hint)));
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
