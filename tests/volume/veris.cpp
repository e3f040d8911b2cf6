#include "veris.h"

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <vector>

#include "document/fields.h"
#include "time/moment.h"

namespace noticeclock::volume {
namespace {

using Path = std::initializer_list<std::string_view>;
using Words = std::vector<std::string>;

std::optional<Node> at(Node node, Path path) {
    for (const auto key : path) {
        const auto found = node.find(key);
        if (!found) return std::nullopt;
        node = *found;
    }
    return node;
}

std::string text(const Node& node, Path path) {
    const auto found = at(node, path);
    return found ? std::string(found->text()) : std::string();
}

Words words(const Node& node, Path path) {
    Words read;
    if (const auto found = at(node, path)) {
        for (const auto& entry : entries(*found)) read.emplace_back(entry.text());
    }
    return read;
}

bool is_one_of(const std::string& word, std::initializer_list<std::string_view> list) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

/// A whole number above zero, as written; empty for anything else.
std::string count(const Node& node, Path path) {
    const auto digits = text(node, path);
    const bool plain = !digits.empty() && digits.size() <= 12 && digits.front() != '0' &&
                       digits.find_first_not_of("0123456789") == std::string::npos;
    return plain ? digits : std::string();
}

/// A State is written "TX" or "US-TX", and says nothing about other countries.
std::string place_code(const std::string& country, const std::string& state) {
    if (country != "US") return country;
    return state.starts_with("US-") ? state : "US-" + state;
}

/// Nothing when one country has no place here: a list that is given is complete.
std::string organization_line(const Node& veris, const Places& places) {
    std::string list;
    for (const auto& country : words(veris, {"victim", "country"})) {
        const auto code = place_code(country, text(veris, {"victim", "state"}));
        if (!places.find(code)) return {};
        list += (list.empty() ? "" : ", ") + code;
    }
    return list.empty() ? "" : "organization: {places: [" + list + "]}\n";
}

std::string confidentiality(const Node& veris) {
    const auto said = text(veris, {"attribute", "confidentiality", "data_disclosure"});
    if (said == "Yes") return "yes";
    return said == "No" ? "no" : "unknown";
}

std::string attribute(const Node& veris, std::string_view name) {
    const auto varieties = words(veris, {"attribute", name, "variety"});
    const bool named = std::any_of(varieties.begin(), varieties.end(),
                                   [](const auto& variety) { return variety != "Unknown"; });
    return named ? "yes" : "unknown";
}

Words motives(const Node& veris) {
    Words all;
    for (const auto* actor : {"external", "internal", "partner"}) {
        for (auto& motive : words(veris, {"actor", actor, "motive"})) all.push_back(motive);
    }
    return all;
}

/// "NA" is the motive of an error.
std::string malicious(const Node& veris) {
    const auto all = motives(veris);
    const auto wrongful = [](const auto& motive) {
        return is_one_of(
            motive, {"Espionage", "Fear", "Financial", "Fun", "Grudge", "Ideology", "Secondary"});
    };
    const auto none = [](const auto& motive) { return motive == "NA"; };
    if (std::any_of(all.begin(), all.end(), wrongful)) return "yes";
    return !all.empty() && std::all_of(all.begin(), all.end(), none) ? "no" : "unknown";
}

std::string breach_line(const Node& veris) {
    return "breach: {kinds: {confidentiality: " + confidentiality(veris) +
           ", integrity: " + attribute(veris, "integrity") +
           ", availability: " + attribute(veris, "availability") +
           "}, malicious: " + malicious(veris) + "}\n";
}

/// Bank and payment data may be a company's own; these kinds are about people.
bool is_personal(const Node& data) {
    return is_one_of(text(data, {"variety"}), {"Personal", "Sensitive Personal", "Medical"});
}

std::vector<Node> kinds_of_data(const Node& veris) {
    const auto list = at(veris, {"attribute", "confidentiality", "data"});
    if (!list) return {};
    std::vector<Node> kinds;
    for (const auto& kind : entries(*list)) kinds.push_back(kind);
    return kinds;
}

bool has_personal(const Node& veris) {
    const auto kinds = kinds_of_data(veris);
    return std::any_of(kinds.begin(), kinds.end(), is_personal);
}

using Kind = bool(const Node&);

bool any(const Node& /*data*/) {
    return true;
}

/// The total; else at least the largest amount of one of these kinds, for a record may hold several
/// kinds; else empty.
std::string records(const Node& veris, Kind* wanted) {
    const auto total = count(veris, {"attribute", "confidentiality", "data_total"});
    if (!total.empty()) return total;
    std::int64_t most = 0;
    for (const auto& kind : kinds_of_data(veris)) {
        const auto amount = count(kind, {"amount"});
        if (wanted(kind) && !amount.empty())
            most = std::max<std::int64_t>(most, std::stoll(amount));
    }
    return most == 0 ? "" : std::to_string(most) + "..";
}

bool says(const Words& states, std::initializer_list<std::string_view> list) {
    return std::any_of(states.begin(), states.end(),
                       [&](const auto& state) { return is_one_of(state, list); });
}

/// Partly encrypted is not encrypted; "Unknown" beside "Stored encrypted" leaves it open.
std::string encrypted(const Node& veris) {
    const auto states = words(veris, {"attribute", "confidentiality", "state"});
    if (says(states, {"Stored unencrypted", "Transmitted unencrypted", "Printed"})) return "no";
    const bool all = std::all_of(states.begin(), states.end(), [](const auto& state) {
        return is_one_of(state, {"Stored encrypted", "Transmitted encrypted"});
    });
    return all && !states.empty() ? "yes" : "unknown";
}

std::string data_line(const Node& veris) {
    const auto number = records(veris, any);
    return std::string("data: {personal: ") + (has_personal(veris) ? "yes" : "unknown") +
           ", encrypted: " + encrypted(veris) +
           ", records: " + (number.empty() ? "unknown" : number) + "}\n";
}

/// Records are people only where they are about people.
std::string affected_line(const Node& veris) {
    const auto number = records(veris, is_personal);
    if (number.empty() || !has_personal(veris)) return {};
    return "affected: {total: " + number + "}\n";
}

std::string padded(const std::string& digits) {
    return digits.size() == 1 ? "0" + digits : digits;
}

/// A year, or a year with a month, is no date.
std::string day(const Node& veris, Path path) {
    const auto when = at(veris, path);
    if (!when) return "unknown";
    const auto date = text(*when, {"year"}) + "-" + padded(text(*when, {"month"})) + "-" +
                      padded(text(*when, {"day"}));
    return parse_date(date) ? date : "unknown";
}

std::string timeline_line(const Node& veris) {
    return "timeline: {occurred: " + day(veris, {"timeline", "incident"}) +
           ", discovered: unknown, aware: unknown}\n";
}

}  // namespace

std::string incident_from_veris(const Node& veris, const Places& places) {
    return "incident: '" + text(veris, {"incident_id"}) + "'\n" + organization_line(veris, places) +
           timeline_line(veris) + breach_line(veris) + data_line(veris) + affected_line(veris);
}

}  // namespace noticeclock::volume
