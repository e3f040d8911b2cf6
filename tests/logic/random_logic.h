#pragma once

#include <algorithm>
#include <random>

#include "example.h"
#include "logic/decision.h"

namespace noticeclock {

/// The settled values that a value may still turn out to be, in a small world: counts up to 9,
/// times from -4 to 18.
inline std::vector<Value> completions(FactType type, const Value& value) {
    std::vector<Value> all;
    switch (type) {
        case FactType::yes_no:
        case FactType::count:
            for (std::int64_t n = value.a; n <= std::min<std::int64_t>(value.b, 9); ++n) {
                all.push_back(Value::exactly(n));
            }
            break;
        case FactType::choice:
            for (std::int64_t word = 1; word < 16; word *= 2) {
                if ((value.a & word) != 0) all.push_back({word, 0});
            }
            break;
        case FactType::set:
            for (std::int64_t words = 0; words < 16; ++words) {
                if ((value.a & ~words) == 0 && (words & ~value.b) == 0)
                    all.push_back({words, words});
            }
            break;
        default:
            if (value.b != 2) return {value};
            all.push_back(Value::not_happened());
            for (std::int64_t time = -4; time <= 18; ++time) all.push_back(Value::happened(time));
    }
    return all;
}

/// A test on settled values, as a lawyer reads it.
inline bool holds(const Test& test, const Value& value, const Value& other) {
    const auto words = static_cast<std::uint64_t>(value.a);
    switch (test.op) {
        case Op::is_yes:
            return value.a == 1;
        case Op::greater:
        case Op::may_exceed:
            return value.a > test.number;
        case Op::at_least:
            return value.a >= test.number;
        case Op::less:
            return value.a < test.number;
        case Op::at_most:
            return value.a <= test.number;
        case Op::equal:
            return value.a == test.number;
        case Op::is_word:
        case Op::has_word:
            return (words & test.words) != 0;
        case Op::known:
            return true;
        case Op::happened:
            return value.b == 1;
        case Op::before:
            return value.b == 1 && (other.b == 0 || value.a < other.a);
        case Op::within:
            return value.b == 1 && other.b == 1 && value.a <= other.a + test.number;
    }
    return false;
}

/// Yes or no when it holds in all or no ways in which the facts may turn out, else unknown. `known`
/// and a finite `may exceed` look at `now`, what is known at the moment.
inline Tri test_by_definition(const Test& test, const std::vector<Value>& values,
                              const std::vector<Value>& now, const Vocabulary& vocabulary) {
    const FactType type = vocabulary.info(test.slot).type;
    const Value& known = now[test.slot];
    if (test.op == Op::known) {
        return completions(type, known).size() == 1 && known.b != unbounded ? Tri::yes : Tri::no;
    }
    if (test.op == Op::may_exceed && known.b != unbounded) {
        return known.b > test.number ? Tri::yes : Tri::no;
    }
    bool yes = false;
    bool no = false;
    for (const Value& value : completions(type, values[test.slot])) {
        std::vector<Value> others = {Value{}};
        if (test.other != no_slot) others = completions(FactType::event, values[test.other]);
        for (const Value& other : others) (holds(test, value, other) ? yes : no) = true;
    }
    return yes && no ? Tri::unknown : (yes ? Tri::yes : Tri::no);
}

inline Tri by_definition(const Condition& condition, const std::vector<Term>& terms,
                         const std::vector<Value>& values, const std::vector<Value>& now,
                         const Vocabulary& vocabulary) {
    const auto part = [&](const Condition& c) {
        return by_definition(c, terms, values, now, vocabulary);
    };
    if (condition.kind == Condition::Kind::test) {
        return test_by_definition(condition.test, values, now, vocabulary);
    }
    if (condition.kind == Condition::Kind::term) return part(terms[condition.term].condition);
    std::vector<Tri> answers;
    for (const Condition& c : condition.parts) answers.push_back(part(c));
    const auto given = [&](Tri tri) {
        return std::find(answers.begin(), answers.end(), tri) != answers.end();
    };
    if (condition.kind == Condition::Kind::negate) {
        return given(Tri::yes) ? Tri::no : given(Tri::no) ? Tri::yes : Tri::unknown;
    }
    const bool all = condition.kind == Condition::Kind::all;
    if (given(all ? Tri::no : Tri::yes)) return all ? Tri::no : Tri::yes;
    return given(Tri::unknown) ? Tri::unknown : (all ? Tri::yes : Tri::no);
}

/// Random conditions, values and decisions over the example vocabulary; the same ones for the same
/// seed.
class RandomLogic {
  public:
    explicit RandomLogic(std::uint32_t seed) : engine_(seed) {}

    [[nodiscard]] const Vocabulary& vocabulary() const { return vocabulary_; }
    int below(int n) { return static_cast<int>(engine_() % static_cast<std::uint32_t>(n)); }
    bool one_in(int n) { return below(n) == 0; }

