#include "incident/incident.h"

#include <algorithm>

#include "document/digest.h"
#include "document/fields.h"
#include "document/suggestion.h"
#include "incident/fact_reader.h"
#include "incident/notice_reader.h"
#include "incident/people.h"
#include "incident/replay.h"
#include "incident/safeguard_reader.h"
#include "incident/task_record_reader.h"
#include "incident/time_reader.h"
#include "incident/timeline_reader.h"

namespace noticeclock {
namespace {

/// The keys of an incident file that are not groups of facts. Files named by `include` have been
/// laid under the incident before it is read; what is expected of it, and the story of an exercise,
/// are no facts (scenario/).
constexpr std::string_view own_keys[] = {"include",  "incident", "title",  "timezone",   "timeline",
                                         "affected", "notices",  "holds",  "safeguards", "tasks",
                                         "journal",  "contents", "expect", "exercise",   "injects"};

bool is_own(std::string_view key) {
    return std::find(std::begin(own_keys), std::end(own_keys), key) != std::end(own_keys);
}

void read_zone(Fields& fields, Incident& incident) {
    const auto node = fields.get("timezone");
    if (!node) return;
    incident.zone = Zone::find(node->text());
    if (incident.zone) return;
    fields.diagnostics().add(
        fault(*node, "unknown time zone '" + std::string(node->text()) + "'",
              "write a zone of the IANA list such as Asia/Tokyo or Europe/Berlin"));
}

void read_head(Fields& fields, Incident& incident) {
    incident.id = fields.get_text("incident");
    incident.title = fields.get_text("title");
    read_zone(fields, incident);
}

/// What a person wrote for content items that no fact answers.
void read_contents(const Node& node, const IncidentNames& names, Incident& incident,
                   Diagnostics& diagnostics) {
    for (const auto& [key, value] : pairs(node, diagnostics)) {
        const auto known = std::find(names.contents.begin(), names.contents.end(), key.text());
        if (known == names.contents.end()) {
            diagnostics.add(unknown_name(key, "content item to write by hand", names.contents));
            continue;
        }
        if (auto text = read_text(value, diagnostics); text && !text->empty()) {
            incident.contents[std::string(key.text())] = std::move(*text);
        }
    }
}

void read_facts(const Node& root, const IncidentNames& names, Incident& incident,
                Diagnostics& diagnostics) {
    FactReader reader(names, incident, diagnostics);
    for (std::size_t i = 0; i < root.size(); ++i) {
        const std::string key(root.key(i).text());
        if (is_own(key)) continue;
        if (names.vocabulary->is_group(key)) {
            reader.read_group(key, root.value(i));
            continue;
        }
        const auto groups = reader.groups();
        std::vector<std::string_view> candidates(std::begin(own_keys), std::end(own_keys));
        candidates.insert(candidates.end(), groups.begin(), groups.end());
        diagnostics.add(
            fault(root.key(i), "unknown key '" + key + "'", full_suggestion(key, candidates)));
    }
}

/// The digest of all the texts the document was made of: the file, and any settings on top.
std::string digest_of(const Document& document) {
    std::string bytes;
    for (const auto& source : document.sources()) bytes += source->text;
    return sha256(bytes);
}

/// Whether the slot says if that fact of places names one of a group.
bool is_presence(const SlotInfo& info, std::size_t fact) {
    return info.kind == SlotInfo::Kind::present && info.fact == fact;
}

/// Which groups a fact of places names one of.
void complete_presence_of(std::size_t fact, const std::vector<PlaceIndex>& places,
                          std::vector<Value>& values, const Vocabulary& vocabulary) {
    for (const auto slot : vocabulary.present_slots_of(fact)) values[slot] = Value::yes_no(false);
    for (const auto place : places) {
        for (const auto slot : vocabulary.slots_with(place)) {
            if (is_presence(vocabulary.info(slot), fact)) values[slot] = Value::yes_no(true);
        }
    }
}

/// A fact that is not given stays unknown.
void complete_presence(Incident& incident, const Vocabulary& vocabulary) {
    for (const auto slot : vocabulary.present_slots())
        incident.values[slot] = Value::unknown_yes_no();
    for (const auto& [id, places] : incident.places) {
        const auto* fact = vocabulary.find(id);
        if (fact == nullptr) continue;
        const auto index = static_cast<std::size_t>(fact - vocabulary.facts().data());
        complete_presence_of(index, places, incident.values, vocabulary);
    }
}

Value sending(const Incident& incident, const SlotInfo& info) {
    for (const auto& notice : incident.notices) {
        if (notice.key != info.name || notice.sent.empty()) continue;
        const auto& moment =
            info.kind == SlotInfo::Kind::sent ? notice.sent.front() : notice.sent.back();
        return Value::happened(moment.at.time_since_epoch().count());
    }
    return Value::not_happened();
}

void complete_sendings(Incident& incident, const Vocabulary& vocabulary) {
    if (incident.notices.empty()) return;
    for (std::size_t i = 0; i < vocabulary.slot_count(); ++i) {
        const auto& info = vocabulary.info(static_cast<Slot>(i));
        if (info.kind == SlotInfo::Kind::sent || info.kind == SlotInfo::Kind::last_sent)
            incident.values[i] = sending(incident, info);
    }
}

std::optional<Incident> read_with_journal(const Document& document, const IncidentNames& names,
                                          Diagnostics& diagnostics) {
    Diagnostics faults;
    auto incident = read_replay(replay(document, names, {}, faults), names, {}, faults);
    diagnostics.append(faults);
    if (faults.has_errors()) return std::nullopt;
    return incident;
}

}  // namespace

const std::vector<PlaceIndex>* Incident::establishments() const {
    const auto found = places.find("organization.places");
    return found == places.end() ? nullptr : &found->second;
}

void complete(Incident& incident, const Vocabulary& vocabulary, const Places& places) {
    const auto known = incident.values.size();
    const auto& blank = vocabulary.blank();
    incident.values.insert(incident.values.end(),
                           blank.begin() + static_cast<std::ptrdiff_t>(known), blank.end());
    complete_people(incident, vocabulary, places);
    complete_presence(incident, vocabulary);
    complete_sendings(incident, vocabulary);
}

std::optional<Incident> read_incident(const Document& document, const IncidentNames& names,
                                      Diagnostics& diagnostics) {
    Diagnostics faults;
    Incident incident;
    incident.file = document.name();
    if (names.digests) incident.digest = digest_of(document);
    incident.values = names.vocabulary->blank();
    const auto root = document.root();
    if (!root.is_mapping()) {
        diagnostics.add(fault(root, "this is not an incident: expected keys with values",
                              "`noticeclock new` prints an incident to start from"));
        return std::nullopt;
    }
    if (root.find("journal")) return read_with_journal(document, names, diagnostics);
    Fields fields(root, faults);
    read_head(fields, incident);
    TimeReader times(incident, faults);
    if (const auto node = fields.get("timeline")) {
        read_timeline(*node, names, times, incident, faults);
    }
    read_facts(root, names, incident, faults);
    read_people(fields.get("affected"), *names.places, incident, faults);
    if (const auto node = fields.get("notices")) {
        read_notices(*node, names, times, incident, faults);
    }
    if (const auto node = fields.get("holds")) {
        read_holds(*node, names, times, incident, faults);
    }
    if (const auto node = fields.get("contents")) {
        read_contents(*node, names, incident, faults);
    }
    if (const auto node = fields.get("safeguards")) {
        read_safeguards(*node, times, incident, faults);
    }
    if (const auto node = fields.get("tasks")) {
        read_task_records(*node, names, times, incident, faults);
    }
    complete(incident, *names.vocabulary, *names.places);
    diagnostics.append(faults);
    if (faults.has_errors()) return std::nullopt;
    return incident;
}

}  // namespace noticeclock
