#include <array>
#include <span>

#include "document/fields.h"
#include "document/suggestion.h"
#include "time/counting.h"

namespace noticeclock {
namespace {

template <typename Value>
struct Choice {
    std::string_view word;
    Value value;
};

using Hours = CountingRule::Hours;
using FirstDay = CountingRule::FirstDay;
using Roll = CountingRule::Roll;
using ActBy = CountingRule::ActBy;

constexpr std::array<Choice<Hours>, 2> hours_choices{
    {{"from-instant", Hours::from_instant}, {"from-next-full-hour", Hours::from_next_full_hour}}};
constexpr std::array<Choice<FirstDay>, 2> first_day_choices{
    {{"excluded", FirstDay::excluded}, {"included", FirstDay::included}}};
constexpr std::array<Choice<Roll>, 2> roll_choices{
    {{"none", Roll::none}, {"next-working-day", Roll::next_working_day}}};
constexpr std::array<Choice<ActBy>, 4> act_by_choices{
    {{"same", ActBy::same},
     {"unrolled", ActBy::unrolled},
     {"preceding-working-day", ActBy::preceding_working_day},
     {"weekends-only", ActBy::weekends_only}}};

constexpr std::int64_t most_least_working_days = 10;

// Leaves `value` as it is when the key is not given.
template <typename Value>
void read_choice(Fields& fields, std::string_view key, std::span<const Choice<Value>> choices,
                 Value& value) {
    const auto node = fields.get(key);
    if (!node) return;
    std::vector<std::string_view> words;
    for (const auto& choice : choices) {
        if (node->is_scalar() && node->text() == choice.word) {
            value = choice.value;
            return;
        }
        words.push_back(choice.word);
    }
    fields.diagnostics().add(fault(*node, "'" + std::string{key} + "' has no such word",
                                   suggestion(node->text(), words)));
}

// HH:MM from 00:01 to 24:00.
std::optional<std::chrono::minutes> parse_day_end(std::string_view text) {
    const auto hour = parse_digits(text, 0, 2);
    const auto minute = parse_digits(text, 3, 2);
    if (!hour || !minute || text.size() != 5 || text[2] != ':' || *minute > 59) return {};
    const std::chrono::minutes time = std::chrono::hours{*hour} + std::chrono::minutes{*minute};
    if (time == std::chrono::minutes{0} || time > std::chrono::hours{24}) return {};
    return time;
}

void read_day_end(Fields& fields, std::string_view key, std::chrono::minutes& end) {
    const auto node = fields.get(key);
    if (!node) return;
    if (const auto time = parse_day_end(node->text())) {
        end = *time;
        return;
    }
    fields.diagnostics().add(
        fault(*node, "'" + std::string{key} + "' is not a time of day from 00:01 to 24:00",
              "write it as HH:MM, e.g. \"17:30\""));
}

void read_least_working_days(Fields& fields, int& least) {
    const auto node = fields.get("least_working_days");
    if (!node) return;
    const auto number = read_number(*node, fields.diagnostics());
    if (!number) return;
    if (*number > most_least_working_days) {
        fields.diagnostics().add(fault(*node, "'least_working_days' is at most 10"));
        return;
    }
    least = static_cast<int>(*number);
}

void read_whose_calendar(Fields& fields, CountingRule& rule) {
    const auto node = fields.get("calendar");
    if (!node) return;
    const std::string word = read_text(*node, fields.diagnostics()).value_or("authority");
    if (word == "authority") return;
    if (word == "entity") {
        rule.whose = CountingRule::Whose::entity;
        return;
    }
    rule.whose = CountingRule::Whose::fixed;
    rule.calendar = word;
}

void read_confidence(Fields& fields, std::string& confidence) {
    static constexpr std::array<Choice<std::string_view>, 3> choices{
        {{"primary", "primary"}, {"secondary", "secondary"}, {"recall", "recall"}}};
    std::string_view word;
    if (fields.need("confidence"))
        read_choice<std::string_view>(fields, "confidence", choices, word);
    confidence = word;
}

bool asks_calendar(const CountingRule& rule) {
    return rule.roll != Roll::none || rule.roll_hours != Roll::none ||
           rule.least_working_days > 0 || rule.act_by == ActBy::preceding_working_day ||
           rule.act_by == ActBy::weekends_only;
}

void read_how(Fields& fields, CountingRule& rule) {
    read_choice<Hours>(fields, "hours", hours_choices, rule.hours);
    read_choice<FirstDay>(fields, "first_day", first_day_choices, rule.first_day);
    read_choice<Roll>(fields, "roll", roll_choices, rule.roll);
    read_choice<Roll>(fields, "roll_hours", roll_choices, rule.roll_hours);
    read_day_end(fields, "day_ends", rule.day_end);
    // A day reached by rolling ends like any other unless the rule says otherwise.
    rule.rolled_end = rule.day_end;
    read_day_end(fields, "rolled_ends", rule.rolled_end);
    read_least_working_days(fields, rule.least_working_days);
    read_choice<ActBy>(fields, "act_by", act_by_choices, rule.act_by);
    read_whose_calendar(fields, rule);
    rule.needs_calendar = asks_calendar(rule);
}

CountingRule read_rule(std::string id, const Node& node, Diagnostics& diagnostics) {
    CountingRule rule;
    rule.id = std::move(id);
    Fields fields{node, diagnostics};
    rule.title = need_wording(fields, "title");
    rule.cite = fields.need_text("cite");
    read_confidence(fields, rule.confidence);
    read_how(fields, rule);
    rule.zone = fields.get_text("zone");
    rule.note = get_wording(fields, "note");
    fields.close();
    return rule;
}

}  // namespace

CountingRules read_counting_rules(const Node& node, Diagnostics& diagnostics) {
    CountingRules rules;
    if (!node.is_mapping()) {
        diagnostics.add(fault(node, "expected counting rules by name"));
        return rules;
    }
    for (std::size_t i = 0; i < node.size(); ++i) {
        std::string id{node.key(i).text()};
        rules.insert_or_assign(id, read_rule(id, node.value(i), diagnostics));
    }
    return rules;
}

}  // namespace noticeclock
