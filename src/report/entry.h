#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "report/view.h"

namespace noticeclock {

/// An entry added to a journal, or one that would be.
struct Recorded {
    std::string file;
    std::uint32_t line = 0;  ///< where its lines begin
    std::string added;       ///< those lines
    std::string at;          ///< RFC 3339
    std::string by;
    std::string why;
    std::vector<std::pair<std::string, std::string>> set;  ///< paths and values as written
    bool written = true;                                   ///< false: it was only shown
};

/// Where the entry stands, and its lines.
[[nodiscard]] std::string entry_text(const Recorded& recorded, const View& view);

/// Schema "noticeclock/entry/1". Fields: see entry_json.cpp.
[[nodiscard]] std::string entry_json(const Recorded& recorded, const View& view);

}  // namespace noticeclock
