#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/draft.h"

namespace noticeclock {

/// The lines of a text that a person wrote, each cleaned and without blanks at its ends; empty
/// lines are left out.
[[nodiscard]] std::vector<std::string> lines_of(std::string_view text);

/// The runs as plain text: values cleaned, marks written out; lines of a value joined by `newline`.
[[nodiscard]] std::string plain_text(const DraftRuns& runs, Language language,
                                     std::string_view newline);

}  // namespace noticeclock
