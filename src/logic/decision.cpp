#include "logic/decision.h"

#include <algorithm>
#include <bit>

#include "logic/answers.h"
#include "logic/diagram.h"
#include "logic/single_test.h"

namespace noticeclock {

namespace {

ResultMask bit(std::int8_t result) {
    return static_cast<ResultMask>(1U << static_cast<unsigned>(result));
}

bool compares_events(const Instruction& step) {
    return step.op == Op::before || step.op == Op::within;
}

/// Where each answer leads, and whether the question is left open by the values.
struct OpenBranch {
    const Branch* branch = nullptr;
    Tri answer = Tri::unknown;
};

/// The questions met until every way has left.
std::vector<OpenBranch> met_branches(const Decision& decision, const Value* values) {
    std::vector<OpenBranch> met;
    for (const Branch& branch : decision.branches) {
        const Tri answer = run(branch.condition, values);
        const bool may_go_on = (answer != Tri::no && branch.yes == go_on) ||
                               (answer != Tri::yes && branch.no == go_on);
        met.push_back({&branch, answer});
        if (!may_go_on) break;
    }
    return met;
}

/// The facts left open in the questions met, and the tests about them that are not decided.
class OpenFacts {
  public:
    OpenFacts(const std::vector<OpenBranch>& branches, const Value* values,
              const Vocabulary& vocabulary)
        : values_(values), vocabulary_(vocabulary) {
        for (const OpenBranch& open : branches) {
            if (open.answer == Tri::unknown && open.branch->yes != open.branch->no) {
                add(open.branch->condition);
            }
        }
    }

    [[nodiscard]] const std::vector<Slot>& slots() const { return slots_; }
    [[nodiscard]] const std::vector<Instruction>& tests() const { return tests_; }
    [[nodiscard]] std::size_t level(Slot slot) const {
        return static_cast<std::size_t>(std::find(slots_.begin(), slots_.end(), slot) -
                                        slots_.begin());
    }

  private:
    void add(const Program& program) {
        for (const Instruction& step : program) {
            if (step.code != Instruction::Code::test) continue;
            if (test(step, values_) != Tri::unknown) continue;
            tests_.push_back(step);
            add(step.slot);
            if (compares_events(step)) add(step.other);
        }
    }

    void add(Slot slot) {
        if (is_settled(vocabulary_.info(slot).type, values_[slot])) return;
        if (level(slot) == slots_.size()) slots_.push_back(slot);
    }

    const Value* values_;
    const Vocabulary& vocabulary_;
    std::vector<Slot> slots_;
    std::vector<Instruction> tests_;
};

using Answers = std::vector<std::vector<Value>>;

/// The answers to try, by level; empty when some fact has too many.
Answers answers_of(const OpenFacts& facts, const Value* values, const Vocabulary& vocabulary) {
    Answers answers;
    for (const Slot slot : facts.slots()) {
        answers.push_back(answers_about(slot, facts.tests(), values, vocabulary));
        if (answers.back().empty()) return {};
    }
    return answers;
}

std::vector<std::size_t> sizes_of(const Answers& answers) {
    std::vector<std::size_t> sizes;
    for (const auto& each : answers) sizes.push_back(each.size());
    return sizes;
}

/// Turns the questions met into one diagram.
class DecisionDiagram {
  public:
    DecisionDiagram(const OpenFacts& facts, const Answers& answers, std::vector<Value>& values)
        : facts_(facts), answers_(answers), values_(values), diagram_(sizes_of(answers)) {}

    /// From the last question to the first: each chooses between its exits and what follows.
    void build(const std::vector<OpenBranch>& branches, std::int8_t otherwise) {
        root_ = static_cast<std::uint8_t>(otherwise);
        for (std::size_t i = branches.size(); i-- > 0;) {
            const Branch& branch = *branches[i].branch;
            const Diagram::Id yes = exit(branch.yes);
            const Diagram::Id no = exit(branch.no);
            if (branches[i].answer == Tri::unknown && yes != no) {
                root_ = diagram_.choose(condition(branch.condition), yes, no);
            } else {
                root_ = branches[i].answer == Tri::no ? no : yes;
            }
        }
    }

    [[nodiscard]] bool exhausted() const { return diagram_.exhausted(); }
    [[nodiscard]] ResultMask results() const { return diagram_.results(root_); }
    [[nodiscard]] std::vector<Slot> decisive() const {
        const std::vector<bool> levels = diagram_.levels(root_);
        std::vector<Slot> slots;
        for (std::size_t i = 0; i < levels.size(); ++i) {
            if (levels[i]) slots.push_back(facts_.slots()[i]);
        }
        return slots;
    }

  private:
    [[nodiscard]] Diagram::Id exit(std::int8_t result) const {
        return result == go_on ? root_ : static_cast<Diagram::Id>(result);
    }

