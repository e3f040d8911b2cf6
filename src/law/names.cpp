#include "law/names.h"

#include "document/suggestion.h"
#include "logic/program.h"

namespace noticeclock {

Names LawNames::conditions() const {
    Names names;
    names.vocabulary = &rulebook->vocabulary;
    names.places = &rulebook->places;
    names.terms = terms;
    names.duty_exists = [known = &rulebook->duties](std::string_view key) {
        return known->contains(std::string(key));
    };
    return names;
}

std::string read_duty_key(const Node& node, const Rulebook& rulebook, Diagnostics& diagnostics) {
    std::string key(node.text());
    if (!rulebook.duties.contains(key)) {
        diagnostics.add(unknown_name(node, "duty", rulebook.duty_keys()));
    }
    return key;
}

void check_size(const Node& node, const Condition& condition, const std::vector<Term>& terms,
                Diagnostics& diagnostics) {
    if (is_compilable(condition, terms)) return;
    diagnostics.add(
        fault(node,
              "this condition is too large: with the terms it names it nests more than " +
                  std::to_string(program_depth) + " deep or has more than " +
                  std::to_string(program_size) + " steps",
              "split it into several asks"));
}

std::optional<Condition> read_duty_condition(const Node& node, const LawNames& names,
                                             Diagnostics& diagnostics) {
    auto condition = read_condition(node, names.conditions(), diagnostics);
    if (condition) check_size(node, *condition, *names.terms, diagnostics);
    return condition;
}

}  // namespace noticeclock
