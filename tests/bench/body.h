#pragma once

#include <memory>

#include "assess/assessment.h"

namespace noticeclock::bench {

/// The law carried by the program, loaded once.
[[nodiscard]] const Rulebook& law();

/// The text of an incident file as a parsed document.
[[nodiscard]] std::shared_ptr<const Document> document(std::string_view text);

/// A ransomware incident with facts left open, as a file: places in four laws' reach.
[[nodiscard]] std::string_view ransomware();

/// That incident; many of its facts are unknown.
[[nodiscard]] const Incident& open_incident();

/// The same incident with nothing left open: every unknown fact is given its first possible value.
[[nodiscard]] const Incident& settled_incident();

/// When the incident is judged: eight hours after awareness.
[[nodiscard]] Instant now();

}  // namespace noticeclock::bench
