#include "incident/safeguard_reader.h"

#include <algorithm>

#include "document/fields.h"
#include "document/suggestion.h"
#include "incident/value_reader.h"

namespace noticeclock {
namespace {

constexpr std::string_view attacker = "attacker";
constexpr std::string_view processor = "processor";

void read_measure(Fields& fields, Safeguard& safeguard) {
    const auto node = fields.need("measure");
    if (!node) return;
    const auto* const found = std::find(measure_words.begin(), measure_words.end(), node->text());
    if (found != measure_words.end()) {
        safeguard.measure = static_cast<Measure>(found - measure_words.begin());
        return;
    }
    fields.diagnostics().add(
        unknown_name(*node, "measure", {measure_words.begin(), measure_words.end()}));
}

void read_parties(const Node& node, Safeguard& safeguard, Diagnostics& diagnostics) {
    for (const auto& party : entries(node)) {
        if (party.text() == attacker) {
            safeguard.from_attacker = true;
        } else if (party.text() == processor) {
            safeguard.from_processor = true;
        } else {
            diagnostics.add(unknown_name(party, "party", {attacker, processor}));
        }
    }
}

void read_key(Fields& fields, Safeguard& safeguard) {
    const auto holder = fields.get("key_held_by");
    const auto parties = fields.get("key_out_of_reach_of");
    const bool about_key =
        safeguard.measure == Measure::encryption || safeguard.measure == Measure::key_custody;
    for (const auto& node : {holder, parties}) {
        if (!node || about_key) continue;
        fields.diagnostics().add(
            fault(*node, "only 'encryption' and 'key-custody' say where the key is",
                  "write an entry of its own: {measure: key-custody, effective: ...}"));
    }
    if (holder) safeguard.key_held_by = read_text(*holder, fields.diagnostics()).value_or("");
    if (parties) read_parties(*parties, safeguard, fields.diagnostics());
}

Safeguard read_safeguard(const Node& node, TimeReader& times, Diagnostics& diagnostics) {
    Safeguard safeguard;
    Fields fields(node, diagnostics);
    read_measure(fields, safeguard);
    const auto effective = fields.get("effective");
    if (effective && !is_unknown(*effective)) {
        safeguard.effective = times.read(*effective, "safeguards");
    }
    safeguard.covers = fields.get_text("covers");
    safeguard.by = fields.get_text("by");
    safeguard.evidence = fields.get_text("evidence");
    read_key(fields, safeguard);
    fields.close();
    return safeguard;
}

}  // namespace

void read_safeguards(const Node& node, TimeReader& times, Incident& incident,
                     Diagnostics& diagnostics) {
    if (!node.is_sequence()) {
        diagnostics.add(fault(node, "expected a list of measures",
                              "write safeguards: [{measure: encryption, effective: 2025-04-01}]"));
        return;
    }
    for (const auto& entry : entries(node)) {
        incident.safeguards.push_back(read_safeguard(entry, times, diagnostics));
    }
}

}  // namespace noticeclock
