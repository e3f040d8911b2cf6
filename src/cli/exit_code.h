#pragma once

namespace noticeclock::cli {

/// What the program tells its caller; the same for every command.
enum ExitCode : int {
    done = 0,       ///< done
    noticed = 1,    ///< done, and something the caller asked to be told about holds
    usage = 2,      ///< the command line is wrong
    bad_input = 3,  ///< the incident or the rules are wrong
    internal = 4,   ///< a fault of the program itself
};

}  // namespace noticeclock::cli
