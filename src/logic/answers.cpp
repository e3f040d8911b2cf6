#include "logic/answers.h"

#include <algorithm>
#include <set>

#include "logic/single_test.h"

namespace noticeclock {

namespace {

using Tests = std::span<const Instruction>;

/// Paths between unknown events that are compared with each other multiply; no law compares more.
constexpr std::size_t most_unknown_events = 5;

/// The first figures of the upper side of each threshold of a test: where its answer may change.
void add_steps(const Instruction& test, std::set<std::int64_t>& steps) {
    switch (test.op) {
        case Op::at_least:
        case Op::less:
            steps.insert(test.number);
            break;
        case Op::greater:
        case Op::at_most:
        case Op::may_exceed:
            steps.insert(test.number + 1);
            break;
        case Op::equal:
            steps.insert({test.number, test.number + 1});
            break;
        default:
            break;
    }
}

/// Whether the tests about the slot give both values the same answers.
bool same_answers(Slot slot, Tests tests, const Value& one, const Value& other) {
    return std::all_of(tests.begin(), tests.end(), [&](const Instruction& test) {
        return test.slot != slot || test_value(test, one) == test_value(test, other);
    });
}

/// The first of the answers that give the tests the same answers.
std::vector<Value> without_repeats(Slot slot, Tests tests, const std::vector<Value>& answers) {
    std::vector<Value> kept;
    for (const Value& answer : answers) {
        const auto same = [&](const Value& other) {
            return same_answers(slot, tests, answer, other);
        };
        if (std::none_of(kept.begin(), kept.end(), same)) kept.push_back(answer);
    }
    return kept;
}

/// The least figure of each stretch between thresholds that lies, in part, in the range. Both sides
/// of an equal figure can be alike.
std::vector<Value> count_answers(Slot slot, Tests tests, const Value& range) {
    std::set<std::int64_t> steps = {range.a};
    for (const Instruction& test : tests) {
        if (test.slot == slot) add_steps(test, steps);
    }
    std::vector<Value> answers;
    for (const std::int64_t step : steps) {
        if (range.a <= step && step <= range.b) answers.push_back(Value::exactly(step));
    }
    return without_repeats(slot, tests, answers);
}

/// The different sets of words that the tests name.
std::vector<std::uint64_t> named_words(Slot slot, Tests tests) {
    std::set<std::uint64_t> masks;
    for (const Instruction& test : tests) {
        if (test.slot == slot && test.words != 0) masks.insert(test.words);
    }
    return {masks.begin(), masks.end()};
}

/// Which of the masks hold the word, as bits; masks beyond the 64th are not told apart by one
/// number, so callers check their count.
std::uint64_t signature(std::uint64_t word, const std::vector<std::uint64_t>& masks) {
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < masks.size(); ++i) {
        if ((masks[i] & word) != 0) bits |= std::uint64_t{1} << i;
    }
    return bits;
}

/// One word of each signature among the given words, in the order of the words.
std::vector<std::pair<std::uint64_t, std::uint64_t>> words_by_signature(
    std::uint64_t words, const std::vector<std::uint64_t>& masks) {
    std::vector<std::pair<std::uint64_t, std::uint64_t>> found;  // signature, word
    for (; words != 0; words &= words - 1) {
        const std::uint64_t word = words & (~words + 1);
        const std::uint64_t bits = signature(word, masks);
        const auto same = [bits](const auto& each) { return each.first == bits; };
        if (std::none_of(found.begin(), found.end(), same)) found.emplace_back(bits, word);
    }
    return found;
}

std::vector<Value> choice_answers(Slot slot, Tests tests, const Value& value) {
    const auto masks = named_words(slot, tests);
    std::vector<Value> answers;
    if (masks.size() > 64) return answers;
    for (const auto& [bits, word] :
         words_by_signature(static_cast<std::uint64_t>(value.a), masks)) {
        answers.push_back({static_cast<std::int64_t>(word), 0});
    }
    return answers;
}

/// Subsets of the words that may belong, one for each combination of tests that can be made true
/// together.
std::vector<Value> set_answers(Slot slot, Tests tests, const Value& value) {
    const auto masks = named_words(slot, tests);
    if (masks.size() > 64) return {};
    const auto certain = static_cast<std::uint64_t>(value.a);
    const auto open = static_cast<std::uint64_t>(value.b) & ~certain;
    std::vector<std::pair<std::uint64_t, std::uint64_t>> sets = {{0, certain}};  // signature, set
    for (const auto& [bits, word] : words_by_signature(open, masks)) {
        const std::size_t size = sets.size();
        for (std::size_t i = 0; i < size; ++i) {
            const std::uint64_t joined = sets[i].first | bits;
            const auto same = [joined](const auto& each) { return each.first == joined; };
            if (std::any_of(sets.begin(), sets.end(), same)) continue;
            sets.emplace_back(joined, sets[i].second | word);
        }
        if (sets.size() > most_answers) return {};
    }
    std::vector<Value> answers;
    for (const auto& [bits, words] : sets) {
        const auto mask = static_cast<std::int64_t>(words);
        answers.push_back({mask, mask});
    }
    return answers;
}

bool compares(const Instruction& test) {
    return test.op == Op::before || test.op == Op::within;
}

/// Times for unknown events, enough to meet every combination of answers to the comparisons that
/// any times can meet.
///
/// Each answer bounds the difference of two times: `x before y` is x <= y - 1 or y <= x, `x within
/// n of y` is x <= y + n or y <= x - n - 1. When some times meet a set of such bounds, then so do
/// the shortest distances in the graph with one edge per bound (the Bellman-Ford argument), taken
/// from the known events and from a time later than anything else. So sums of bounds along paths
/// from those, one edge for each unknown event, are enough.
class EventTimes {
  public:
    EventTimes(Tests tests, const Value* values) : tests_(tests), values_(values) {
        std::set<Slot> unknown;
        for (const Instruction& test : tests) {
            if (compares(test)) note(test, unknown);
        }
        steps_ = unknown.size();
    }

