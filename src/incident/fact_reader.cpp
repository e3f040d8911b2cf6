#include "incident/fact_reader.h"

#include <algorithm>

#include "document/fields.h"
#include "document/suggestion.h"
#include "incident/value_reader.h"

namespace noticeclock {
namespace {

/// The part of `id` that stands directly below `prefix`; empty when it is not below it.
std::string_view below(std::string_view id, std::string_view prefix) {
    if (!id.starts_with(prefix) || id.size() <= prefix.size() || id[prefix.size()] != '.')
        return {};
    const auto rest = id.substr(prefix.size() + 1);
    return rest.substr(0, rest.find('.'));
}

}  // namespace

std::vector<std::string> FactReader::groups() const {
    std::vector<std::string> groups;
    for (const auto& fact : names_.vocabulary->facts()) {
        const auto dot = fact.id.find('.');
        if (dot == std::string::npos) continue;
        auto group = fact.id.substr(0, dot);
        if (std::find(groups.begin(), groups.end(), group) == groups.end()) {
            groups.push_back(std::move(group));
        }
    }
    return groups;
}

void FactReader::report_unknown(const std::string& prefix, const Node& key) {
    std::vector<std::string_view> candidates;
    for (const auto& fact : names_.vocabulary->facts()) {
        if (const auto part = below(fact.id, prefix); !part.empty()) candidates.push_back(part);
    }
    const std::string written(key.text());
    diagnostics_.add(fault(key, "unknown key '" + written + "' under '" + prefix + "'",
                           suggestion(written, candidates)));
}

void FactReader::read_group(const std::string& prefix, const Node& node) {
    if (node.is_null()) return;
    if (!node.is_mapping()) {
        diagnostics_.add(fault(node, "expected the facts of '" + prefix + "' as key: value"));
        return;
    }
    for (std::size_t i = 0; i < node.size(); ++i) {
        const auto id = prefix + "." + std::string(node.key(i).text());
        if (const auto* fact = names_.vocabulary->find(id)) {
            read_fact(*fact, node.value(i));
        } else if (names_.vocabulary->is_group(id)) {
            read_group(id, node.value(i));
        } else {
            report_unknown(prefix, node.key(i));
        }
    }
}

void FactReader::read_fact(const Fact& fact, const Node& node) {
    if (node.is_null()) return;
    if (fact.type == FactType::places) return read_places(fact, node);
    if (fact.type == FactType::text) return read_text_fact(fact, node);
    const auto value = read_value(node, fact, diagnostics_);
    if (value) incident_.values[*names_.vocabulary->slot(fact.id)] = *value;
}

void FactReader::read_places(const Fact& fact, const Node& node) {
    if (is_unknown(node)) return;
    std::vector<PlaceIndex> places;
    for (const auto& entry : entries(node)) {
        if (const auto place = names_.places->find(entry.text())) {
            places.push_back(*place);
            continue;
        }
        diagnostics_.add(fault(entry, "unknown place '" + std::string(entry.text()) + "'",
                               place_hint(*names_.places, entry.text())));
    }
    incident_.places[fact.id] = std::move(places);
}

void FactReader::read_text_fact(const Fact& fact, const Node& node) {
    if (is_unknown(node)) return;
    auto text = read_free_text(node, diagnostics_);
    if (!text) return;
    if (fact.id == "organization.main_establishment") {
        if (!names_.places->find(*text)) {
            diagnostics_.add(
                fault(node, "unknown place '" + *text + "'", place_hint(*names_.places, *text)));
        }
        incident_.main_establishment = *text;
    }
    incident_.texts[fact.id] = std::move(*text);
}

}  // namespace noticeclock
