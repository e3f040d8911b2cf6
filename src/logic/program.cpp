#include "logic/program.h"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "logic/single_test.h"

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

std::size_t start_of(std::span<const Instruction> program, std::size_t last) {
    std::size_t wanted = 1;
    for (auto i = last;; --i) {
        const auto& step = program[i];
        --wanted;
        if (step.code == Instruction::Code::negate) ++wanted;
        if (step.code == Instruction::Code::all || step.code == Instruction::Code::any)
            wanted += step.count;
        if (wanted == 0) return i;
    }
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
            result = test(*step, values);
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
