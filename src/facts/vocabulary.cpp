#include "facts/vocabulary.h"

#include <bit>
#include <stdexcept>

#include "document/octets.h"

namespace noticeclock {

namespace {

bool has_slot(FactType type) {
    return type != FactType::places && type != FactType::text;
}

SlotInfo derived_info(SlotInfo::Kind kind, FactType type, std::string name) {
    SlotInfo info;
    info.kind = kind;
    info.type = type;
    info.name = std::move(name);
    return info;
}

/// The key under which a derived slot is found again: facts have no colon in their ids.
std::string key_of(std::string_view kind, std::string_view name) {
    return std::string(kind) + ':' + std::string(name);
}

}  // namespace

std::optional<std::size_t> Fact::word(std::string_view wanted) const {
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (same_text(words[i].id, wanted)) return i;
    }
    return std::nullopt;
}

Slot Vocabulary::add(Fact fact) {
    if (by_id_.contains(fact.id)) throw std::logic_error("fact added twice: " + fact.id);
    if (fact.words.size() > most_words) throw std::logic_error("too many words: " + fact.id);
    const std::size_t index = facts_.size();
    Slot slot = no_slot;
    if (has_slot(fact.type)) {
        SlotInfo info = derived_info(SlotInfo::Kind::fact, fact.type, fact.id);
        info.fact = index;
        const bool event = fact.type == FactType::event;
        slot = append(std::move(info), event ? Value::not_happened() : unknown_value(fact));
    }
    for (auto dot = fact.id.find('.'); dot != std::string::npos; dot = fact.id.find('.', dot + 1))
        groups_.insert(fact.id.substr(0, dot));
    by_id_.emplace(fact.id, index);
    facts_.push_back(std::move(fact));
    fact_slots_.push_back(slot);
    return slot;
}

const Fact* Vocabulary::find(std::string_view id) const {
    const auto found = by_id_.find(id);
    return found == by_id_.end() ? nullptr : &facts_[found->second];
}

std::optional<Slot> Vocabulary::slot(std::string_view id) const {
    const auto found = by_id_.find(id);
    if (found == by_id_.end() || fact_slots_[found->second] == no_slot) return std::nullopt;
    return fact_slots_[found->second];
}

const Fact* Vocabulary::fact_of(Slot slot) const {
    if (slot >= slots_.size()) return nullptr;
    const SlotInfo& info = slots_[slot];
    return info.kind == SlotInfo::Kind::fact ? &facts_[info.fact] : nullptr;
}

Slot Vocabulary::append(SlotInfo info, Value blank) {
    if (slots_.size() >= no_slot) throw std::logic_error("too many slots");
    slots_.push_back(std::move(info));
    blank_.push_back(blank);
    return static_cast<Slot>(slots_.size() - 1);
}

namespace {

const std::vector<Slot>& slots_at(const std::vector<std::vector<Slot>>& rows, std::size_t row) {
    static const std::vector<Slot> none;
    return row < rows.size() ? rows[row] : none;
}

void add_at(std::vector<std::vector<Slot>>& rows, std::size_t row, Slot slot) {
    if (rows.size() <= row) rows.resize(row + 1);
    rows[row].push_back(slot);
}

}  // namespace

Slot Vocabulary::append_grouped(SlotInfo info, std::vector<Slot>& slots, Value blank) {
    const Slot slot = append(std::move(info), blank);
    slots.push_back(slot);
    for (const auto place : slots_[slot].places) add_at(by_place_, place, slot);
    return slot;
}

const std::vector<Slot>& Vocabulary::present_slots_of(std::size_t fact) const {
    return slots_at(by_fact_, fact);
}

const std::vector<Slot>& Vocabulary::slots_with(PlaceIndex place) const {
    return slots_at(by_place_, place);
}

template <class Make>
Slot Vocabulary::derived(std::string key, const Make& make) {
    if (const auto found = derived_.find(key); found != derived_.end()) return found->second;
    const Slot slot = make();
    derived_.emplace(std::move(key), slot);
    return slot;
}

