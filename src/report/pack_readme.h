#pragma once

#include <string>

#include "assess/assessment.h"
#include "document/language.h"

namespace noticeclock {

/// The README of a pack: what its files are, and how to verify and sign it without this program.
[[nodiscard]] std::string pack_readme(const Assessment& assessment, Language language);

}  // namespace noticeclock
