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
        std::vector<std::size_t> waiting;  // the last step of each result that waits
        for (const Condition& part : condition.parts) {
            if (waiting.size() == joined_at_once) join(condition.kind, waiting);
            append(part);
            waiting.push_back(program_.size() - 1);
        }
        if (waiting.size() != 1) join(condition.kind, waiting);
    }

    /// Joins the results that wait into one, and tells each of their last steps where.
    void join(Condition::Kind kind, std::vector<std::size_t>& waiting) {
        program_.push_back(joining(kind, waiting.size()));
        const auto at = program_.size() - 1;
        for (std::size_t i = 0; i < waiting.size(); ++i) {
            program_[waiting[i]].before = static_cast<std::uint8_t>(i);
            program_[waiting[i]].to_join = static_cast<std::uint16_t>(at - waiting[i]);
        }
        waiting.assign(1, at);
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

namespace {

inline Tri value_test(const Instruction& instruction, const Value& value) {
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

inline Tri any_test(const Instruction& instruction, const Value* values) {
    const Value& value = values[instruction.slot];
    switch (instruction.op) {
        case Op::before:
            return comes_before(value, values[instruction.other]);
        case Op::within:
            return comes_within(value, values[instruction.other], instruction.number);
        default:
            return value_test(instruction, value);
    }
}

}  // namespace

Tri test_value(const Instruction& instruction, const Value& value) {
    return value_test(instruction, value);
}

Tri test(const Instruction& instruction, const Value* values) {
    return any_test(instruction, values);
}

namespace {

/// The result that settles a join whatever the others are.
Tri settling(const Instruction& join) {
    return join.code == Instruction::Code::all ? Tri::no : Tri::yes;
}

Tri joined(const Instruction& join, const Tri* results) {
    Tri result = join.code == Instruction::Code::any ? Tri::no : Tri::yes;
    for (unsigned i = 0; i < join.count; ++i) {
        result = join.code == Instruction::Code::all ? std::min(result, results[i])
                                                     : std::max(result, results[i]);
    }
    return result;
}

}  // namespace

Tri run(std::span<const Instruction> program, const Value* values) {
    std::array<Tri, program_depth> stack;
    stack[0] = Tri::yes;  // what a program of no steps gives
    std::size_t top = 0;
    for (std::size_t i = 0; i < program.size(); ++i) {
        const Instruction* step = &program[i];
        Tri result = Tri::unknown;
        if (step->code == Instruction::Code::test) {
            result = any_test(*step, values);
        } else if (step->code == Instruction::Code::negate) {
            result = negation(stack[--top]);
        } else {
            top -= step->count;
            result = joined(*step, stack.data() + top);
        }
        while (step->to_join != 0 && i + step->to_join < program.size() &&
               result == settling(program[i + step->to_join])) {
            top -= step->before;
            i += step->to_join;
            step = &program[i];
        }
        stack[top++] = result;
    }
    return stack[0];
}

}  // namespace noticeclock
