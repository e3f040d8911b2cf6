#include "risk/search.h"

#include <algorithm>

#include "logic/answers.h"
#include "logic/single_test.h"

namespace noticeclock {
namespace {

void add_programs(const Part& part, std::vector<const Program*>& programs) {
    for (const auto& step : part.steps) {
        if (!step.program.empty()) programs.push_back(&step.program);
    }
}

void add_programs(const Factor& factor, std::vector<const Program*>& programs) {
    for (const auto& part : factor.parts) add_programs(part, programs);
}

void add_programs(const Method& method, std::vector<const Program*>& programs) {
    for (const auto& factor : method.factors) add_programs(factor, programs);
}

bool is_open(const Instruction& step, const Value* values) {
    return step.code == Instruction::Code::test && test(step, values) == Tri::unknown;
}

/// The first test that is left open by a program whose answer is open; null when there is none.
const Instruction* open_test(const std::vector<const Program*>& programs, const Value* values) {
    for (const auto* program : programs) {
        if (run(*program, values) != Tri::unknown) continue;
        for (const auto& step : *program) {
            if (is_open(step, values)) return &step;
        }
    }
    return nullptr;
}

/// Which of the tests name the word, as bits.
std::uint64_t signature(std::uint64_t word, std::span<const Instruction> tests) {
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < tests.size() && i < 64; ++i) {
        if ((tests[i].words & word) != 0) bits |= std::uint64_t{1} << i;
    }
    return bits;
}

}  // namespace

Search::Search(const RiskRules& rules, std::vector<const Method*> methods,
               const Vocabulary& vocabulary)
    : rules_(&rules), methods_(std::move(methods)), vocabulary_(&vocabulary) {
    for (const auto& rule : rules.levels) of_rules_.push_back(&rule.program);
    for (const auto* method : methods_) {
        of_method_.emplace_back();
        add_programs(*method, of_method_.back());
        all_.insert(all_.end(), of_method_.back().begin(), of_method_.back().end());
    }
    all_.insert(all_.end(), of_rules_.begin(), of_rules_.end());
}

std::vector<Instruction> Search::tests_of(Slot slot) const {
    std::vector<Instruction> tests;
    for (const auto* program : all_) {
        for (const auto& step : *program) {
            if (step.code != Instruction::Code::test || step.slot != slot) continue;
            const auto same = [&](const Instruction& other) {
                return other.op == step.op && other.words == step.words &&
                       other.number == step.number;
            };
            if (std::none_of(tests.begin(), tests.end(), same)) tests.push_back(step);
        }
    }
    return tests;
}

/// A set is taken apart by one group of words that all tests treat alike: one of them belongs to
/// it, or none does.
std::vector<Value> Search::halves(const Instruction& test, const Value& value) const {
    const auto tests = tests_of(test.slot);
    const auto open = static_cast<std::uint64_t>(value.b) & ~static_cast<std::uint64_t>(value.a);
    const auto asked = open & test.words;
    const auto word = asked & (~asked + 1);
    const auto group_of = signature(word, tests);
    std::uint64_t group = 0;
    for (auto rest = open; rest != 0; rest &= rest - 1) {
        const auto one = rest & (~rest + 1);
        if (signature(one, tests) == group_of) group |= one;
    }
    return {{value.a | static_cast<std::int64_t>(word), value.b},
            {value.a, value.b & ~static_cast<std::int64_t>(group)}};
}

std::vector<Value> Search::branches(const Instruction& test,
                                    const std::vector<Value>& values) const {
    if (vocabulary_->info(test.slot).type == FactType::set) return halves(test, values[test.slot]);
    return answers(test.slot, values);
}

std::vector<Value> Search::answers(Slot slot, const std::vector<Value>& values) const {
    if (vocabulary_->info(slot).type == FactType::set) return {};
    return answers_about(slot, tests_of(slot), values.data(), *vocabulary_);
}

std::vector<Slot> Search::open_slots(const std::vector<Value>& values) const {
    std::vector<Slot> slots;
    for (const auto* program : all_) {
        if (run(*program, values.data()) != Tri::unknown) continue;
        for (const auto& step : *program) {
            if (!is_open(step, values.data())) continue;
            const bool met = std::find(slots.begin(), slots.end(), step.slot) != slots.end();
            if (!met) slots.push_back(step.slot);
        }
    }
    return slots;
}

