#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "scenario/expectation.h"

namespace noticeclock {

/// The names that expectations may use.
struct ExpectationNames {
    explicit ExpectationNames(const Rulebook& book);
    const Rulebook* rulebook;
    std::vector<std::string_view> duties;  ///< in alphabetical order
    std::vector<std::string_view> laws;
    std::set<std::string, std::less<>> facts;       ///< those that can decide a duty
    std::set<std::string, std::less<>> questions;   ///< those that can be asked
    std::set<std::string, std::less<>> exceptions;  ///< of all laws
};

/// Reads one expectation, a mapping. Times without an offset are read in `zone`. Faults are added
/// to `diagnostics`; what is faulty is left out. `now` is only read when it is a time: "T+24h" is
/// left to the caller, in `when`.
[[nodiscard]] Expectation read_expectation(const Node& node, const ExpectationNames& names,
                                           const std::optional<Zone>& zone,
                                           Diagnostics& diagnostics);

/// Whether a key names a duty that exists, with its place in brackets or without; if not, a fault
/// that also knows `others`.
[[nodiscard]] bool is_duty_key(const Node& key, const ExpectationNames& names,
                               const std::vector<std::string_view>& others,
                               Diagnostics& diagnostics);

/// Reads a time of day, or an offset after T+0 when there is a zero: the moment to judge by.
[[nodiscard]] std::optional<Instant> read_now(const Node& node, const std::optional<Zone>& zone,
                                              const std::optional<Instant>& zero,
                                              Diagnostics& diagnostics);

}  // namespace noticeclock
