#pragma once

#include <memory>
#include <string>
#include <vector>

#include "../main/laws.h"
#include "incident/incident.h"

namespace noticeclock::volume {

/// The lines of a file beside these tests, without comments (#); there must be some.
[[nodiscard]] std::vector<std::string> lines_of(const std::string& file);

/// The same rulebook without any law but HIPAA: with all of them, more than a thousand incidents
/// would take minutes.
[[nodiscard]] const Rulebook& hipaa_alone();

/// A document from JSON text. Fails the test when it has a fault.
[[nodiscard]] std::shared_ptr<const Document> json(const std::string& text);

/// An incident from the text of an incident file. Fails the test when it has a fault or draws a
/// warning.
[[nodiscard]] Incident incident_of(const std::string& yaml);

}  // namespace noticeclock::volume