    [[nodiscard]] bool too_many() const { return steps_ > most_unknown_events; }
    [[nodiscard]] std::set<std::int64_t> of(Slot slot) const { return reached(slot, steps_); }

  private:
    void note(const Instruction& test, std::set<Slot>& unknown) {
        for (const Slot slot : {test.slot, test.other}) {
            if (values_[slot].b == 2) unknown.insert(slot);
            if (values_[slot].b == 1) latest_ = std::max(latest_, values_[slot].a + 1);
        }
        span_ += test.number + 2;
    }

    [[nodiscard]] std::set<std::int64_t> reached(Slot slot, std::size_t steps) const {
        std::set<std::int64_t> times = {latest_ + span_};
        if (steps == 0) return times;
        for (const Instruction& test : tests_) {
            if (!compares(test) || test.slot == test.other) continue;
            if (test.slot == slot) {
                add(times, test.other, test.op == Op::before ? -1 : test.number, steps);
            } else if (test.other == slot) {
                add(times, test.slot, test.op == Op::before ? 0 : -test.number - 1, steps);
            }
            if (times.size() > most_answers) break;
        }
        return times;
    }

    void add(std::set<std::int64_t>& times, Slot from, std::int64_t bound,
             std::size_t steps) const {
        if (values_[from].b == 1) times.insert(values_[from].a + bound);
        if (values_[from].b != 2) return;
        for (const std::int64_t time : reached(from, steps - 1)) times.insert(time + bound);
    }

    Tests tests_;
    const Value* values_;
    std::size_t steps_ = 0;    // the number of unknown events in comparisons
    std::int64_t latest_ = 0;  // after every known event
    std::int64_t span_ = 1;    // more than all bounds together
};

std::vector<Value> event_answers(Slot slot, Tests tests, const Value* values) {
    const EventTimes times(tests, values);
    if (times.too_many()) return {};
    std::vector<Value> answers = {Value::not_happened()};
    for (const std::int64_t time : times.of(slot)) {
        answers.push_back(Value::happened(time));
    }
    return answers;
}

std::vector<Value> all_answers(Slot slot, Tests tests, const Value* values, FactType type) {
    switch (type) {
        case FactType::yes_no:
            return without_repeats(slot, tests, {Value::yes_no(true), Value::yes_no(false)});
        case FactType::count:
            return count_answers(slot, tests, values[slot]);
        case FactType::choice:
            return choice_answers(slot, tests, values[slot]);
        case FactType::set:
            return set_answers(slot, tests, values[slot]);
        case FactType::event:
            return event_answers(slot, tests, values);
        case FactType::places:
        case FactType::text:
            break;
    }
    return {};
}

}  // namespace

std::vector<Value> answers_about(Slot slot, std::span<const Instruction> tests, const Value* values,
                                 const Vocabulary& vocabulary) {
    const FactType type = vocabulary.info(slot).type;
    if (is_settled(type, values[slot])) return {values[slot]};
    std::vector<Value> answers = all_answers(slot, tests, values, type);
    if (answers.size() > most_answers) answers.clear();
    return answers;
}

}  // namespace noticeclock
