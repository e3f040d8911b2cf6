#include "notice/variables.h"

#include <algorithm>
#include <array>

namespace noticeclock {
namespace {

using Names = std::vector<std::string_view>;

bool has(const Names& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// What stands beside the facts of the vocabulary.
const Names own_variables{"affected",       "affected.here", "affected.total", "affected.lower",
                          "affected.upper", "incident.id",   "incident.title", "recipient.name",
                          "duty.key",       "duty.title",    "duty.law",       "duty.cite",
                          "duty.due",       "duty.outcome",  "duty.reason"};

const Names own_sections{"duty", "is.late", "is.required", "items",    "rest",
                         "owed", "open",    "not_owed",    "timeline", "affected.places"};

/// The names inside a list.
struct Inner {
    std::string_view list;
    Names variables;
    Names sections;
};

const std::vector<Inner>& inner_names() {
    static const Names item{"number", "label", "text", "cite", "only_if"};
    static const Names item_sections{"lines", "only_if"};
    static const Names duty{"key", "title", "law", "cite", "reason", "due", "recipient"};
    static const std::vector<Inner> table{
        {"items", item, item_sections},
        {"rest", item, item_sections},
        {"lines", {"label", "text"}, {}},
        {"owed", duty, {}},
        {"open", duty, {}},
        {"not_owed", duty, {}},
        {"timeline", {"when", "what"}, {}},
        {"affected.places", {"place", "count"}, {}},
    };
    return table;
}

const Inner* inner_of(std::string_view section) {
    if (section.starts_with(item_prefix)) return &inner_names().front();
    for (const auto& inner : inner_names()) {
        if (inner.list == section) return &inner;
    }
    return nullptr;
}

bool is_item(const Rulebook& rulebook, std::string_view name) {
    return name.starts_with(item_prefix) &&
           rulebook.content.contains(std::string(name.substr(item_prefix.size())));
}

bool is_fact(const Rulebook& rulebook, std::string_view name) {
    const bool event = name.starts_with(timeline_prefix);
    const auto* fact = rulebook.vocabulary.find(event ? name.substr(timeline_prefix.size()) : name);
    return fact != nullptr && event == (fact->type == FactType::event);
}

bool is_outer_variable(const Rulebook& rulebook, std::string_view name) {
    return has(own_variables, name) || is_item(rulebook, name) || is_fact(rulebook, name);
}

}  // namespace

bool is_variable(const Rulebook& rulebook, std::string_view name,
                 const std::vector<std::string>& inside) {
    for (const auto& section : inside) {
        const auto* inner = inner_of(section);
        if (inner != nullptr && has(inner->variables, name)) return true;
    }
    return is_outer_variable(rulebook, name);
}

bool is_section(const Rulebook& rulebook, std::string_view name,
                const std::vector<std::string>& inside) {
    for (const auto& section : inside) {
        const auto* inner = inner_of(section);
        if (inner != nullptr && has(inner->sections, name)) return true;
    }
    if (name.starts_with(known_prefix)) {
        return is_outer_variable(rulebook, name.substr(known_prefix.size()));
    }
    return has(own_sections, name) || is_item(rulebook, name);
}

std::vector<std::string> variable_names(const Rulebook& rulebook) {
    std::vector<std::string> names(own_variables.begin(), own_variables.end());
    names.insert(names.end(), own_sections.begin(), own_sections.end());
    for (const auto& fact : rulebook.vocabulary.facts()) {
        names.push_back(variable_of(rulebook, fact.id));
    }
    for (const auto& [id, item] : rulebook.content) names.push_back(std::string(item_prefix) + id);
    std::sort(names.begin(), names.end());
    return names;
}

bool tells(const Rulebook& rulebook, std::string_view variable, const std::string& fact) {
    if (variable == variable_of(rulebook, fact)) return true;
    if (fact == "affected") return variable.starts_with("affected.");
    return fact == "breach.summary" && variable == "incident.title";
}

std::string variable_of(const Rulebook& rulebook, const std::string& fact) {
    const auto* found = rulebook.vocabulary.find(fact);
    const bool event = found != nullptr && found->type == FactType::event;
    return event ? std::string(timeline_prefix) + fact : fact;
}

}  // namespace noticeclock
