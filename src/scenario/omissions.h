#pragma once

#include "scenario/exercised.h"

namespace noticeclock {

/// Reads a file that says what scenarios do not exercise, and why: groups `{reason: ..., spots:
/// [...]}`, of names as Spot::name. Gives the spots their reasons. Faults: a name that does not
/// exist, one listed twice, and one that scenarios do exercise, so that the file cannot grow stale.
/// With `only`, names of other laws are passed over.
void read_omissions(const Node& node, const std::string& only, Exercised& exercised,
                    Diagnostics& diagnostics);

}  // namespace noticeclock
