#pragma once

#include <noticeclock/noticeclock.h>

#include <string>
#include <vector>

namespace noticeclock {

/// The rules built in, loaded once for all tests.
[[nodiscard]] const api::Rules& built_in();

/// A moment that must be well written.
[[nodiscard]] api::Time at(const std::string& text);

/// The duty of that key in an answer.
[[nodiscard]] const api::Duty& duty_in(const api::Answer& answer, const std::string& key);

/// What the diagnostics show, one after another.
[[nodiscard]] std::string shown(const std::vector<api::Diagnostic>& diagnostics);

/// The incident files under examples/, by their paths.
[[nodiscard]] std::vector<std::string> examples();

}  // namespace noticeclock
