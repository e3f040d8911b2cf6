#pragma once

#include <memory>
#include <string>
#include <vector>

#include "document/node.h"
#include "law/law.h"

namespace noticeclock {

/// The rule files as documents, by path inside the rules folder ("laws/eu/gdpr.yaml"), in order of
/// path.
struct RuleFiles {
    std::vector<std::shared_ptr<const Document>> documents;
    std::string digest;
};

/// The rules embedded in the program.
[[nodiscard]] RuleFiles embedded_rules();

/// Reads every .yaml file below `folder`. Faults are added to `diagnostics`.
[[nodiscard]] RuleFiles read_rule_files(const std::string& folder, Diagnostics& diagnostics);

/// Loads rules: vocabulary, places, counting rules, calendars, content, then the laws. Files of
/// `added` replace those of `base` of the same path, laws those of the same id. Faults (unknown
/// names, cycles, missing citations) are added to `diagnostics`.
[[nodiscard]] Rulebook load_rules(const RuleFiles& base, const RuleFiles* added,
                                  Diagnostics& diagnostics);

/// What load_rules() does not refuse but a careful author wants to know: the checks of `rules
/// check` (see noticeclock-rules(5), LINT).
void lint(const Rulebook& rulebook, Diagnostics& diagnostics);

}  // namespace noticeclock
