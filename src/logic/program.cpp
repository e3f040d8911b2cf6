#include "logic/program.h"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace noticeclock {

namespace {

/// Long lists are joined in steps of so many, so that they do not fill the stack of a run.
constexpr std::size_t joined_at_once = 4;

/// Walks a condition with its terms inlined, as compile() will, and counts.
class Extent {
  public:
    explicit Extent(const std::vector<Term>& terms) : terms_(terms) {}

    /// False as soon as a limit is passed. `waiting` results lie on the stack, `nesting` conditions
    /// are open.
    bool fits(const Condition& condition, std::size_t waiting, std::size_t nesting) {
        if (++size_ > program_size || waiting >= program_depth || nesting > program_depth) {
            return false;
        }
        if (condition.kind == Condition::Kind::term) {
            return fits(terms_[condition.term].condition, waiting, nesting + 1);
        }
        for (std::size_t i = 0; i < condition.parts.size(); ++i) {
            const std::size_t before = i < joined_at_once ? i : 1 + (i - 1) % (joined_at_once - 1);
            if (!fits(condition.parts[i], waiting + before, nesting + 1)) return false;
        }
        size_ += condition.parts.size() / (joined_at_once - 1);
        return true;
    }

    /// How many were met: at least as many as there will be steps.
    [[nodiscard]] std::size_t size() const { return size_; }

  private:
    const std::vector<Term>& terms_;
    std::size_t size_ = 0;
};

Instruction joining(Condition::Kind kind, std::size_t count) {
    Instruction join;
    join.code = kind == Condition::Kind::all ? Instruction::Code::all : Instruction::Code::any;
    join.count = static_cast<std::uint16_t>(count);
    return join;
}

Instruction negating() {
    Instruction negate;
    negate.code = Instruction::Code::negate;
    return negate;
}

/// Appends the steps of conditions to a program.
class Compiler {
  public:
    Compiler(const std::vector<Term>& terms, const Vocabulary& vocabulary, std::size_t steps)
        : terms_(terms), vocabulary_(vocabulary) {
        program_.reserve(steps);
    }

    void append(const Condition& condition) {
        switch (condition.kind) {
            case Condition::Kind::test:
                program_.push_back(instruction_of(condition.test, vocabulary_));
                break;
            case Condition::Kind::term:
                append(terms_[condition.term].condition);
                break;
            case Condition::Kind::negate:
                append(condition.parts.front());
                program_.push_back(negating());
                break;
            case Condition::Kind::all:
            case Condition::Kind::any:
                append_list(condition);
                break;
        }
    }
    [[nodiscard]] Program take() { return std::move(program_); }

  private:
    void append_list(const Condition& condition) {
        std::size_t waiting = 0;
        for (const Condition& part : condition.parts) {
            if (waiting == joined_at_once) {
                program_.push_back(joining(condition.kind, waiting));
                waiting = 1;
            }
            append(part);
            ++waiting;
        }
        if (waiting != 1) program_.push_back(joining(condition.kind, waiting));
    }

    const std::vector<Term>& terms_;
    const Vocabulary& vocabulary_;
    Program program_;
};

constexpr Tri tri(bool yes, bool no) {
    return static_cast<Tri>(1 + static_cast<int>(yes) - static_cast<int>(no));
}

Tri may_exceed(const Value& value, std::int64_t number) {
    const bool finite = value.b != unbounded;
    return tri(value.a > number || (finite && value.b > number), value.b <= number);
}

Tri names_word(const Value& value, std::uint64_t words) {
    const auto possible = static_cast<std::uint64_t>(value.a);
    const bool none = (possible & words) == 0;
    return tri(!none && (possible & ~words) == 0, none);
}

Tri holds_word(const Value& value, std::uint64_t words) {
    const auto certain = static_cast<std::uint64_t>(value.a);
    const auto possible = static_cast<std::uint64_t>(value.b);
    return tri((certain & words) != 0, (possible & words) == 0);
}

/// Events: 0 it has not happened, 1 it has, 2 not known.
Tri has_happened(const Value& event) {
    return tri(event.b == 1, event.b == 0);
}

Tri comes_before(const Value& first, const Value& second) {
    if (first.b == 0) return Tri::no;
    if (first.b == 2 || second.b == 2) return Tri::unknown;
    const bool yes = second.b == 0 || first.a < second.a;
    return tri(yes, !yes);
}

Tri comes_within(const Value& first, const Value& second, std::int64_t seconds) {
    if (first.b == 0 || second.b == 0) return Tri::no;
    if (first.b == 2 || second.b == 2) return Tri::unknown;
    const bool yes = first.a - second.a <= seconds;
    return tri(yes, !yes);
}

}  // namespace

