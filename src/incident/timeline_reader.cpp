#include "incident/timeline_reader.h"

#include <algorithm>
#include <map>

#include "document/fields.h"
#include "document/suggestion.h"
#include "incident/value_reader.h"

namespace noticeclock {
namespace {

void read_by_law(const Node& node, const std::string& event, const IncidentNames& names,
                 TimeReader& times, EventTimes& read, Incident& incident,
                 Diagnostics& diagnostics) {
    for (std::size_t i = 0; i < node.size(); ++i) {
        const std::string key(node.key(i).text());
        const auto moment = times.read(node.value(i), event);
        if (key == "at") {
            read.at = moment;
            continue;
        }
        if (std::find(names.laws.begin(), names.laws.end(), key) == names.laws.end()) {
            diagnostics.add(unknown_name(node.key(i), "law", names.laws));
        }
        if (!moment) continue;
        read.by_law[key] = *moment;
        incident.assumptions.push_back(
            {Assumption::Kind::law_awareness, key, event, moment->at, {}});
    }
}

void read_event(const Node& key, const Node& value, const IncidentNames& names, TimeReader& times,
                Incident& incident, Diagnostics& diagnostics) {
    const std::string event(key.text());
    const auto slot = names.vocabulary->slot(event);
    if (!slot || names.vocabulary->info(*slot).type != FactType::event) {
        diagnostics.add(fault(key, "unknown event '" + event + "'",
                              full_suggestion(event, names.vocabulary->event_ids())));
        return;
    }
    if (value.is_null()) return;
    if (is_unknown(value)) {
        incident.values[*slot] = Value::unknown_event();
        return;
    }
    EventTimes read;
    if (value.is_mapping()) {
        read_by_law(value, event, names, times, read, incident, diagnostics);
    } else {
        read.at = times.read(value, event);
    }
    if (read.at) incident.values[*slot] = Value::happened(read.at->at.time_since_epoch().count());
    incident.timeline[event] = std::move(read);
}

void point_out(const Node& key, const Moment& at, Incident& incident, Diagnostics& diagnostics) {
    const std::string event(key.text());
    auto warning = fault(key, "'" + event + "' is before 'occurred'", "check both times");
    warning.severity = Severity::warning;
    diagnostics.add(std::move(warning));
    incident.assumptions.push_back(
        {Assumption::Kind::impossible_order, event, "occurred", at.at, {}});
}

/// Nothing about an incident happens before it occurred.
void check_order(const Node& node, Incident& incident, Diagnostics& diagnostics) {
    const auto occurred = incident.timeline.find("occurred");
    if (occurred == incident.timeline.end() || !occurred->second.at) return;
    for (std::size_t i = 0; i < node.size(); ++i) {
        const auto found = incident.timeline.find(std::string(node.key(i).text()));
        if (found == incident.timeline.end() || !found->second.at) continue;
        if (surely_before(*found->second.at, *occurred->second.at)) {
            point_out(node.key(i), *found->second.at, incident, diagnostics);
        }
    }
}

}  // namespace

void read_timeline(const Node& node, const IncidentNames& names, TimeReader& times,
                   Incident& incident, Diagnostics& diagnostics) {
    if (!node.is_mapping()) {
        diagnostics.add(fault(node, "expected events with their times",
                              "write timeline: {aware: 2026-11-19T14:00+09:00}"));
        return;
    }
    for (std::size_t i = 0; i < node.size(); ++i) {
        read_event(node.key(i), node.value(i), names, times, incident, diagnostics);
    }
    check_order(node, incident, diagnostics);
}

}  // namespace noticeclock
