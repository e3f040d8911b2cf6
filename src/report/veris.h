#pragma once

#include <string>
#include <string_view>

#include "report/view.h"
#include "veris/tally.h"
#include "veris/translation.h"

namespace noticeclock {

/// An incident made of a VERIS incident, as YAML; what was assumed, left open or has no fact stands
/// above it in comments.
[[nodiscard]] std::string veris_yaml(const veris::Translation& translation, const View& view);

/// The same incident as JSON on one line, without the comments.
[[nodiscard]] std::string veris_line(const veris::Translation& translation);

/// What could not be mapped in an import, counted by field and value.
[[nodiscard]] std::string veris_text(const veris::Import& import, const View& view);

/// Schema "noticeclock/import/1". Fields: see veris_json.cpp. `rules` is the digest of the rules.
[[nodiscard]] std::string veris_json(const veris::Import& import, std::string_view rules,
                                     const View& view);

}  // namespace noticeclock