void Search::descend(const Measure& measure, const Programs& programs, std::vector<Value>& values,
                     Bounds bounds, std::int64_t& best, std::size_t& states) const {
    if (bounds.low >= best || states == 0) return;
    if (bounds.low == bounds.high) {
        best = bounds.low;
        return;
    }
    --states;
    const auto* open = open_test(programs, values.data());
    if (open == nullptr) return;
    const auto kept = values[open->slot];
    std::vector<std::pair<Bounds, Value>> next;
    for (const auto& branch : branches(*open, values)) {
        values[open->slot] = branch;
        next.emplace_back(measure(values.data()), branch);
    }
    std::stable_sort(next.begin(), next.end(),
                     [](const auto& a, const auto& b) { return a.first.low < b.first.low; });
    if (next.empty()) states = 0;
    for (const auto& [range, branch] : next) {
        values[open->slot] = branch;
        descend(measure, programs, values, range, best, states);
    }
    values[open->slot] = kept;
}

std::int64_t Search::least(const Measure& measure, const Programs& programs,
                           const std::vector<Value>& values) {
    const auto bounds = measure(values.data());
    if (bounds.low == bounds.high) return bounds.low;
    auto scratch = values;
    std::int64_t best = unbounded;
    std::size_t states = most_states;
    descend(measure, programs, scratch, bounds, best, states);
    if (states > 0) return best;
    if (best > bounds.low) exact_ = false;
    return bounds.low;
}

ScoreRange Search::extremes(const Ranged& of, const Programs& programs,
                            const std::vector<Value>& values) {
    const auto low = [&](const Value* at) {
        const auto range = of(at);
        return Bounds{range.low.hundredths, range.high.hundredths};
    };
    const auto high = [&](const Value* at) {
        const auto range = of(at);
        return Bounds{-range.high.hundredths, -range.low.hundredths};
    };
    return {{least(low, programs, values)}, {-least(high, programs, values)}};
}

ScoreRange Search::total(const Method& method, const std::vector<Value>& values) {
    Programs programs;
    add_programs(method, programs);
    return extremes([&](const Value* at) { return total_of(method, at); }, programs, values);
}

ScoreRange Search::range(const Factor& factor, const std::vector<Value>& values) {
    Programs programs;
    add_programs(factor, programs);
    return extremes([&](const Value* at) { return range_of(factor, at); }, programs, values);
}

StepMask Search::reachable(const Masked& of, std::size_t count, const Programs& programs,
                           const std::vector<Value>& values) {
    unsigned found = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const auto wanted = static_cast<StepMask>(1U << i);
        const auto missed = [&](const Value* at) {
            const auto mask = of(at);
            return Bounds{(mask & wanted) != 0 ? 0 : 1, mask == wanted ? 0 : 1};
        };
        if (least(missed, programs, values) == 0) found |= wanted;
    }
    return static_cast<StepMask>(found);
}

StepMask Search::steps(const Part& part, const std::vector<Value>& values) {
    Programs programs;
    add_programs(part, programs);
    return reachable([&](const Value* at) { return steps_of(part, at); }, part.steps.size(),
                     programs, values);
}

StepMask Search::applied(const std::vector<Value>& values) {
    return reachable([&](const Value* at) { return rules_of(*rules_, at); },
                     rules_->levels.size() + 1, of_rules_, values);
}

LevelMask Search::bound(const std::vector<const Method*>& of, const Value* values) const {
    std::vector<LevelMask> levels;
    levels.reserve(of.size());
    for (const auto* method : of) levels.push_back(levels_of(*method, total_of(*method, values)));
    return joined(*rules_, levels, rules_of(*rules_, values));
}

LevelMask Search::levels(const std::vector<const Method*>& of, const std::vector<Value>& values) {
    Programs programs = of_rules_;
    for (const auto* method : of) add_programs(*method, programs);
    return static_cast<LevelMask>(reachable([&](const Value* at) { return bound(of, at); },
                                            rules_->level_count, programs, values));
}

LevelMask Search::levels(const std::vector<Value>& values) {
    return levels(methods_, values);
}

LevelMask Search::levels(const Method& method, const std::vector<Value>& values) {
    return levels(std::vector<const Method*>{&method}, values);
}

}  // namespace noticeclock
