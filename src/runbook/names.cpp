#include "runbook/names.h"

#include <algorithm>

#include "document/suggestion.h"
#include "law/name_reader.h"

namespace noticeclock {

void refuse_here(const Node& node, const Condition& condition, const std::vector<Term>& terms,
                 const Vocabulary& vocabulary, Diagnostics& diagnostics) {
    for (const auto slot : slots_of(condition, terms)) {
        if (vocabulary.info(slot).kind != SlotInfo::Kind::here) continue;
        diagnostics.add(fault(node, "a runbook has no place of its own for 'affected.here'",
                              "write affected.total, or a place such as affected.EEA"));
    }
}

std::optional<Condition> read_runbook_condition(const Node& node, const RunbookNames& names,
                                                Diagnostics& diagnostics) {
    auto condition = read_duty_condition(node, names.law, diagnostics);
    if (condition) {
        refuse_here(node, *condition, *names.law.terms, names.law.rulebook->vocabulary,
                    diagnostics);
    }
    return condition;
}

std::string read_name_of(const Node& node, std::string_view kind,
                         const std::vector<std::string_view>& known, Diagnostics& diagnostics) {
    if (std::find(known.begin(), known.end(), node.text()) == known.end()) {
        diagnostics.add(unknown_name(node, kind, known));
    }
    return std::string(node.text());
}

std::vector<std::string> read_controls(Fields& fields, const RunbookNames& names,
                                       Diagnostics& diagnostics) {
    std::vector<std::string> controls;
    const auto node = fields.get("controls");
    if (!node) return controls;
    for (const auto& entry : entries(*node)) {
        controls.push_back(read_name(entry, "control", names.catalog->controls, diagnostics));
    }
    return controls;
}

}  // namespace noticeclock