std::optional<Slot> Vocabulary::affected(std::string_view group, const Places& places) {
    const auto* members = group == "total" ? nullptr : places.members(group);
    if (members == nullptr && group != "total") return std::nullopt;
    return derived(key_of("affected", group), [&] {
        auto info = derived_info(SlotInfo::Kind::affected, FactType::count,
                                 "affected." + std::string(group));
        if (members != nullptr) info.places = *members;
        const auto slot = append_grouped(std::move(info), affected_slots_, Value::unknown_count());
        if (members == nullptr) total_slot_ = slot;
        return slot;
    });
}

std::optional<Slot> Vocabulary::present(std::string_view fact, std::string_view group,
                                        const Places& places) {
    const auto* members = places.members(group);
    if (members == nullptr) return std::nullopt;
    return derived(key_of(fact, group), [&] {
        auto info = derived_info(SlotInfo::Kind::present, FactType::yes_no, std::string(fact));
        info.places = *members;
        if (const auto of = by_id_.find(fact); of != by_id_.end()) info.fact = of->second;
        const auto about = info.fact;
        const auto slot = append_grouped(std::move(info), present_slots_, Value::unknown_yes_no());
        add_at(by_fact_, about, slot);
        return slot;
    });
}

Slot Vocabulary::sent(std::string_view duty) {
    return derived(key_of("sent", duty), [&] {
        return append(derived_info(SlotInfo::Kind::sent, FactType::event, std::string(duty)),
                      Value::not_happened());
    });
}

Slot Vocabulary::last_sent(std::string_view duty) {
    return derived(key_of("last_sent", duty), [&] {
        return append(derived_info(SlotInfo::Kind::last_sent, FactType::event, std::string(duty)),
                      Value::not_happened());
    });
}

Slot Vocabulary::here() {
    return derived("here:", [&] {
        return append(derived_info(SlotInfo::Kind::here, FactType::count, "affected.here"),
                      Value{});
    });
}

std::vector<std::string_view> Vocabulary::fact_ids() const {
    std::vector<std::string_view> ids;
    for (const Fact& fact : facts_) {
        if (fact.type != FactType::event) ids.emplace_back(fact.id);
    }
    return ids;
}

std::vector<std::string_view> Vocabulary::event_ids() const {
    std::vector<std::string_view> ids;
    for (const Fact& fact : facts_) {
        if (fact.type == FactType::event) ids.emplace_back(fact.id);
    }
    return ids;
}

std::string_view name_of(FactType type) {
    switch (type) {
        case FactType::yes_no:
            return "yes-no";
        case FactType::count:
            return "count";
        case FactType::choice:
            return "choice";
        case FactType::set:
            return "set";
        case FactType::places:
            return "places";
        case FactType::text:
            return "text";
        case FactType::event:
            return "event";
    }
    return {};
}

std::int64_t all_words(const Fact& fact) {
    return (std::int64_t{1} << fact.words.size()) - 1;
}

Value unknown_value(const Fact& fact) {
    switch (fact.type) {
        case FactType::yes_no:
            return Value::unknown_yes_no();
        case FactType::count:
            return Value::unknown_count();
        case FactType::choice:
            return {all_words(fact), 0};
        case FactType::set:
            return {0, all_words(fact)};
        case FactType::event:
            return Value::unknown_event();
        case FactType::places:
        case FactType::text:
            break;
    }
    return {};
}

bool is_settled(FactType type, const Value& value) {
    switch (type) {
        case FactType::yes_no:
        case FactType::count:
        case FactType::set:
            return value.a == value.b;
        case FactType::choice:
            return std::has_single_bit(static_cast<std::uint64_t>(value.a));
        case FactType::event:
            return value.b != 2;
        case FactType::places:
        case FactType::text:
            break;
    }
    return true;
}

}  // namespace noticeclock