    Test test() {
        Test made;
        made.slot = static_cast<Slot>(below(static_cast<int>(vocabulary_.slot_count())));
        const FactType type = vocabulary_.info(made.slot).type;
        made.op = op(type);
        made.number = below(8);
        if (made.op == Op::within) made.number = below(3);
        if (made.op == Op::is_word) made.words = static_cast<std::uint64_t>(1 + below(7));
        if (made.op == Op::has_word) made.words = static_cast<std::uint64_t>(1 + below(15));
        if (made.op == Op::before || made.op == Op::within) made.other = another_event(made.slot);
        return made;
    }

    /// One to five questions over terms of its own, with three results.
    Decision decision(int depth) {
        Decision made;
        const auto own = terms();
        for (int i = 1 + below(5); i > 0; --i)
            made.branches.push_back(
                {compile(condition(own, depth), own, vocabulary_), exit(), exit()});
        made.otherwise = static_cast<std::int8_t>(below(3));
        return made;
    }

    /// Over the first `terms.size()` terms.
    Condition condition(const std::vector<Term>& terms, int depth) {
        Condition made;
        const int kind = depth == 0 ? 9 : below(10);
        if (kind < 6) {
            made.kind = kind < 3 ? Condition::Kind::all : Condition::Kind::any;
            for (int i = 1 + below(6); i > 0; --i)
                made.parts.push_back(condition(terms, depth - 1));
        } else if (kind == 6) {
            made.kind = Condition::Kind::negate;
            made.parts.push_back(condition(terms, depth - 1));
        } else if (kind == 7 && !terms.empty()) {
            made.kind = Condition::Kind::term;
            made.term = static_cast<std::size_t>(below(static_cast<int>(terms.size())));
        } else {
            made.test = test();
        }
        return made;
    }

    std::vector<Term> terms() {
        std::vector<Term> made;
        for (int i = 0; i < 3; ++i) {
            Term term;
            term.id = "term-" + std::to_string(i);
            term.condition = condition(made, 1);
            made.push_back(std::move(term));
        }
        return made;
    }

    Value settled(FactType type) {
        const Value open[] = {Value::unknown_yes_no(), Value::unknown_count(), {0b111, 0}, {0, 15}};
        if (type == FactType::event)
            return one_in(3) ? Value::not_happened() : Value::happened(5 + below(4));
        return any_of(completions(type, open[static_cast<std::size_t>(type)]));
    }

    /// Something between nothing known and all known.
    Value partial(FactType type) {
        const std::int64_t some = below(8);
        switch (type) {
            case FactType::yes_no:
                return Value::unknown_yes_no();
            case FactType::count:
                return one_in(2) ? Value::between(some, unbounded)
                                 : Value::between(some, some + 1 + below(3));
            case FactType::choice:
                return {one_in(2) ? 0b111 : 0b101, 0};
            case FactType::set:
                return {one_in(3) ? 0b0001 : 0, one_in(2) ? 0b1111 : 0b0111};
            default:
                return Value::unknown_event();
        }
    }

    /// At most `open` of the values are not settled.
    std::vector<Value> values(int open) {
        std::vector<Value> made;
        for (Slot slot = 0; slot < vocabulary_.slot_count(); ++slot) {
            made.push_back(settled(vocabulary_.info(slot).type));
        }
        for (int i = 0; i < open; ++i) {
            const auto slot = static_cast<Slot>(below(static_cast<int>(made.size())));
            made[slot] = partial(vocabulary_.info(slot).type);
        }
        return made;
    }

    std::vector<Value> completion(const std::vector<Value>& of) {
        std::vector<Value> made;
        for (Slot slot = 0; slot < of.size(); ++slot) {
            made.push_back(any_of(completions(vocabulary_.info(slot).type, of[slot])));
        }
        return made;
    }

    std::int8_t exit() { return static_cast<std::int8_t>(below(4) - 1); }

  private:
    template <class T>
    T any_of(const std::vector<T>& all) {
        return all[static_cast<std::size_t>(below(static_cast<int>(all.size())))];
    }

    Op op(FactType type) {
        if (one_in(12)) return Op::known;
        switch (type) {
            case FactType::yes_no:
                return Op::is_yes;
            case FactType::count:
                return any_of(std::vector{Op::greater, Op::at_least, Op::less, Op::at_most,
                                          Op::equal, Op::may_exceed});
            case FactType::choice:
                return Op::is_word;
            case FactType::set:
                return Op::has_word;
            default:
                return any_of(std::vector{Op::happened, Op::before, Op::within});
        }
    }

    Slot another_event(Slot than) {
        while (true) {
            const Slot slot = *vocabulary_.slot(any_of(vocabulary_.event_ids()));
            if (slot != than) return slot;
        }
    }

    Vocabulary vocabulary_ = example_vocabulary();
    std::mt19937 engine_;
};

}  // namespace noticeclock
