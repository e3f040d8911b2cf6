#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/language.h"
#include "document/node.h"
#include "facts/vocabulary.h"

namespace noticeclock::veris {

/// What one value of a VERIS field says of a fact: "yes", "no", "unknown", or a word of a choice.
struct Claim {
    std::string
        target;  ///< a fact ("data.encrypted"), or a word of a set ("breach.kinds.integrity")
    std::string says;
};
using Claims = std::vector<Claim>;

/// A field that the program reads itself, because its value is no word of a list.
enum class Special { none, id, version, country, state, amount, total, date };

/// What the values of one VERIS field come to. Words are held in lower case.
struct Field {
    Special special = Special::none;
    std::string text;  ///< the text fact that its values fill; may be empty
    Claims present;    ///< what follows when the field is there at all
    std::map<std::string, Claims> values;
    std::vector<std::pair<std::string, Claims>> starting;  ///< by the beginning of a value
    std::map<std::string, std::vector<std::string>>
        parents;                ///< a word that says nothing beside one of these
    std::string parents_since;  ///< from which version on; empty: always
    std::vector<std::pair<std::string, std::vector<std::string>>>
        consider;       ///< by the beginning of a value: kinds of organization to think of
    bool free = false;  ///< its values are not words of a list
    std::vector<std::string> targets;  ///< every target that some value speaks of
};

/// A field, or all fields below it, of which no fact is made, and why.
struct LeftOut {
    std::string field;
    Text why;
    bool show = false;  ///< whether a report lists the values
};

/// rules/import/veris.yaml: what VERIS says in terms of the vocabulary.
struct Mapping {
    std::vector<std::string> versions;  ///< "1.3", "1.4": beginnings of schema_version
    std::vector<std::string> open;      ///< words that leave a question open, in lower case
    std::vector<std::string> need_all;  ///< targets for which all claims must say yes
    std::map<std::string, Field> fields;
    std::vector<LeftOut> left_out;
    std::map<std::string, std::string> countries;

    [[nodiscard]] const Field* find(const std::string& path) const;
    /// The entry for a path or the nearest one above it; null when the mapping does not know it.
    [[nodiscard]] const LeftOut* find_left_out(std::string_view path) const;
    [[nodiscard]] bool is_open(std::string_view word) const;
    [[nodiscard]] bool needs_all(std::string_view target) const;
};

/// A target taken apart.
struct Target {
    const Fact* fact = nullptr;
    std::optional<std::size_t> word;  ///< of a set
};

/// The fact, and of a set the word, that a target names; empty when there is none.
[[nodiscard]] std::optional<Target> target_of(std::string_view target,
                                              const Vocabulary& vocabulary);

/// In lower case, as the words of fields are compared: only letters of ASCII change.
[[nodiscard]] std::string lower(std::string_view text);

/// Reads the mapping. Names of facts and words must be those of the vocabulary.
[[nodiscard]] Mapping read_mapping(const Node& node, const Vocabulary& vocabulary,
                                   Diagnostics& diagnostics);

/// The mapping among the files of rules (their import/ folder); of several the last, so that files
/// of one's own go last. Without one, that is a fault.
[[nodiscard]] Mapping find_mapping(const std::vector<std::shared_ptr<const Document>>& files,
                                   const Vocabulary& vocabulary, Diagnostics& diagnostics);

}  // namespace noticeclock::veris
