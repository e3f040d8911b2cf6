#include "logic/settlements.h"

#include <algorithm>
#include <cstring>

#include "logic/single_test.h"

namespace noticeclock {
namespace {

/// What is kept at most, so that memory stays flat however many incidents come.
constexpr std::size_t most_known = 20'000;

/// What a lens shows takes at most so many bytes.
constexpr std::size_t most_shown = 1 + 2 * sizeof(std::int64_t);

/// Writes bytes one after the other into room that is large enough.
class Bytes {
  public:
    explicit Bytes(char* room) : end_(room) {}
    void put(char byte) { *end_++ = byte; }
    void put(std::int64_t number) {
        std::memcpy(end_, &number, sizeof number);
        end_ += sizeof number;
    }
    [[nodiscard]] const char* end() const { return end_; }

  private:
    char* end_;
};

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

const Lenses& Settlements::lenses_of(const Decision& decision, const Vocabulary& vocabulary) {
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

namespace {

/// Writes down what a lens shows; false when it depends on an event of which it is not known
/// whether it happened: then the times of others would have to be told apart.
bool show(const Lens& lens, const Value& value, Bytes& seen) {
    seen.put(is_settled(lens.type, value) ? 's' : 'o');
    switch (lens.type) {
        case FactType::yes_no:
            seen.put(static_cast<char>(value.a + 2 * value.b));
            break;
        case FactType::count:
            seen.put(rank(lens.thresholds, value.a));
            seen.put(rank(lens.thresholds, value.b));
            seen.put(value.b == unbounded ? 'u' : 'f');
            break;
        case FactType::choice:
            seen.put(value.a & lens.words);
            seen.put((value.a & ~lens.words) != 0 ? 'm' : 'n');
            break;
        case FactType::set:
            seen.put(value.a & lens.words);
            seen.put(value.b & lens.words);
            break;
        case FactType::event:
            return is_settled(lens.type, value);
        case FactType::places:
        case FactType::text:
            break;
    }
    return true;
}

}  // namespace

std::optional<std::string_view> Settlements::look(const Decision& decision,
                                                  const std::vector<Value>& values,
                                                  const Vocabulary& vocabulary) {
    const auto& lenses = lenses_of(decision, vocabulary);
    const auto most =
        sizeof(std::int64_t) + lenses.events.size() + most_shown * lenses.slots.size();
    if (room_.size() < most) room_.resize(most);
    Bytes seen(room_.data());
    seen.put(static_cast<std::int64_t>(reinterpret_cast<std::uintptr_t>(&decision)));
    for (const auto& step : lenses.events) seen.put(static_cast<char>(test(step, values.data())));
    for (const auto& lens : lenses.slots) {
        if (!show(lens, values[lens.slot], seen)) return std::nullopt;
    }
    return std::string_view(room_.data(), static_cast<std::size_t>(seen.end() - room_.data()));
}

const Settlement& Settlements::of(const Decision& decision, std::vector<Value>& values,
                                  const Vocabulary& vocabulary) {
    const auto seen = look(decision, values, vocabulary);
    if (!seen) return settled_anew_ = settle(decision, values, vocabulary);
    if (const auto known = known_.find(*seen); known != known_.end()) return known->second;
    if (known_.size() >= most_known) known_.clear();
    return known_.emplace(*seen, settle(decision, values, vocabulary)).first->second;
}

}  // namespace noticeclock
