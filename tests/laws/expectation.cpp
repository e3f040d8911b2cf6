#include "expectation.h"

#include <algorithm>
#include <optional>

#include "document/fields.h"

namespace noticeclock::scenario {
namespace {

std::string outcome_word(const DutyResult& duty) {
    if (!duty.outcome) return "undetermined";
    switch (*duty.outcome) {
        case Outcome::required:
            return "required";
        case Outcome::not_required:
            return "not-required";
        case Outcome::not_applicable:
            return "not-applicable";
    }
    return {};
}

std::string standing_word(Standing standing) {
    switch (standing) {
        case Standing::open:
            return "open";
        case Standing::overdue:
            return "overdue";
        case Standing::act_by_passed:
            return "act-by-passed";
        case Standing::met:
            return "met";
        case Standing::late:
            return "late";
        case Standing::sent:
            return "sent";
        case Standing::idle:
            return "idle";
    }
    return {};
}

std::string state_word(ClockResult::State state) {
    switch (state) {
        case ClockResult::State::none:
        case ClockResult::State::no_figure:
            return "none";
        case ClockResult::State::not_started:
            return "waits";
        case ClockResult::State::held:
            return "held";
        case ClockResult::State::fault:
            return "fault";
        case ClockResult::State::dated:
            return "dated";
        case ClockResult::State::excluded:
            return "excluded";
    }
    return {};
}

/// "2026-08-17T24:00+02:00" is 00:00 of the next day.
std::optional<Instant> read_instant(std::string text) {
    const auto end_of_day = text.find("T24:00");
    if (end_of_day != std::string::npos) text.replace(end_of_day, 6, "T00:00");
    const auto reading = parse_time(text, std::nullopt);
    if (reading.kind != TimeReading::Kind::ok) return std::nullopt;
    return reading.moment.at + std::chrono::hours(end_of_day == std::string::npos ? 0 : 24);
}

bool same_time(std::string_view expected, Instant actual, const Zone& zone) {
    if (const auto date = parse_date(expected)) {
        return zone.date(actual - std::chrono::seconds(1)) == *date;
    }
    const auto instant = read_instant(std::string(expected));
    return instant && *instant == actual;
}

std::string shown(const ClockResult& clock, Instant at) {
    if (!clock.deadline) return state_word(clock.state);
    return format_rfc3339(at, clock.deadline->zone);
}

bool due_holds(std::string_view expected, const DutyResult& duty, bool act_by) {
    const auto& clock = duty.clock;
    if (clock.state != ClockResult::State::dated) return expected == state_word(clock.state);
    const auto& deadline = *clock.deadline;
    return same_time(expected, act_by ? deadline.act_by : deadline.due, deadline.zone);
}

std::string exception_of(const DutyResult& duty) {
    return duty.exit ? duty.duty->asks[*duty.exit].exception : std::string();
}

std::string decisive_of(const DutyResult& duty, const Vocabulary& vocabulary) {
    std::vector<std::string> names;
    for (const auto slot : duty.decisive) names.push_back(vocabulary.info(slot).name);
    std::sort(names.begin(), names.end());
    std::string joined;
    for (const auto& name : names) joined += (joined.empty() ? "" : ", ") + name;
    return joined;
}

std::string sorted_words(const Node& node) {
    std::vector<std::string> words;
    for (const auto& entry : entries(node)) words.emplace_back(entry.text());
    std::sort(words.begin(), words.end());
    std::string joined;
    for (const auto& word : words) joined += (joined.empty() ? "" : ", ") + word;
    return joined;
}

/// The value of one expected property as it is.
std::string actual_of(std::string_view property, const DutyResult& duty,
                      const Assessment& assessment) {
    const auto& clock = duty.clock;
    if (property == "outcome") return outcome_word(duty);
    if (property == "standing") return standing_word(duty.standing);
    if (property == "exception") return exception_of(duty);
    if (property == "provisional") return clock.provisional ? "yes" : "no";
    if (property == "guidance") return clock.guidance ? "yes" : "no";
    if (property == "decisive") return decisive_of(duty, assessment.rulebook->vocabulary);
    if (property == "due") return shown(clock, clock.deadline ? clock.deadline->due : Instant{});
    if (property == "act_by") {
        return shown(clock, clock.deadline ? clock.deadline->act_by : Instant{});
    }
    return "(unknown property)";
}

bool holds(std::string_view property, const Node& expected, const DutyResult& duty,
           const Assessment& assessment) {
    if (property == "due") return due_holds(expected.text(), duty, false);
    if (property == "act_by") return due_holds(expected.text(), duty, true);
    const auto actual = actual_of(property, duty, assessment);
    if (property == "decisive") return sorted_words(expected) == actual;
    return expected.text() == actual;
}

std::string difference(const std::string& key, std::string_view property, const Node& expected,
                       const DutyResult& duty, const Assessment& assessment) {
    const auto wanted =
        expected.is_scalar() ? std::string(expected.text()) : sorted_words(expected);
    return key + ": " + std::string(property) + " expected " + wanted + ", got " +
           actual_of(property, duty, assessment);
}

}  // namespace

std::vector<std::string> compare(const Node& key, const Node& expected,
                                 const Assessment& assessment) {
    const std::string name(key.text());
    const auto* duty = assessment.find(name);
    const bool absent = expected.is_scalar() && expected.text() == "absent";
    if (duty == nullptr) {
        return absent ? std::vector<std::string>{}
                      : std::vector<std::string>{name + ": not in the assessment"};
    }
    if (absent) return {name + ": expected no such duty, got " + outcome_word(*duty)};
    std::vector<std::string> differences;
    const auto check = [&](std::string_view property, const Node& value) {
        if (holds(property, value, *duty, assessment)) return;
        differences.push_back(difference(name, property, value, *duty, assessment));
    };
    if (expected.is_scalar()) {
        check("outcome", expected);
        return differences;
    }
    for (std::size_t i = 0; i < expected.size(); ++i) {
        check(expected.key(i).text(), expected.value(i));
    }
    return differences;
}

}  // namespace noticeclock::scenario
