#include "report/deadline.h"

#include <algorithm>

#include "cli/command.h"
#include "cli/exit_code.h"
#include "cli/session.h"
#include "document/suggestion.h"

namespace noticeclock::cli {
namespace {

Moment read_from(const std::string& text, const std::optional<Zone>& zone) {
    const auto reading = parse_time(text, zone);
    if (reading.kind == TimeReading::Kind::ok) return reading.moment;
    using Kind = TimeReading::Kind;
    std::string why = "is not a time; write 2026-11-17T02:10+09:00, or a date";
    if (reading.kind == Kind::no_offset) why = "has no offset; add +09:00 or Z, or give --place or --tz";
    if (reading.kind == Kind::no_such_date) why = "does not exist";
    if (reading.kind == Kind::nonexistent) why = "does not exist in " + reading.zone + ": clocks went forward";
    if (reading.kind == Kind::ambiguous) why = "occurs twice in " + reading.zone + ": add the offset";
    stop(usage, "--from: '" + text + "' " + why + "\n");
}

const CountingRule& rule_of(const std::string& id, const Rulebook& rulebook) {
    const auto found = rulebook.counting.find(id);
    if (found != rulebook.counting.end()) return found->second;
    std::vector<std::string_view> ids;
    for (const auto& [name, rule] : rulebook.counting) ids.push_back(name);
    std::sort(ids.begin(), ids.end());
    std::string known;
    for (const auto name : ids) known += "\n  " + std::string(name);
    stop(usage, "--count: unknown counting rule '" + id + "'; the rules are:" + known + "\n");
}

const Place* place_of(const std::string& code, const Rulebook& rulebook) {
    if (code.empty()) return nullptr;
    if (const auto place = rulebook.places.find(code)) return &rulebook.places.at(*place);
    stop(usage, "--place: unknown place '" + code + "'; " +
                    suggestion(code, rulebook.places.place_codes()) + "\n");
}

std::optional<Zone> zone_for(const CountingRule& rule, const Place* place) {
    if (!rule.zone.empty()) return Zone::find(rule.zone);
    return place == nullptr ? std::nullopt : Zone::find(place->zone);
}

const Calendar* calendar_for(const CountingRule& rule, const Place* place,
                             const Rulebook& rulebook) {
    const bool fixed = rule.whose == CountingRule::Whose::fixed;
    const auto id = fixed ? rule.calendar : place == nullptr ? std::string() : place->calendar;
    const auto found = rulebook.calendars.find(id);
    return found == rulebook.calendars.end() ? nullptr : &found->second;
}

}  // namespace

int deadline(const Arguments& arguments) {
    const Session session(arguments);
    const auto& rule = rule_of(arguments.count, session.rulebook());
    const auto* place = place_of(arguments.place, session.rulebook());
    const auto period = parse_period(arguments.within);
    if (!period) {
        stop(usage, "--within: expected a period such as '72 hours', '30 days', '4 working days' or "
                    "'1 month', got '" + arguments.within + "'\n");
    }
    auto view = session.view(nullptr);
    const auto zone = zone_for(rule, place);
    if (arguments.tz.empty() && zone) view.zone = *zone;
    const auto start = read_from(arguments.from, zone ? zone : std::optional(view.zone));
    const CountingContext context{&rule, zone.value_or(view.zone),
                                  calendar_for(rule, place, session.rulebook()), true};
    const auto counted = count(context, start, *period);
    const auto text = session.json() ? deadline_json(counted, rule, *period, start, view)
                                     : deadline_text(counted, rule, *period, start, view);
    if (!counted.deadline) stop(bad_input, text);
    print(text);
    return done;
}

}  // namespace noticeclock::cli
