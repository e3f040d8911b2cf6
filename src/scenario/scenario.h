#pragma once

#include <optional>
#include <string>
#include <vector>

#include "scenario/comparison.h"
#include "scenario/expectation_reader.h"

namespace noticeclock {

class Exercised;

/// What a file is to a run of scenarios.
enum class ScenarioFile : std::uint8_t {
    many,  ///< a file of scenarios: has `scenarios`
    one,   ///< an incident with `expect`
    none,  ///< neither
};

/// Tells by the keys at the top.
[[nodiscard]] ScenarioFile kind_of(const Document& document);

/// What came of one scenario, judged at one moment.
struct Verdict {
    std::string file;
    Position at;
    std::string name;
    std::size_t checked = 0;  ///< how many things were expected
    std::vector<Mismatch> mismatches;
    Diagnostics faults;  ///< with any, nothing was judged
    [[nodiscard]] bool faulty() const { return faults.has_errors(); }
    [[nodiscard]] bool passed() const { return !faulty() && mismatches.empty(); }
};

/// A file whose faults stand outside any scenario.
struct FaultyFile {
    std::string file;
    Diagnostics faults;
};

/// What came of all scenarios of a run.
struct ScenarioRun {
    std::vector<Verdict> verdicts;  ///< in the order of the files
    std::vector<FaultyFile> faulty;
    std::vector<std::string> skipped;  ///< files of folders in which nothing is expected
    std::size_t files = 0;             ///< that hold scenarios
    [[nodiscard]] std::size_t passed() const;
    [[nodiscard]] std::size_t failed() const;
    [[nodiscard]] std::size_t not_judged() const;  ///< scenarios with faults
};

/// Runs scenarios against a body of law, of which all texts must have been read. The rulebook must
/// outlive the runner.
class ScenarioRunner {
  public:
    /// `now`: the moment to judge by where no file says it.
    ScenarioRunner(const Rulebook& rulebook, std::optional<Instant> now);

    /// Runs the scenarios of a document one after the other. Faults inside a scenario stand in its
    /// verdict; those of the file around them are added to `diagnostics`. What the scenarios
    /// exercise is noted in `exercised`, if it is given.
    [[nodiscard]] std::vector<Verdict> run(const Document& document, Exercised* exercised,
                                           Diagnostics& diagnostics) const;

  private:
    const Rulebook& rulebook_;
    std::optional<Instant> now_;
    IncidentNames names_;
    ExpectationNames expected_names_;
};

}  // namespace noticeclock
