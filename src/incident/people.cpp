#include "incident/people.h"

#include <algorithm>

#include "document/suggestion.h"
#include "incident/value_reader.h"

namespace noticeclock {
namespace {

std::int64_t plus(std::int64_t a, std::int64_t b) {
    return a == unbounded || b == unbounded ? unbounded : a + b;
}

Value plus(const Value& a, const Value& b) {
    return {plus(a.a, b.a), plus(a.b, b.b)};
}

Value sum_of_listed(const Incident& incident) {
    Value sum = Value::exactly(0);
    for (const auto& [code, value] : incident.affected) sum = plus(sum, value);
    return sum;
}

void report_group(const Node& key, const Places& places, Diagnostics& diagnostics) {
    const auto& members = *places.members(key.text());
    diagnostics.add(fault(key, "'" + std::string(key.text()) + "' is a group of places",
                          "name its members (" + places.at(members.front()).code + ", " +
                              places.at(members.back()).code +
                              ", ...); people whose place is not known go under 'elsewhere'"));
}

void read_place(const Node& key, const Node& value, const Places& places, Incident& incident,
                Diagnostics& diagnostics) {
    if (!places.find(key.text()) && places.members(key.text()) != nullptr) {
        report_group(key, places, diagnostics);
        return;
    }
    if (!places.find(key.text())) {
        const auto own = closest(key.text(), {"total", "elsewhere"});
        diagnostics.add(fault(key, "unknown place '" + std::string(key.text()) + "'",
                              own.empty() ? place_hint(places, key.text())
                                          : "did you mean '" + std::string(own) + "'?"));
        return;
    }
    if (const auto count = read_count_value(value, diagnostics)) {
        incident.affected[std::string(key.text())] = *count;
    }
}

/// What a total leaves open for the places not listed.
Value remainder(const Value& total, const Value& sum) {
    const auto rest = total.b == unbounded ? unbounded : std::max<std::int64_t>(0, total.b - sum.a);
    return Value::between(0, rest);
}

/// Whether the total says that people beyond the listed places are affected: more than these can
/// add up to.
bool exceeds(const Value& total, const Value& sum) {
    return total.b > sum.b;
}

Value unlisted(const std::optional<Value>& total, const std::optional<Value>& elsewhere,
               const Value& sum) {
    if (elsewhere) return Value::between(0, elsewhere->b);
    if (total && exceeds(*total, sum)) return remainder(*total, sum);
    return Value::exactly(0);
}

}  // namespace

bool settle_people(const std::optional<Value>& total, const std::optional<Value>& elsewhere,
                   Incident& incident) {
    using Kind = Assumption::Kind;
    const auto sum = sum_of_listed(incident);
    incident.elsewhere = unlisted(total, elsewhere, sum);
    if (incident.elsewhere.b == 0) {
        incident.assumptions.push_back({Kind::places_not_listed, {}, {}, {}, {}});
    }
    if (!total) {
        incident.total = plus(sum, elsewhere.value_or(Value::exactly(0)));
        if (!elsewhere) incident.assumptions.push_back({Kind::total_is_sum, {}, {}, {}, {}});
        return true;
    }
    incident.total = {std::max(total->a, sum.a), total->b};
    return total->b >= sum.a;
}

void read_people(const std::optional<Node>& node, const Places& places, Incident& incident,
                 Diagnostics& diagnostics) {
    incident.elsewhere = incident.total = Value::unknown_count();
    if (!node || is_unknown(*node)) return;
    if (!node->is_mapping()) {
        diagnostics.add(fault(*node, "expected places with their counts",
                              "write affected: {JP: 8400, DE: 120..300, US-CA: unknown}"));
        return;
    }
    std::optional<Value> total;
    std::optional<Value> elsewhere;
    for (std::size_t i = 0; i < node->size(); ++i) {
        const auto key = node->key(i);
        const auto value = node->value(i);
        if (key.text() == "total") {
            total = read_count_value(value, diagnostics);
        } else if (key.text() == "elsewhere") {
            elsewhere = read_count_value(value, diagnostics);
        } else {
            read_place(key, value, places, incident, diagnostics);
        }
    }
    if (settle_people(total, elsewhere, incident)) return;
    diagnostics.add(
        fault(*node, "the total is less than the sum of the places",
              "the places add up to at least " + std::to_string(sum_of_listed(incident).a)));
}

namespace {

/// Looks up the places listed, and adds up their people by slot.
void add_listed(Incident& incident, const Vocabulary& vocabulary, const Places& places) {
    incident.listed.clear();
    for (const auto& [code, people] : incident.affected) {
        incident.listed.push_back(*places.find(code));
        for (const auto slot : vocabulary.slots_with(incident.listed.back())) {
            if (vocabulary.info(slot).kind == SlotInfo::Kind::affected)
                incident.values[slot] = plus(incident.values[slot], people);
        }
    }
}

bool is_listed(const Incident& incident, PlaceIndex place) {
    return std::ranges::find(incident.listed, place) != incident.listed.end();
}

/// Groups with places that are not listed hold, beyond those listed, whoever is left.
void add_unlisted(Incident& incident, const Vocabulary& vocabulary) {
    for (const auto slot : vocabulary.affected_slots()) {
        const auto& group = vocabulary.info(slot).places;
        const bool complete = std::ranges::all_of(
            group, [&](PlaceIndex place) { return is_listed(incident, place); });
        if (!complete) incident.values[slot] = plus(incident.values[slot], incident.elsewhere);
    }
}

}  // namespace

void complete_people(Incident& incident, const Vocabulary& vocabulary, const Places& places) {
    for (const auto slot : vocabulary.affected_slots()) incident.values[slot] = Value::exactly(0);
    if (vocabulary.total_slot() != no_slot)
        incident.values[vocabulary.total_slot()] = incident.total;
    add_listed(incident, vocabulary, places);
    if (incident.elsewhere != Value::exactly(0)) add_unlisted(incident, vocabulary);
}

}  // namespace noticeclock
