#pragma once

#include <string>

#include "law/rules.h"

namespace noticeclock::cli {

/// `--only` names a law, a duty or a place: ends the program (usage) when it names nothing of that
/// kind, as a slip must not look like "nothing is owed". Empty is everything.
void check_only(const std::string& only, const Rulebook& rulebook);

/// The same for a duty, with or without its place.
void check_duty(const std::string& duty, const Rulebook& rulebook);

}  // namespace noticeclock::cli
