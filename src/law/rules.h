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

/// Which texts of the laws load_rules() reads.
enum class Texts {
    all,        ///< of every law, and every calendar: all faults are found
    on_demand,  ///< none yet: load_text() reads them as they are needed. For rules that are known
                ///< to be right; a faulty calendar then is a broken invariant
};

/// Loads rules: vocabulary, places, counting rules, calendars, content, then the laws. Files of
/// `added` replace those of `base` of the same path, laws those of the same id. Faults (unknown
/// names, cycles, missing citations) are added to `diagnostics`.
[[nodiscard]] Rulebook load_rules(const RuleFiles& base, const RuleFiles* added,
                                  Diagnostics& diagnostics, Texts texts = Texts::all);

/// Reads the terms and duties of one version of a law of the rulebook, unless they have been read.
/// Slots may be added to the vocabulary: incidents read before must be completed again
/// (incident/incident.h).
void load_text(Rulebook& rulebook, Law& law, std::size_t version, Diagnostics& diagnostics);

/// What load_rules() does not refuse but a careful author wants to know: the checks of `rules
/// check` (see noticeclock-rules(5), LINT).
void lint(const Rulebook& rulebook, Diagnostics& diagnostics);

}  // namespace noticeclock
