#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "time/zone.h"

namespace noticeclock {

/// The offsets of one zone, as the time-zone database lists them up to some year.
struct ZoneTable {
    /// In order and without gaps, from the beginning of time to its end.
    std::vector<OffsetSpan> spans;
    /// What holds from the last span on, as POSIX writes it: "CET-1CEST,M3.5.0,M10.5.0/3". May be
    /// empty.
    std::string rule;

    /// The span around an instant.
    [[nodiscard]] const OffsetSpan& span_at(Instant instant) const;
};

/// Reads a compiled zone file of version 2 or later. Empty for any other bytes, and for a file that
/// counts leap seconds, whose instants are not those of UTC. Source: RFC 8536, section 3.
[[nodiscard]] std::optional<ZoneTable> parse_zone_table(std::string_view bytes);

/// Whether a name may be that of a zone in the database, in which every part begins with a capital
/// letter: "America/Argentina/Buenos_Aires". False for what else lies in the database's folder
/// ("localtime", "posix/Asia/Tokyo", "zone.tab"), for "Factory", which stands for no zone, and for
/// whatever leads out of it.
[[nodiscard]] bool is_zone_name(std::string_view name);

}  // namespace noticeclock
