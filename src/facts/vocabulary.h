#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "document/index.h"
#include "document/language.h"
#include "document/node.h"
#include "facts/place.h"
#include "facts/value.h"

namespace noticeclock {

/// The types of facts. `places` and `text` facts have no slot of their own.
enum class FactType : std::uint8_t { yes_no, count, choice, set, places, text, event };

/// One word of a choice or a set.
struct Word {
    std::string id;
    Text label;
};

/// One fact of the vocabulary (rules/facts.yaml): dotted id for facts ("data.encrypted"), plain id
/// for events ("aware").
struct Fact {
    std::string id;
    FactType type = FactType::yes_no;
    Text label;
    Text question;            ///< what to ask a person
    Text help;                ///< how to decide; may be empty
    std::vector<Word> words;  ///< choice and set: at most 62
    [[nodiscard]] std::optional<std::size_t> word(std::string_view id) const;
};

/// What a slot holds.
struct SlotInfo {
    enum class Kind : std::uint8_t {
        fact,       ///< a fact or an event of the vocabulary
        affected,   ///< people affected in a group of places (a sum), or `total`
        present,    ///< whether a fact of places names one in a group (established in the EEA)
        sent,       ///< when a duty's notice was sent
        last_sent,  ///< when it was last sent (updates included)
        here,       ///< people affected in the place at hand (`affected.here`)
    } kind = Kind::fact;
    FactType type = FactType::yes_no;
    std::string name;      ///< the key a person fills or reads: "data.encrypted", "affected.EEA",
                           ///< "organization.places", "gdpr.authority"
    std::size_t fact = 0;  ///< index into facts() when kind is fact or present
    std::vector<PlaceIndex> places;  ///< affected (empty: total), present
};

/// The vocabulary of facts and events, and the table of slots. Facts and events get their slots
/// when read; derived slots are added while laws are loaded; after that it is constant.
class Vocabulary {
  public:
    /// Adds a fact, whose id must be new; returns its slot, or no_slot for the types without one.
    Slot add(Fact fact);
    [[nodiscard]] const std::vector<Fact>& facts() const { return facts_; }
    /// A fact or event by id; null when there is none. Valid until the next add().
    [[nodiscard]] const Fact* find(std::string_view id) const;
    /// The slot of a fact or event by id.
    [[nodiscard]] std::optional<Slot> slot(std::string_view id) const;
    [[nodiscard]] const SlotInfo& info(Slot slot) const { return slots_[slot]; }
    [[nodiscard]] std::size_t slot_count() const { return slots_.size(); }
    /// Null when the slot is not one of a fact or event.
    [[nodiscard]] const Fact* fact_of(Slot slot) const;

    /// Whether facts stand below a prefix: "data" has "data.encrypted" below it.
    [[nodiscard]] bool is_group(std::string_view prefix) const { return groups_.contains(prefix); }
    /// A value for every slot when nothing is known: events and notices not listed have not
    /// happened.
    [[nodiscard]] const std::vector<Value>& blank() const { return blank_; }
    /// The slots of people affected in places, and those of `present`.
    [[nodiscard]] const std::vector<Slot>& affected_slots() const { return affected_slots_; }
    [[nodiscard]] const std::vector<Slot>& present_slots() const { return present_slots_; }
    /// The slot of all people affected; no_slot when nothing asks for it.
    [[nodiscard]] Slot total_slot() const { return total_slot_; }
    /// The slots of `present` that are about a fact of places, by its index.
    [[nodiscard]] const std::vector<Slot>& present_slots_of(std::size_t fact) const;
    /// Of the slots of people and of `present`, the ones whose group has the place.
    [[nodiscard]] const std::vector<Slot>& slots_with(PlaceIndex place) const;

    /// Derived slots, made on first use. `affected` of "total" is the total; of a group or place,
    /// its sum. `present` is about a fact of places such as "organization.places". Empty: no such
    /// place.
    std::optional<Slot> affected(std::string_view group, const Places& places);
    std::optional<Slot> present(std::string_view fact, std::string_view group,
                                const Places& places);
    Slot sent(std::string_view duty);
    Slot last_sent(std::string_view duty);
    Slot here();

    [[nodiscard]] std::vector<std::string_view> fact_ids() const;  ///< dotted ids, for suggestions
    [[nodiscard]] std::vector<std::string_view> event_ids() const;

  private:
    Slot append(SlotInfo info, Value blank);
    Slot append_grouped(SlotInfo info, std::vector<Slot>& slots, Value blank);
    /// The slot of that key, made on first use.
    template <class Make>
    Slot derived(std::string key, const Make& make);
    std::vector<Fact> facts_;
    std::vector<Slot> fact_slots_;  ///< of each fact; no_slot for the types without one
    std::vector<SlotInfo> slots_;
    Index<std::size_t> by_id_;
    Index<Slot> derived_;
    std::unordered_set<std::string, NameHash, std::equal_to<>> groups_;
    std::vector<Value> blank_;
    std::vector<Slot> affected_slots_;
    Slot total_slot_ = no_slot;
    std::vector<Slot> present_slots_;
    std::vector<std::vector<Slot>> by_fact_;  ///< those of present_slots_, as far as facts have any
    std::vector<std::vector<Slot>> by_place_;  ///< as far as places have slots
};

/// Words a choice or set may have: their masks stay positive in 64 bits.
inline constexpr std::size_t most_words = 62;

/// Reads rules/facts.yaml: `facts` (type, label, question, and optionally help and words) and
/// `events` (label, question, help). What is faulty is left out. `affected.*` is built in and
/// cannot be defined.
[[nodiscard]] Vocabulary read_vocabulary(const Node& node, Diagnostics& diagnostics);

/// The word of a rule file for a type: "yes-no", "count", "choice", "set", "places", "text",
/// "event".
[[nodiscard]] std::string_view name_of(FactType type);

/// The mask of all words of a choice or set.
[[nodiscard]] std::int64_t all_words(const Fact& fact);

/// The value of a type about which nothing is known. (An event that is merely not listed is not
/// unknown: it has not happened.)
[[nodiscard]] Value unknown_value(const Fact& fact);

/// Whether nothing is left open: a yes or no, an exact count, one word, a complete set, an event
/// known to have happened or not. Places and texts, which have no value, are always settled.
[[nodiscard]] bool is_settled(FactType type, const Value& value);

}  // namespace noticeclock