    Diagram::Id condition(const Program& program) {
        std::vector<Diagram::Id> stack;
        for (const Instruction& step : program) {
            if (step.code == Instruction::Code::test) {
                stack.push_back(leaf(step));
            } else if (step.code == Instruction::Code::negate) {
                stack.back() = diagram_.choose(stack.back(), Diagram::no, Diagram::yes);
            } else {
                join(step, stack);
            }
        }
        return stack.back();
    }

    void join(const Instruction& step, std::vector<Diagram::Id>& stack) {
        const bool all = step.code == Instruction::Code::all;
        Diagram::Id joined = all ? Diagram::yes : Diagram::no;
        for (unsigned i = 0; i < step.count; ++i) {
            const Diagram::Id part = stack.back();
            stack.pop_back();
            joined = all ? diagram_.choose(part, joined, Diagram::no)
                         : diagram_.choose(part, Diagram::yes, joined);
        }
        stack.push_back(joined);
    }

    /// What the present values decide stays so; else one node for each open fact of the test, one
    /// inside the other.
    Diagram::Id leaf(const Instruction& step) {
        const Tri now = test(step, values_.data());
        if (now != Tri::unknown) return now == Tri::yes ? Diagram::yes : Diagram::no;
        std::size_t first = facts_.level(step.slot);
        if (!compares_events(step) || step.other == step.slot) return ask(step, first, first);
        std::size_t second = facts_.level(step.other);
        if (first > second) std::swap(first, second);
        return ask(step, first, second == facts_.slots().size() ? first : second);
    }

    /// Asks about a level, and in every answer about the last one, trying the answers in the table
    /// of values.
    Diagram::Id ask(const Instruction& step, std::size_t level, std::size_t last) {
        const Slot slot = facts_.slots()[level];
        const Value kept = values_[slot];
        std::vector<Diagram::Id> children;
        for (const Value& answer : answers_[level]) {
            values_[slot] = answer;
            children.push_back(level == last ? truth(step) : ask(step, last, last));
        }
        values_[slot] = kept;
        return diagram_.node(level, children);
    }

    [[nodiscard]] Diagram::Id truth(const Instruction& step) const {
        return test(step, values_.data()) == Tri::yes ? Diagram::yes : Diagram::no;
    }

    const OpenFacts& facts_;
    const Answers& answers_;
    std::vector<Value>& values_;
    Diagram diagram_;
    Diagram::Id root_ = 0;
};

}  // namespace

ResultMask reachable(const Decision& decision, const Value* values) {
    unsigned mask = 0;
    for (const Branch& branch : decision.branches) {
        const Tri answer = run(branch.condition, values);
        bool goes_on = false;
        const auto follow = [&](std::int8_t exit) {
            goes_on = goes_on || exit == go_on;
            if (exit != go_on) mask |= bit(exit);
        };
        if (answer != Tri::no) follow(branch.yes);
        if (answer != Tri::yes) follow(branch.no);
        if (!goes_on) return static_cast<ResultMask>(mask);
    }
    return static_cast<ResultMask>(mask | bit(decision.otherwise));
}

Settlement settle(const Decision& decision, std::vector<Value>& values,
                  const Vocabulary& vocabulary) {
    Settlement settlement;
    settlement.possible = reachable(decision, values.data());
    if (std::has_single_bit(settlement.possible)) return settlement;
    const auto branches = met_branches(decision, values.data());
    const OpenFacts facts(branches, values.data(), vocabulary);
    const Answers answers = answers_of(facts, values.data(), vocabulary);
    if (!answers.empty()) {
        DecisionDiagram diagram(facts, answers, values);
        diagram.build(branches, decision.otherwise);
        if (!diagram.exhausted()) return {diagram.results(), true, diagram.decisive()};
    }
    settlement.exact = false;
    settlement.decisive = facts.slots();
    return settlement;
}

std::vector<Value> distinct_answers(const Decision& decision, Slot slot, const Value& value,
                                    const Vocabulary& vocabulary) {
    std::vector<Instruction> tests;
    std::vector<Value> values(vocabulary.slot_count());
    for (std::size_t i = 0; i < values.size(); ++i) {
        const bool event = vocabulary.info(static_cast<Slot>(i)).type == FactType::event;
        if (event) values[i] = Value::unknown_event();
    }
    values[slot] = value;
    for (const Branch& branch : decision.branches) {
        for (const Instruction& step : branch.condition) {
            if (step.code != Instruction::Code::test) continue;
            if (step.slot != slot && step.other != slot) continue;
            if (test(step, values.data()) == Tri::unknown) tests.push_back(step);
        }
    }
    return answers_about(slot, tests, values.data(), vocabulary);
}

}  // namespace noticeclock
