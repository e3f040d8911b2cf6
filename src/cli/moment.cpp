#include "cli/moment.h"

#include "cli/exit_code.h"
#include "cli/stop.h"

namespace noticeclock::cli {
namespace {

std::string complaint(const TimeReading& reading, const std::string& remedy) {
    switch (reading.kind) {
        case TimeReading::Kind::no_offset:
            return "has no offset: add +09:00 or Z, or " + remedy;
        case TimeReading::Kind::no_such_date:
            return "does not exist";
        case TimeReading::Kind::nonexistent:
            return "does not exist in " + reading.zone + ", clocks went forward: " + "write " +
                   format_alternatives(reading);
        case TimeReading::Kind::ambiguous:
            return "occurs twice in " + reading.zone + ", clocks went back: " + "write " +
                   format_alternatives(reading);
        case TimeReading::Kind::unknown_zone:
            return "names an unknown time zone";
        case TimeReading::Kind::out_of_range:
            return "is out of range: years 1970 to 2200";
        default:
            return "is not a time: write 2026-11-17T02:10+09:00";
    }
}

}  // namespace

Moment read_moment(const std::string& option, const std::string& text,
                   const std::optional<Zone>& zone, const std::string& remedy) {
    const auto reading = parse_time(text, zone);
    if (reading.kind == TimeReading::Kind::ok) return reading.moment;
    stop(usage, option + ": '" + text + "' " + complaint(reading, remedy) + "\n");
}

Instant read_instant(const std::string& option, const std::string& text,
                     const std::optional<Zone>& zone, const std::string& remedy) {
    const auto moment = read_moment(option, text, zone, remedy);
    if (moment.precision == Precision::minute) return moment.at;
    stop(usage, option + ": '" + text + "' has no time of day: write 2026-11-19T14:00+09:00\n");
}

}  // namespace noticeclock::cli
