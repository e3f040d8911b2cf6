#include "law/inventory.h"

#include "document/fields.h"
#include "law/name_reader.h"
#include "law/names.h"

namespace noticeclock {
namespace {

std::vector<std::string> read_duty_keys(const Node& node, const Rulebook& rulebook,
                                        Diagnostics& diagnostics) {
    std::vector<std::string> keys;
    for (const auto& entry : entries(node)) {
        keys.push_back(read_duty_key(entry, rulebook, diagnostics));
    }
    return keys;
}

Obligation read_obligation(const Node& key, const Node& node, const Rulebook& rulebook,
                           Diagnostics& diagnostics) {
    Obligation obligation;
    obligation.id = key.text();
    Fields fields(node, diagnostics);
    if (const auto duties = fields.get("duties")) {
        obligation.duties = read_duty_keys(*duties, rulebook, diagnostics);
    }
    if (const auto left_out = fields.get("left_out")) {
        const auto word = read_listed_word(*left_out, "reason", left_out_words, diagnostics);
        obligation.left_out = left_out_words[word.value_or(0)];
        obligation.why = need_wording(fields, "why");
    }
    fields.close();
    if (obligation.duties.empty() == obligation.left_out.empty()) {
        diagnostics.add(fault(node, "an obligation has either 'duties' or 'left_out'"));
    }
    return obligation;
}

}  // namespace

Inventory read_inventory(const Node& node, const Rulebook& rulebook, Diagnostics& diagnostics) {
    Inventory inventory;
    Fields fields(node, diagnostics);
    if (const auto obligations = fields.need("obligations")) {
        for (const auto& [key, value] : pairs(*obligations, diagnostics)) {
            inventory.obligations.push_back(read_obligation(key, value, rulebook, diagnostics));
        }
    }
    if (const auto beyond = fields.get("beyond")) {
        inventory.beyond = read_duty_keys(*beyond, rulebook, diagnostics);
    }
    fields.close();
    return inventory;
}

}  // namespace noticeclock
