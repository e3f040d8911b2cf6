#pragma once

#include <catch2/catch.hpp>
#include <stdexcept>
#include <string>

#include "time/zone.h"

namespace noticeclock {

/// A zone that the system must know.
inline Zone zone(const std::string& name) {
    const auto found = Zone::find(name);
    if (!found) throw std::runtime_error("no such zone: " + name);
    return *found;
}

/// A time with its offset, as a person writes it.
inline Instant at(const std::string& text) {
    const auto reading = parse_time(text, std::nullopt);
    if (reading.kind != TimeReading::Kind::ok) throw std::runtime_error("no such time: " + text);
    return reading.moment.at;
}

/// A bare date.
inline CivilDate day(const std::string& text) {
    const auto date = parse_date(text);
    if (!date) throw std::runtime_error("no such date: " + text);
    return *date;
}

}  // namespace noticeclock
