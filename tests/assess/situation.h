#pragma once

#include <catch2/catch.hpp>
#include <memory>
#include <string>

#include "../main/laws.h"
#include "assess/assessment.h"
#include "assess/incident_names.h"
#include "document/reader.h"

namespace noticeclock {

/// An incident from YAML text, and its assessment at a moment.
struct Situation {
    Incident incident;
    Assessment assessment;

    Situation(const std::string& yaml, const std::string& now, const Rulebook& rulebook = laws()) {
        Diagnostics diagnostics;
        const auto source = std::make_shared<const Source>(Source{"incident.yaml", yaml});
        const auto document = read_yaml(source, diagnostics);
        REQUIRE(document);
        auto read = read_incident(*document, incident_names(rulebook), diagnostics);
        INFO(render(diagnostics));
        REQUIRE(read);
        incident = std::move(*read);
        AssessOptions options;
        options.trace = true;
        options.all = true;
        assessment = assess(rulebook, incident, parse_time(now, std::nullopt).moment.at, options);
    }
    Situation(const Situation&) = delete;

    const DutyResult& duty(const std::string& key) const {
        const auto* found = assessment.find(key);
        INFO(key);
        REQUIRE(found != nullptr);
        return *found;
    }
    /// The due instant as UTC, or the clock's state in a word.
    std::string due(const std::string& key) const {
        const auto& clock = duty(key).clock;
        if (clock.state == ClockResult::State::dated) return format_utc(clock.deadline->due);
        if (clock.state == ClockResult::State::not_started) return "not started";
        if (clock.state == ClockResult::State::held) return "held";
        return "no date";
    }
};

}  // namespace noticeclock
