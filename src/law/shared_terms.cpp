#include "law/shared_terms.h"

#include "document/fields.h"
#include "document/suggestion.h"
#include "law/names.h"

namespace noticeclock {
namespace {

/// A shared term looks at facts only: it may stand in any law, whatever the terms of that law.
void read_shared_term(const Node& node, LawNames names, Term& term, Diagnostics& diagnostics) {
    names.terms = nullptr;
    Fields fields(node, diagnostics);
    auto label = need_wording(fields, "label");
    if (term.label.empty()) term.label = std::move(label);
    auto condition = read_condition_of(fields, names.conditions());
    if (condition) term.condition = std::move(*condition);
    fields.close();
}

std::vector<std::string_view> texts_of(const std::vector<Node>& names) {
    std::vector<std::string_view> texts;
    texts.reserve(names.size());
    for (const auto& name : names) texts.push_back(name.text());
    return texts;
}

}  // namespace

SharedTerms::SharedTerms(std::shared_ptr<const Document> document)
    : document_(std::move(document)) {
    const auto root = document_->root();
    const auto terms = root.is_mapping() ? root.find("terms") : std::nullopt;
    if (!terms || !terms->is_mapping()) return;
    names_.reserve(terms->size());
    terms_.reserve(terms->size());
    for (std::size_t i = 0; i < terms->size(); ++i) {
        names_.push_back(terms->key(i));
        terms_.emplace(terms->key(i).text(), terms->value(i));
    }
}

std::optional<Node> SharedTerms::find(std::string_view id) const {
    const auto found = terms_.find(id);
    return found == terms_.end() ? std::nullopt : std::optional(found->second);
}

void take_shared_term(const Node& use, const LawNames& names, Term& term,
                      Diagnostics& diagnostics) {
    const auto& shared = names.rulebook->shared_terms;
    term.shared = use.text();
    if (const auto node = shared.find(use.text())) {
        read_shared_term(*node, names, term, diagnostics);
    } else {
        diagnostics.add(unknown_name(use, "shared term", texts_of(shared.names())));
    }
}

void check_shared_terms(Rulebook& rulebook, Diagnostics& diagnostics) {
    const auto* document = rulebook.shared_terms.document();
    if (document == nullptr) return;
    Fields fields(document->root(), diagnostics);
    if (const auto terms = fields.need("terms")) {
        for (const auto& [name, value] : pairs(*terms, diagnostics)) {
            Term term;
            read_shared_term(value, {&rulebook, nullptr, {}, nullptr}, term, diagnostics);
        }
    }
    fields.close();
}

}  // namespace noticeclock
