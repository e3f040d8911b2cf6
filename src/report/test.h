#pragma once

#include <string>

#include "law/law.h"
#include "report/view.h"
#include "scenario/exercised.h"
#include "scenario/scenario.h"

namespace noticeclock {

/// What is asked of a report on scenarios.
struct TestReport {
    const ScenarioRun* run = nullptr;
    const Rulebook* rulebook = nullptr;
    const Exercised* exercised = nullptr;  ///< null: nothing about coverage
    std::optional<std::size_t> least;      ///< percent that must be exercised
    /// Whether less was exercised than must be.
    [[nodiscard]] bool too_little() const;
};

/// What does not hold, with its place; then the counts, and what was exercised. View::all lists
/// what was not exercised of every law; else only of the laws of which something was.
[[nodiscard]] std::string test_text(const TestReport& report, const View& view);

/// Test Anything Protocol, version 14: a test point for each scenario, each file with faults and
/// each file skipped. Always English.
[[nodiscard]] std::string test_tap(const TestReport& report, const View& view);

/// The XML that build servers read: a suite for each file. Always English.
[[nodiscard]] std::string test_junit(const TestReport& report, const View& view);

/// Schema "noticeclock/test/1". Fields: see noticeclock(1).
[[nodiscard]] std::string test_json(const TestReport& report, const View& view);

}  // namespace noticeclock
