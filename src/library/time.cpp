#include "noticeclock/noticeclock.h"
#include "time/zone.h"

namespace noticeclock::api {

std::string text_of(Time time) {
    return format_utc(time);
}

std::optional<Time> time_of(const std::string& text) {
    const auto reading = parse_time(text, std::nullopt);
    const bool is_moment =
        reading.kind == TimeReading::Kind::ok && reading.moment.precision == Precision::minute;
    return is_moment ? std::optional(reading.moment.at) : std::nullopt;
}

}  // namespace noticeclock::api
