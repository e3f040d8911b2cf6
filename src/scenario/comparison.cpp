#include "scenario/comparison.h"

#include <algorithm>

#include "assess/codes.h"
#include "assess/concern.h"

namespace noticeclock {
namespace {

std::string joined(std::vector<std::string> words) {
    std::sort(words.begin(), words.end());
    std::string text;
    for (const auto& word : words) text += (text.empty() ? "" : ", ") + word;
    return text;
}

/// What a clock without a date is called in an expectation.
std::string_view clock_word(ClockResult::State state) {
    switch (state) {
        case ClockResult::State::not_started:
            return "waits";
        case ClockResult::State::held:
            return "held";
        case ClockResult::State::fault:
            return "fault";
        case ClockResult::State::excluded:
            return "excluded";
        case ClockResult::State::none:
        case ClockResult::State::no_figure:
        case ClockResult::State::dated:
            break;
    }
    return "none";
}

Instant end_of(const Deadline& deadline, Property property) {
    return property == Property::due ? deadline.due : deadline.act_by;
}

bool time_holds(const ExpectedProperty& expected, const ClockResult& clock) {
    const auto& time = expected.time;
    if (clock.state != ClockResult::State::dated) return time.state == clock_word(clock.state);
    if (!time.state.empty()) return false;
    const auto end = end_of(*clock.deadline, expected.property);
    if (!time.day) return time.at == end;
    return clock.deadline->zone.date(end - std::chrono::seconds(1)) == *time.day;
}

std::string time_text(const ClockResult& clock, Property property) {
    if (clock.state != ClockResult::State::dated) return std::string(clock_word(clock.state));
    return format_rfc3339(end_of(*clock.deadline, property), clock.deadline->zone);
}

std::string decisive_text(const DutyResult& duty, const Vocabulary& vocabulary) {
    std::vector<std::string> names;
    names.reserve(duty.decisive.size());
    for (const auto slot : duty.decisive) names.push_back(vocabulary.info(slot).name);
    return joined(std::move(names));
}

/// The value of one property as it is.
std::string found_text(Property property, const DutyResult& duty, const Vocabulary& vocabulary) {
    switch (property) {
        case Property::outcome:
            return outcome_code(duty.outcome);
        case Property::possible:
            return joined(outcome_codes(duty.possible));
        case Property::standing:
            return std::string(code_of(duty.standing));
        case Property::exception:
            return duty.exit ? duty.duty->asks[*duty.exit].exception : std::string();
        case Property::provisional:
            return duty.clock.provisional ? "yes" : "no";
        case Property::guidance:
            return duty.clock.guidance ? "yes" : "no";
        case Property::decisive:
            return decisive_text(duty, vocabulary);
        case Property::due:
        case Property::act_by:
            break;
    }
    return time_text(duty.clock, property);
}

/// Holds one expectation against one assessment.
class Comparison {
  public:
    Comparison(const Expectation& expectation, const Assessment& assessment)
        : expectation_(expectation), assessment_(assessment) {}

    std::vector<Mismatch> run() {
        for (const auto& duty : expectation_.duties) compare(duty);
        for (const auto& law : expectation_.laws) compare(law);
        for (const auto& question : expectation_.asked) compare_asked(question);
        if (expectation_.first) compare_first(*expectation_.first);
        if (expectation_.nothing_else) compare_rest(*expectation_.nothing_else);
        return std::move(mismatches_);
    }

  private:
    void add(const Node& node, const std::string& subject, std::string_view property,
             const std::string& expected, const std::string& found) {
        mismatches_.push_back(
            {node.source().name, node.position(), subject, std::string(property), expected, found});
    }

    void compare(const ExpectedDuty& expected) {
        const auto* const duty = assessment_.find(expected.key);
        for (const auto& property : expected.properties) {
            const auto& word = property_words[static_cast<std::size_t>(property.property)];
            if (duty == nullptr) {
                if (property.text == absent_word) continue;
                return add(expected.node, expected.key, word, property.text,
                           std::string(absent_word));
            }
            if (holds(property, *duty)) continue;
            add(property.node, expected.key, word, property.text,
                found_text(property.property, *duty, assessment_.rulebook->vocabulary));
        }
    }

    [[nodiscard]] bool holds(const ExpectedProperty& expected, const DutyResult& duty) const {
        if (expected.property == Property::due || expected.property == Property::act_by)
            return time_holds(expected, duty.clock);
        return expected.text ==
               found_text(expected.property, duty, assessment_.rulebook->vocabulary);
    }

    void compare(const ExpectedLaw& expected) {
        const auto found = scope_of(expected.law);
        if (found != expected.scope)
            add(expected.node, expected.law, "scope", expected.scope, std::string(found));
    }

    /// What the incident itself comes to: that a duty of the law is named does not count.
    [[nodiscard]] std::string_view scope_of(const std::string& id) const {
        const auto& law = *assessment_.rulebook->find_law(id);
        const auto& incident = *assessment_.incident;
        auto values = incident.values;
        if (!may_concern(*assessment_.rulebook, incident, law, {}, values)) return "out-of-scope";
        const auto& ended = assessment_.not_in_force;
        return std::find(ended.begin(), ended.end(), &law) == ended.end() ? "in-scope"
                                                                          : "not-in-force";
    }

    void compare_asked(const ExpectedQuestion& expected) {
        const auto& questions = assessment_.questions;
        const bool is_asked =
            std::any_of(questions.begin(), questions.end(),
                        [&](const Question& question) { return question.key == expected.key; });
        if (!is_asked) add(expected.node, expected.key, "asked", "yes", "no");
    }

    void compare_first(const ExpectedQuestion& expected) {
        const auto& questions = assessment_.questions;
        const auto found = questions.empty() ? std::string("none") : questions.front().key;
        if (found != expected.key)
            add(expected.node, expected.key, "asked_first", expected.key, found);
    }

    [[nodiscard]] bool is_named(const DutyResult& duty) const {
        return std::any_of(expectation_.duties.begin(), expectation_.duties.end(),
                           [&](const ExpectedDuty& named) { return named.key == duty.key; });
    }

    void compare_rest(const Node& node) {
        for (const auto& duty : assessment_.duties) {
            if (duty.may_be_required() && !is_named(duty))
                add(node, duty.key, "nothing_else", "not owed", outcome_code(duty.outcome));
        }
    }

    const Expectation& expectation_;
    const Assessment& assessment_;
    std::vector<Mismatch> mismatches_;
};

}  // namespace

std::vector<Mismatch> compare(const Expectation& expectation, const Assessment& assessment) {
    return Comparison(expectation, assessment).run();
}

}  // namespace noticeclock