bool is_compilable(const Condition& condition, const std::vector<Term>& terms) {
    return Extent(terms).fits(condition, 0, 0);
}

Instruction instruction_of(const Test& test, const Vocabulary& vocabulary) {
    Instruction instruction;
    instruction.op = test.op;
    instruction.slot = test.slot;
    instruction.other = test.other;
    instruction.type = vocabulary.info(test.slot).type;
    instruction.number = test.number;
    instruction.words = test.words;
    return instruction;
}

Program compile(const Condition& condition, const std::vector<Term>& terms,
                const Vocabulary& vocabulary) {
    Extent extent(terms);
    if (!extent.fits(condition, 0, 0)) throw std::logic_error("condition is too complex");
    Compiler compiler(terms, vocabulary, extent.size());
    compiler.append(condition);
    return compiler.take();
}

Tri test_value(const Instruction& instruction, const Value& value) {
    const std::int64_t n = instruction.number;
    switch (instruction.op) {
        case Op::is_yes:
            return static_cast<Tri>(value.a + value.b);
        case Op::greater:
            return tri(value.a > n, value.b <= n);
        case Op::at_least:
            return tri(value.a >= n, value.b < n);
        case Op::less:
            return tri(value.b < n, value.a >= n);
        case Op::at_most:
            return tri(value.b <= n, value.a > n);
        case Op::equal:
            return tri(value.a == n && value.b == n, n < value.a || value.b < n);
        case Op::may_exceed:
            return may_exceed(value, n);
        case Op::is_word:
            return names_word(value, instruction.words);
        case Op::has_word:
            return holds_word(value, instruction.words);
        case Op::known:
            return is_settled(instruction.type, value) ? Tri::yes : Tri::no;
        case Op::happened:
            return has_happened(value);
        case Op::before:
        case Op::within:
            break;
    }
    return Tri::unknown;
}

Tri test(const Instruction& instruction, const Value* values) {
    const Value& value = values[instruction.slot];
    switch (instruction.op) {
        case Op::before:
            return comes_before(value, values[instruction.other]);
        case Op::within:
            return comes_within(value, values[instruction.other], instruction.number);
        default:
            return test_value(instruction, value);
    }
}

Tri run(std::span<const Instruction> program, const Value* values) {
    std::array<Tri, program_depth> stack;
    stack[0] = Tri::yes;  // what a program of no steps gives
    std::size_t top = 0;
    for (const Instruction& step : program) {
        Tri result = step.code == Instruction::Code::any ? Tri::no : Tri::yes;
        switch (step.code) {
            case Instruction::Code::test:
                result = test(step, values);
                break;
            case Instruction::Code::negate:
                result = negation(stack[--top]);
                break;
            case Instruction::Code::all:
                for (unsigned i = 0; i < step.count; ++i) result = std::min(result, stack[--top]);
                break;
            case Instruction::Code::any:
                for (unsigned i = 0; i < step.count; ++i) result = std::max(result, stack[--top]);
                break;
        }
        stack[top++] = result;
    }
    return stack[0];
}

}  // namespace noticeclock
