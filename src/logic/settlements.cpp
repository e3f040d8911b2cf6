#include "logic/settlements.h"

#include <algorithm>

namespace noticeclock {
namespace {

/// What is kept at most, so that memory stays flat however many incidents come.
constexpr std::size_t most_known = 20'000;

void append(std::string& bytes, std::int64_t number) {
    bytes.append(reinterpret_cast<const char*>(&number), sizeof number);
}

/// Where a figure lies between thresholds: on one, or in which gap.
char rank(const std::vector<std::int64_t>& thresholds, std::int64_t number) {
    const auto next = std::lower_bound(thresholds.begin(), thresholds.end(), number);
    const bool on = next != thresholds.end() && *next == number;
    return static_cast<char>(2 * (next - thresholds.begin()) + (on ? 1 : 0));
}

void add_threshold(std::vector<std::int64_t>& thresholds, std::int64_t number) {
    const auto at = std::lower_bound(thresholds.begin(), thresholds.end(), number);
    if (at == thresholds.end() || *at != number) thresholds.insert(at, number);
}

bool compares_events(const Instruction& step) {
    return step.op == Op::before || step.op == Op::within;
}

}  // namespace

const Settlements::Lenses& Settlements::lenses_of(const Decision& decision,
                                                  const Vocabulary& vocabulary) {
    const auto [entry, fresh] = lenses_.try_emplace(&decision);
    if (!fresh) return entry->second;
    auto& lenses = entry->second;
    const auto lens = [&](Slot slot) -> Lens& {
        const auto found = std::find_if(lenses.slots.begin(), lenses.slots.end(),
                                        [&](const Lens& each) { return each.slot == slot; });
        if (found != lenses.slots.end()) return *found;
        return lenses.slots.emplace_back(Lens{slot, vocabulary.info(slot).type, {}, 0});
    };
    for (const auto& branch : decision.branches) {
        for (const auto& step : branch.condition) {
            if (step.code != Instruction::Code::test) continue;
            auto& seen = lens(step.slot);
            if (seen.type == FactType::count) add_threshold(seen.thresholds, step.number);
            seen.words |= static_cast<std::int64_t>(step.words);
            if (seen.type == FactType::event) lenses.events.push_back(step);
            if (compares_events(step)) lens(step.other);
        }
    }
    return lenses;
}

/// Writes down what the lenses show; false when it depends on an event of which it is not known
/// whether it happened: then the times of others would have to be told apart.
bool Settlements::look(const Lenses& lenses, const std::vector<Value>& values) {
    for (const auto& step : lenses.events) seen_ += static_cast<char>(test(step, values.data()));
    for (const auto& lens : lenses.slots) {
        const auto& value = values[lens.slot];
        seen_ += is_settled(lens.type, value) ? 's' : 'o';
        switch (lens.type) {
            case FactType::yes_no:
                seen_ += static_cast<char>(value.a + 2 * value.b);
                break;
            case FactType::count:
                seen_ += rank(lens.thresholds, value.a);
                seen_ += rank(lens.thresholds, value.b);
                seen_ += value.b == unbounded ? 'u' : 'f';
                break;
            case FactType::choice:
                append(seen_, value.a & lens.words);
                seen_ += (value.a & ~lens.words) != 0 ? 'm' : 'n';
                break;
            case FactType::set:
                append(seen_, value.a & lens.words);
                append(seen_, value.b & lens.words);
                break;
            case FactType::event:
                if (!is_settled(lens.type, value)) return false;
                break;
            case FactType::places:
            case FactType::text:
                break;
        }
    }
    return true;
}

const Settlement& Settlements::of(const Decision& decision, std::vector<Value>& values,
                                  const Vocabulary& vocabulary) {
    const auto& lenses = lenses_of(decision, vocabulary);
    seen_.clear();
    append(seen_, static_cast<std::int64_t>(reinterpret_cast<std::uintptr_t>(&decision)));
    if (!look(lenses, values)) return settled_anew_ = settle(decision, values, vocabulary);
    if (const auto known = known_.find(seen_); known != known_.end()) return known->second;
    if (known_.size() >= most_known) known_.clear();
    const auto key = seen_;
    return known_.emplace(key, settle(decision, values, vocabulary)).first->second;
}

}  // namespace noticeclock
