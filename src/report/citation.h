#pragma once

#include <string>

#include "law/law.h"

namespace noticeclock {

/// A citation as a reader of that language writes it: whole, or part by part between semicolons.
/// What `citations` does not list stays as the rules cite it.
[[nodiscard]] std::string cite_text(const Citations& citations, const std::string& cite,
                                    Language language);

/// The same, ready to stand behind a text: "  [Art. 33(1)]"; empty for no citation.
[[nodiscard]] std::string cite_behind(const Citations& citations, const std::string& cite,
                                      Language language);

}  // namespace noticeclock
