#include "incident/notice_reader.h"

#include <algorithm>

#include "document/fields.h"
#include "document/suggestion.h"

namespace noticeclock {
namespace {

bool contains(const std::vector<std::string_view>& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// "gdpr.authority[DE]" without its place; the place must exist.
std::string_view duty_of(const Node& key, const IncidentNames& names, Diagnostics& diagnostics) {
    const auto text = key.text();
    const auto bracket = text.find('[');
    if (bracket == std::string_view::npos || !text.ends_with("]")) return text;
    const auto place = text.substr(bracket + 1, text.size() - bracket - 2);
    if (!names.places->find(place)) {
        diagnostics.add(fault(key, "unknown place '" + std::string(place) + "'",
                              place_hint(*names.places, place)));
    }
    return text.substr(0, bracket);
}

void check_duty(const Node& node, std::string_view duty, const IncidentNames& names,
                Diagnostics& diagnostics) {
    if (contains(names.duties, duty)) return;
    diagnostics.add(
        fault(node, "unknown duty '" + std::string(duty) + "'", suggestion(duty, names.duties)));
}

void read_sendings(const Node& node, TimeReader& times, SentNotice& notice) {
    for (const auto& entry : entries(node)) {
        if (const auto sent = times.read(entry, notice.key)) notice.sent.push_back(*sent);
    }
    std::sort(notice.sent.begin(), notice.sent.end(),
              [](const Moment& a, const Moment& b) { return a.at < b.at; });
}

SentNotice read_notice(const Node& key, const Node& node, TimeReader& times,
                       Diagnostics& diagnostics) {
    SentNotice notice;
    notice.key = key.text();
    if (!node.is_mapping()) {
        read_sendings(node, times, notice);
        return notice;
    }
    Fields fields(node, diagnostics);
    if (const auto sent = fields.need("sent")) read_sendings(*sent, times, notice);
    notice.reference = fields.get_text("reference");
    fields.close();
    return notice;
}

/// A notice dated before the incident was known is more likely a slip than a fact: pointed out.
void check_order(const Node& key, const SentNotice& notice, Incident& incident,
                 Diagnostics& diagnostics) {
    for (const auto* event : {"aware", "discovered"}) {
        const auto known = incident.timeline.find(event);
        if (known == incident.timeline.end() || !known->second.at || notice.sent.empty()) continue;
        if (!surely_before(notice.sent.front(), *known->second.at)) continue;
        auto warning =
            fault(key, "'" + notice.key + "' was sent before '" + event + "'", "check both times");
        warning.severity = Severity::warning;
        diagnostics.add(std::move(warning));
        incident.assumptions.push_back(
            {Assumption::Kind::sent_before_aware, notice.key, event, notice.sent.front().at, {}});
        return;
    }
}

void check_hold_duties(const Node& node, const IncidentNames& names, Hold& hold,
                       Diagnostics& diagnostics) {
    for (const auto& entry : entries(node)) {
        const auto duty = duty_of(entry, names, diagnostics);
        if (!contains(names.laws, duty)) check_duty(entry, duty, names, diagnostics);
        hold.duties.emplace_back(entry.text());
    }
}

void read_kind(Fields& fields, const IncidentNames& names, Hold& hold, Diagnostics& diagnostics) {
    const auto kind = fields.need("kind");
    if (!kind) return;
    hold.kind = kind->text();
    if (!contains(names.holds, hold.kind)) {
        diagnostics.add(unknown_name(*kind, "kind of hold", names.holds));
    }
}

Hold read_hold(const Node& node, const IncidentNames& names, TimeReader& times,
               Diagnostics& diagnostics) {
    Hold hold;
    Fields fields(node, diagnostics);
    read_kind(fields, names, hold, diagnostics);
    const auto written = fields.need("written");
    if (written) hold.written = read_yes_no(*written, diagnostics).value_or(true);
    if (const auto from = fields.need("from")) {
        hold.from = times.read(*from, "holds").value_or(Moment{});
    }
    if (const auto until = fields.get("until")) hold.until = times.read(*until, "holds");
    hold.by = fields.get_text("by");
    if (const auto duties = fields.get("duties")) {
        check_hold_duties(*duties, names, hold, diagnostics);
    }
    fields.close();
    if (hold.until && surely_before(*hold.until, hold.from)) {
        diagnostics.add(fault(node, "the hold ends before it begins"));
    }
    return hold;
}

}  // namespace

void read_notices(const Node& node, const IncidentNames& names, TimeReader& times,
                  Incident& incident, Diagnostics& diagnostics) {
    if (!node.is_mapping()) {
        diagnostics.add(fault(node, "expected duties with the time their notice was sent",
                              "write notices: {gdpr.authority: {sent: 2026-11-20T10:00+01:00}}"));
        return;
    }
    for (std::size_t i = 0; i < node.size(); ++i) {
        const auto key = node.key(i);
        check_duty(key, duty_of(key, names, diagnostics), names, diagnostics);
        auto notice = read_notice(key, node.value(i), times, diagnostics);
        check_order(key, notice, incident, diagnostics);
        incident.notices.push_back(std::move(notice));
    }
}

void read_holds(const Node& node, const IncidentNames& names, TimeReader& times, Incident& incident,
                Diagnostics& diagnostics) {
    for (const auto& entry : entries(node)) {
        incident.holds.push_back(read_hold(entry, names, times, diagnostics));
    }
}

}  // namespace noticeclock
