#pragma once

#include <string>
#include <vector>

#include "document/language.h"
#include "document/node.h"

namespace noticeclock {

struct Rulebook;

/// One obligation that was looked at, and what became of it in the rules.
struct Obligation {
    std::string id;                   ///< "us-hipaa.individuals"
    std::vector<std::string> duties;  ///< the duties that encode it; empty when left out
    std::string left_out;  ///< why it is no duty, in a word of left_out_words; else empty
    Text why;              ///< the same in a sentence
};

/// Every obligation that the body of law was made from (rules/inventory.yaml): what is not covered
/// is said as plainly as what is.
struct Inventory {
    std::vector<Obligation> obligations;  ///< in the order of the file
    std::vector<std::string> beyond;      ///< duties that no obligation names
};

/// Why an obligation is no duty: a voluntary notice; a record that nobody is sent; not in force;
/// replaced by another text; left to each country's law; owed only when asked; a recommendation;
/// started by no incident; its text could not be established; not encoded yet.
inline constexpr std::string_view left_out_words[] = {
    "voluntary",  "internal",       "not-in-force", "superseded", "national-law",
    "on-request", "recommendation", "outside",      "unverified", "not-yet"};

/// Reads rules/inventory.yaml. The rulebook must know the keys of all duties; a duty that does not
/// exist, and an obligation with neither or both of `duties` and `left_out`, are faults.
[[nodiscard]] Inventory read_inventory(const Node& node, const Rulebook& rulebook,
                                       Diagnostics& diagnostics);

}  // namespace noticeclock
