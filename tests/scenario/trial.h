#pragma once

#include <catch2/catch.hpp>
#include <memory>
#include <string>
#include <vector>

#include "../main/laws.h"
#include "document/reader.h"
#include "scenario/exercised.h"
#include "scenario/scenario.h"

namespace noticeclock {

inline std::shared_ptr<const Document> yaml(const std::string& text,
                                            const std::string& name = "s.yaml") {
    Diagnostics diagnostics;
    auto document = read_yaml(std::make_shared<const Source>(Source{name, text}), diagnostics);
    INFO(render(diagnostics));
    REQUIRE(document);
    return document;
}

/// 500 Germans, a risk, on Tuesday 17 November 2026 at 09:20: the authority is told by Friday 10:00
/// (72 hours from the next full hour), at the latest reading by 09:20.
inline const std::string leak = R"(
organization: {places: [DE], roles: [controller], kinds: []}
timeline: {aware: 2026-11-17T09:20+01:00}
breach: {kinds: [confidentiality]}
data: {personal: yes, encrypted: no, redacted: no}
affected: {DE: 500}
risk: {level: risk, removed: no}
people: {disproportionate_effort: no}
)";

/// What came of a document, and the faults outside its scenarios.
struct Ran {
    std::vector<Verdict> verdicts;
    std::string faults;
};

inline Ran run(const std::string& text, Exercised* exercised = nullptr,
               std::optional<Instant> now = std::nullopt) {
    const ScenarioRunner runner(laws(), now);
    Diagnostics diagnostics;
    const auto document = yaml(text);
    Ran ran;
    ran.verdicts = runner.run(*document, exercised, diagnostics);
    ran.faults = render(diagnostics);
    return ran;
}

/// The verdict on the leak, with these lines under `expect`.
inline Verdict judge(const std::string& expected) {
    auto ran = run(leak + "expect:\n  now: 2026-11-18T09:00Z\n" + expected);
    REQUIRE(ran.verdicts.size() == 1);
    CHECK(ran.faults.empty());
    return ran.verdicts.front();
}

/// "line subject property: expected -> found" of each mismatch.
inline std::vector<std::string> lines_of(const Verdict& verdict) {
    INFO(render(verdict.faults));
    CHECK_FALSE(verdict.faulty());
    std::vector<std::string> lines;
    for (const auto& mismatch : verdict.mismatches) {
        lines.push_back(std::to_string(mismatch.at.line) + " " + mismatch.subject + " " +
                        mismatch.property + ": " + mismatch.expected + " -> " + mismatch.found);
    }
    return lines;
}

using Lines = std::vector<std::string>;

}  // namespace noticeclock
