#pragma once

#include <memory>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "document/node.h"

namespace noticeclock {

struct LawNames;
struct Rulebook;
struct Term;

/// The definitions that laws share (rules/terms.yaml): each a condition over facts with a label. A
/// law names the one it takes and gives its own citation; only what is named is read.
class SharedTerms {
  public:
    SharedTerms() = default;
    explicit SharedTerms(std::shared_ptr<const Document> document);
    /// What stands under that name; nothing when there is no such term.
    [[nodiscard]] std::optional<Node> find(std::string_view id) const;
    /// The names in the order of the file.
    [[nodiscard]] const std::vector<Node>& names() const { return names_; }
    /// The file; null when the rules have none.
    [[nodiscard]] const Document* document() const { return document_.get(); }

  private:
    std::shared_ptr<const Document> document_;
    std::vector<Node> names_;
    std::unordered_map<std::string_view, Node> terms_;
};

/// Gives `term` the condition of the shared term that `use` names, and its label unless it has one
/// of its own. An unknown name is a fault; the shared term itself is right (check_shared_terms()).
void take_shared_term(const Node& use, const LawNames& names, Term& term, Diagnostics& diagnostics);

/// Reads all shared terms of the rulebook for their faults.
void check_shared_terms(Rulebook& rulebook, Diagnostics& diagnostics);

}  // namespace noticeclock
