#include "portal.h"

#include <catch2/catch.hpp>

#include "assess/assessment.h"
#include "reading.h"

namespace noticeclock::volume {
namespace {

/// What HIPAA says about an incident; `now` is of no account for duties and deadlines.
struct Finding {
    Incident incident;
    Assessment assessment;

    explicit Finding(const std::string& text)
        : incident(incident_of(text)),
          assessment(assess(hipaa_alone(), incident, parse_time("2026-11-21", {}).moment.at)) {}
    Finding(const Finding&) = delete;

    const DutyResult& duty(const std::string& id) const {
        const auto* found = assessment.find("hipaa." + id);
        REQUIRE(found != nullptr);
        return *found;
    }
    std::string outcome(const std::string& id) const {
        const auto& outcome = duty(id).outcome;
        if (!outcome) return "undetermined";
        if (*outcome == Outcome::not_applicable) return "not-applicable";
        return *outcome == Outcome::required ? "required" : "not-required";
    }
};

std::vector<PortalRow> rows_with(bool state, bool number) {
    std::vector<PortalRow> rows;
    for (const auto& row : portal_rows()) {
        const bool fits = row.state.empty() != state && row.individuals.empty() != number;
        if (fits) rows.push_back(row);
    }
    return rows;
}

/// The last day of the report to HHS, where HHS is.
std::string last_day(const Finding& finding) {
    const auto& clock = finding.duty("hhs-500").clock;
    REQUIRE(clock.state == ClockResult::State::dated);
    const auto& deadline = *clock.deadline;
    return format_date(deadline.zone.date(deadline.due - std::chrono::seconds(1)));
}

/// Counted on the calendar alone: the day of discovery is not counted, weekends do not matter.
std::string sixty_days_after(const std::string& day) {
    return format_date(parse_date(day).value() + date::days(60));
}

/// The facts that would decide whether HHS must be told.
std::vector<std::string> asked(const Finding& finding) {
    std::vector<std::string> names;
    for (const auto slot : finding.duty("hhs-500").decisive) {
        names.push_back(hipaa_alone().vocabulary.info(slot).name);
    }
    return names;
}

/// The first day of the text that decided.
std::string text_since(const Finding& finding) {
    return format_date(finding.duty("hhs-500").version->in_force.from.value());
}

/// The rule of 2009 governs what was discovered before 2013-09-23. ISO dates compare as text.
std::string rule_of(const std::string& day) {
    return day < "2013-09-23" ? "2009-09-23" : "2013-09-23";
}

}  // namespace

TEST_CASE("the portal lists 830 reports: 9 without a number, 14 without a State") {
    CHECK(portal_rows().size() == 830);
    CHECK(rows_with(true, true).size() == 807);
    CHECK(rows_with(true, false).size() == 9);
    CHECK(rows_with(false, true).size() == 14);
    CHECK(rows_with(false, false).empty());
}

TEST_CASE("what stands on the portal had to be reported to HHS, within 60 days, by either rule") {
    for (const auto& row : rows_with(true, true)) {
        const Finding finding(incident_text(row));
        INFO("row " + row.number);
        CHECK(finding.outcome("hhs-500") == "required");
        CHECK(finding.outcome("hhs-annual") == "not-required");
        CHECK(finding.outcome("individuals") == "required");
        CHECK(last_day(finding) == sixty_days_after(row.submitted));
        CHECK(text_since(finding) == rule_of(row.submitted));
    }
}

TEST_CASE("a report without a number waits for it, and for nothing else") {
    for (const auto& row : rows_with(true, false)) {
        const Finding finding(incident_text(row));
        INFO("row " + row.number);
        CHECK(finding.outcome("hhs-500") == "undetermined");
        CHECK(finding.outcome("hhs-annual") == "undetermined");
        CHECK(asked(finding) == std::vector<std::string>{"affected.total"});
        CHECK(finding.outcome("individuals") == "required");
    }
}

// Most of these entities are in Puerto Rico, which the list leaves out. The scope of HIPAA asks for
// a place of the entity or for people in the United States, and does not care in which part.
TEST_CASE("a report without a State is in scope as soon as one person is in any US place") {
    const auto& places = hipaa_alone().places;
    for (const auto& row : rows_with(false, true)) {
        INFO("row " + row.number);
        CHECK(Finding(incident_text(row)).outcome("hhs-500") == "undetermined");
        CHECK(Finding(incident_text(row, "CA")).outcome("hhs-500") == "undetermined");
        for (const auto place : *places.members("US")) {
            const auto& code = places.at(place).code;
            INFO(code);
            CHECK(Finding(incident_text(row, code)).outcome("hhs-500") == "required");
        }
    }
}

TEST_CASE("reports of exactly 500 people would have gone to the annual list with one fewer") {
    std::size_t met = 0;
    for (auto row : rows_with(true, true)) {
        if (row.individuals != "500") continue;
        ++met;
        row.individuals = "499";
        const Finding finding(incident_text(row));
        INFO("row " + row.number);
        CHECK(finding.outcome("hhs-500") == "not-required");
        CHECK(finding.outcome("hhs-annual") == "required");
    }
    CHECK(met == 11);
}

}  // namespace noticeclock::volume
