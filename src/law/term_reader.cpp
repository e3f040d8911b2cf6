#include "law/term_reader.h"

#include "document/fields.h"
#include "law/shared_terms.h"

namespace noticeclock {
namespace {

/// A term that takes a shared one writes no condition of its own.
void refuse_condition(Fields& fields) {
    for (const auto key : condition_keys) {
        const auto node = fields.get(key);
        if (!node) continue;
        fields.diagnostics().add(fault(*node, "'use' and '" + std::string(key) + "' side by side",
                                       "take the shared term, or write the condition out"));
    }
}

void read_term(Fields& fields, const LawNames& names, Term& term) {
    const auto use = fields.get("use");
    term.label = use ? get_wording(fields, "label") : need_wording(fields, "label");
    term.cite = fields.need_text("cite");
    if (use) {
        refuse_condition(fields);
        take_shared_term(*use, names, term, fields.diagnostics());
    } else if (auto condition = read_condition_of(fields, names.conditions())) {
        term.condition = std::move(*condition);
    }
    fields.close();
}

/// The terms with their names only, so that they can refer to each other in any order.
std::vector<Term> named_terms(const std::vector<Pair>& written) {
    std::vector<Term> terms(written.size());
    for (std::size_t i = 0; i < written.size(); ++i) {
        terms[i].id = written[i].key.text();
        terms[i].at = written[i].key.position();
    }
    return terms;
}

}  // namespace

std::vector<Term> read_terms(const std::optional<Node>& node, LawNames names,
                             Diagnostics& diagnostics) {
    if (!node) return {};
    const auto written = pairs(*node, diagnostics);
    auto terms = named_terms(written);
    names.terms = &terms;
    for (std::size_t i = 0; i < terms.size(); ++i) {
        Fields fields(written[i].value, diagnostics);
        read_term(fields, names, terms[i]);
    }
    if (const auto cycle = term_cycle(terms)) {
        diagnostics.add(fault(*node, "terms refer to each other in a circle: " + *cycle));
    }
    return terms;
}

}  // namespace noticeclock
