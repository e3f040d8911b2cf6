#pragma once

#include <string>

#include "document/language.h"
#include "time/zone.h"

namespace noticeclock {

/// How a report is to be shown. Reports read nothing but this and their subject: no clock, no
/// locale, no environment.
struct View {
    Language language = Language::en;
    Zone zone;             ///< the reader's; times are shown in it
    bool colour = false;   ///< ANSI colours; never in JSON
    int width = 100;       ///< columns of the reader's screen; at least 80 are used
    bool all = false;      ///< also what is not owed, and every detail
    std::string version;   ///< of the program
    std::string tzdata;    ///< version of the time-zone database
    bool compact = false;  ///< JSON on one line
};

}  // namespace noticeclock
