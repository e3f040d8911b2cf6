#pragma once

#include "document/fields.h"
#include "law/names.h"

namespace noticeclock {

/// Reads `required`, `not-required` or `not-applicable`.
[[nodiscard]] std::optional<Outcome> read_outcome(const Node& node, Diagnostics& diagnostics);

/// Reads one entry of `asks:`. A term's label and citation are taken over unless the ask has its
/// own.
[[nodiscard]] std::optional<Ask> read_ask(const Node& node, const LawNames& names,
                                          Diagnostics& diagnostics);

/// Reads one entry of `exceptions:`.
[[nodiscard]] std::optional<Ask> read_exception(const Node& node, const LawNames& names,
                                                Diagnostics& diagnostics);

/// The law's scope, `owed_by` and `each`.
inline constexpr std::size_t most_implied_asks = 3;

/// The asks that the law's scope and other keys of a duty imply: `owed_by` (is the organization in
/// that role?) and `each` (are people there affected?).
void add_implied_asks(Fields& fields, const LawNames& names, Duty& duty, Diagnostics& diagnostics);

}  // namespace noticeclock
