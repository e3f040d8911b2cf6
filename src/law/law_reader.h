#pragma once

#include "law/law.h"

namespace noticeclock {

/// Reads the terms and duties of one version (0 is the main text), unless they have been read, and
/// with the first of them what holds for all. The rulebook must know the keys of all duties of all
/// laws; slots for the figures that conditions look at are added to its vocabulary.
void read_text(std::size_t index, Law& law, Rulebook& rulebook, Diagnostics& diagnostics);

}  // namespace noticeclock
