#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/fields.h"
#include "document/language.h"
#include "document/node.h"
#include "facts/place.h"
#include "facts/vocabulary.h"

namespace noticeclock {

/// The closed set of tests. Each is unknown when it is neither yes nor no by the words below; `low`
/// and `high` are the bounds of a count.
enum class Op : std::uint8_t {
    is_yes,    ///< `data.encrypted`, `organization.places in EEA`
    greater,   ///< `affected.here > 500`: yes when low > 500, no when high <= 500
    at_least,  ///< `affected.here >= 500`: yes when low >= 500, no when high < 500
    less,      ///< `affected.total < 500`: yes when high < 500, no when low >= 500
    at_most,   ///< `affected.total <= 500`: yes when high <= 500, no when low > 500
    equal,     ///< `affected.total = 0`: yes when low and high are 0, no when 0 is not between them
    may_exceed,  ///< `affected.total may exceed 1000`: yes when low > 1000 or a finite high > 1000,
                 ///< no when high <= 1000; unknown when high is unbounded and low <= 1000. A
                 ///< statement about what is known now, like `known`, as long as high is finite
    is_word,     ///< `risk.level is risk or high`: yes when all words still possible are named, no
                 ///< when none is
    has_word,    ///< `data.elements has ssn or passport`: yes when a word that surely belongs is
                 ///< named, no when none that may belong is
    known,       ///< `{known: affected.here}`: yes when nothing is left open (is_settled), else no
    happened,    ///< `{happened: contained}`, `{sent: appi.entruster}`
    before,  ///< `contained before occurred`: no when the first has not happened; yes when it has
             ///< and the second has not, or did so later (not at the same second)
    within,  ///< `classified within 24 hours of aware`: no when either has not happened; both
             ///< happened: yes when the first came at most that long (elapsed time) after the
             ///< second, or before it
};

/// One test over one or two slots.
struct Test {
    Op op = Op::is_yes;
    Slot slot = no_slot;
    Slot other = no_slot;     ///< before, within
    std::int64_t number = 0;  ///< the figure; for `within` seconds
    std::uint64_t words = 0;  ///< is_word, has_word: mask of the words named
};

/// A condition as written: a tree of all / any / not over tests and terms.
struct Condition {
    enum class Kind : std::uint8_t { all, any, negate, test, term } kind = Kind::test;
    std::vector<Condition> parts;  ///< all, any; one for negate
    Test test;
    std::size_t term = 0;  ///< index into the terms at hand
    std::string written;   ///< the test or the term's name as it stands in the file, single spaces;
                           ///< "known: affected.here"; empty for all, any, not
};

/// A statutory definition: a named condition with its citation.
struct Term {
    std::string id;
    Text label;
    std::string cite;
    Condition condition;
    std::string shared;  ///< the shared term it takes its condition from; empty: written out
    Position at;
};

/// What names in a condition may refer to.
struct Names {
    Vocabulary* vocabulary = nullptr;
    const Places* places = nullptr;
    std::string_view here;  ///< the place or group `affected.here` means when not bound to one
                            ///< instance; "" = bound per instance
    const std::vector<Term>* terms = nullptr;  ///< terms that may be referred to by name: all ids
                                               ///< of the law; their conditions may still be
                                               ///< empty. Null: none may
    /// Whether a duty of that name exists (for `sent:`); may be empty when not yet known.
    std::function<bool(std::string_view)> duty_exists;
};

/// Reads a condition: a test in words, a term's name, or a mapping all / any / not / test / known /
/// happened / sent. Faults are added to `diagnostics` with suggestions, and give an empty result.
[[nodiscard]] std::optional<Condition> read_condition(const Node& node, const Names& names,
                                                      Diagnostics& diagnostics);

/// The keys of a mapping that is a condition, one of which it must have.
inline constexpr std::array<std::string_view, 7> condition_keys = {
    "all", "any", "not", "test", "known", "happened", "sent"};

/// Reads the one condition among the keys of a mapping that may have others (a term with its label
/// and citation). Asks for all of condition_keys; reading the other keys and closing is left to the
/// caller. None of them, or more than one, is a fault.
[[nodiscard]] std::optional<Condition> read_condition_of(Fields& fields, const Names& names);

/// A cycle of terms that refer to each other ("a -> b -> a"), if there is one. The functions below
/// need terms without cycles.
[[nodiscard]] std::optional<std::string> term_cycle(const std::vector<Term>& terms);

/// The slots a condition reads, each once, in the order first met; terms are followed.
[[nodiscard]] std::vector<Slot> slots_of(const Condition& condition,
                                         const std::vector<Term>& terms);

/// Evaluates the tree itself (for explanations; see program.h for the fast way).
[[nodiscard]] Tri evaluate(const Condition& condition, const std::vector<Term>& terms,
                           const Value* values, const Vocabulary& vocabulary);

}  // namespace noticeclock
