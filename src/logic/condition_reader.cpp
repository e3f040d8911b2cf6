#include <algorithm>

#include "logic/condition.h"
#include "logic/test_reader.h"

namespace noticeclock {

namespace {

using Reading = std::optional<Condition>;

std::string listed_keys() {
    std::string list;
    for (const std::string_view key : condition_keys) {
        if (!list.empty()) list += ", ";
        list += key;
    }
    return list;
}

Reading read_negation(const Node& node, const Names& names, Diagnostics& diagnostics) {
    Reading part = read_condition(node, names, diagnostics);
    if (!part) return std::nullopt;
    Condition condition;
    condition.kind = Condition::Kind::negate;
    condition.parts.push_back(std::move(*part));
    return condition;
}

/// All parts are read, so that all their faults are found, before a faulty one spoils the whole.
Reading read_list(Condition::Kind kind, const Node& node, const Names& names,
                  Diagnostics& diagnostics) {
    if (!node.is_sequence() || node.size() == 0) {
        diagnostics.add(fault(node, "expected a list of conditions"));
        return std::nullopt;
    }
    Condition condition;
    condition.kind = kind;
    condition.parts.reserve(node.size());
    for (std::size_t i = 0; i < node.size(); ++i) {
        Reading part = read_condition(node.item(i), names, diagnostics);
        if (part) condition.parts.push_back(std::move(*part));
    }
    return condition.parts.size() == node.size() ? Reading(std::move(condition)) : std::nullopt;
}

Reading read_under(std::string_view key, const Node& node, const Names& names,
                   Diagnostics& diagnostics) {
    if (key == "all") return read_list(Condition::Kind::all, node, names, diagnostics);
    if (key == "any") return read_list(Condition::Kind::any, node, names, diagnostics);
    if (key == "not") return read_negation(node, names, diagnostics);
    if (key == "test") return read_test(node, names, diagnostics);
    if (key == "known") return read_known(node, names, diagnostics);
    if (key == "happened") return read_happened(node, names, diagnostics);
    return read_sent(node, names, diagnostics);
}

/// The key of a mapping that is just one condition, as nearly all are.
std::optional<std::string_view> only_key(const Node& node) {
    if (!node.is_mapping() || node.size() != 1 || node.value(0).is_null()) return std::nullopt;
    const auto found = std::find(condition_keys.begin(), condition_keys.end(), node.key(0).text());
    return found == condition_keys.end() ? std::nullopt : std::optional(*found);
}

}  // namespace

std::optional<Condition> read_condition_of(Fields& fields, const Names& names) {
    std::vector<std::pair<std::string_view, Node>> given;
    for (const std::string_view key : condition_keys) {
        if (const auto node = fields.get(key)) given.emplace_back(key, *node);
    }
    Diagnostics& diagnostics = fields.diagnostics();
    if (given.size() == 1) {
        return read_under(given[0].first, given[0].second, names, diagnostics);
    }
    if (given.size() > 1) {
        diagnostics.add(fault(given[1].second,
                              "'" + std::string(given[0].first) + "' and '" +
                                  std::string(given[1].first) + "' side by side",
                              "put one inside the other, or both under 'all:'"));
    } else if (fields.node().is_mapping()) {
        diagnostics.add(fault(fields.node(), "no condition given", "one of: " + listed_keys()));
    }
    return std::nullopt;
}

std::optional<Condition> read_condition(const Node& node, const Names& names,
                                        Diagnostics& diagnostics) {
    if (node.is_scalar()) return read_test(node, names, diagnostics);
    if (const auto key = only_key(node)) {
        return read_under(*key, node.value(0), names, diagnostics);
    }
    if (node.is_mapping()) {
        Fields fields(node, diagnostics);
        auto condition = read_condition_of(fields, names);
        fields.close();
        return condition;
    }
    diagnostics.add(fault(node, "expected a condition",
                          node.is_sequence() ? "write {all: [...]} or {any: [...]}" : ""));
    return std::nullopt;
}

}  // namespace noticeclock
