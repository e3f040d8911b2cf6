#include "report/deadline.h"

#include <algorithm>

#include "cli/command.h"
#include "cli/exit_code.h"
#include "cli/moment.h"
#include "cli/session.h"

namespace noticeclock::cli {
namespace {

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
    const auto hint = place_hint(rulebook.places, code);
    stop(usage, "--place: unknown place '" + code + "'" + (hint.empty() ? "" : "; " + hint) + "\n");
}

std::optional<Zone> zone_for(const CountingRule& rule, const Place* place) {
    if (!rule.zone.empty()) return Zone::find(rule.zone);
    return place == nullptr ? std::nullopt : Zone::find(place->zone);
}

const Calendar* calendar_for(const CountingRule& rule, const Place* place,
                             const Rulebook& rulebook) {
    const bool fixed = rule.whose == CountingRule::Whose::fixed;
    const auto id = fixed ? rule.calendar : place == nullptr ? std::string() : place->calendar;
    return rulebook.calendars.find(id);
}

Period period_of(const std::string& text) {
    if (const auto period = parse_period(text)) return *period;
    stop(usage,
         "--within: expected a period such as '72 hours', '30 days', '4 working days' or "
         "'1 month', got '" +
             text + "'\n");
}

/// Days need to know where they begin and end; the zone of the machine must not decide that.
void need_zone(const Moment& start, const Period& period) {
    if (period.unit == Unit::hours && start.precision == Precision::minute) return;
    stop(usage, "whose days count? give --place, such as --place DE, or --tz\n");
}

[[noreturn]] void stop_without(const Counted& counted, const Arguments& arguments,
                               const std::string& text) {
    const bool no_calendar = counted.fault->kind == CountingFault::Kind::no_calendar;
    if (!no_calendar || !arguments.place.empty()) stop(bad_input, text);
    stop(usage, "--count " + arguments.count +
                    ": whose working days count? give --place, such as --place DE\n");
}

}  // namespace

int deadline(const Arguments& arguments) {
    const auto& session = open_session(arguments, Texts::on_demand);
    const auto& rule = rule_of(arguments.count, session.rulebook());
    const auto* place = place_of(arguments.place, session.rulebook());
    const auto period = period_of(arguments.within);
    auto view = session.view(nullptr);
    const auto zone = zone_for(rule, place);
    if (arguments.tz.empty() && zone) view.zone = *zone;
    const auto given = zone || arguments.tz.empty() ? zone : std::optional(view.zone);
    const auto start = read_moment("--from", arguments.from, given, "give --place or --tz");
    if (!given) need_zone(start, period);
    const CountingContext context{&rule, zone.value_or(view.zone),
                                  calendar_for(rule, place, session.rulebook()), true};
    const auto counted = count(context, start, period);
    const auto text = session.json() ? deadline_json(counted, rule, period, start, view)
                                     : deadline_text(counted, rule, period, start, view,
                                                     session.rulebook().citations);
    if (!counted.deadline) stop_without(counted, arguments, text);
    print(text);
    return done;
}

}  // namespace noticeclock::cli
