#include "logic/program.h"

#include <catch2/catch.hpp>

#include "example.h"
#include "logic/single_test.h"
#include "random_logic.h"

using namespace noticeclock;

namespace {

constexpr std::int64_t million = 1'000'000;

Tri on_count(Op op, std::int64_t number, Value value) {
    Instruction step;
    step.op = op;
    step.type = FactType::count;
    step.number = number;
    return test_value(step, value);
}

Tri on_words(Op op, std::uint64_t words, Value value) {
    Instruction step;
    step.op = op;
    step.words = words;
    return test_value(step, value);
}

Tri on_events(Op op, Value first, Value second, std::int64_t seconds = 0) {
    Instruction step;
    step.op = op;
    step.slot = 0;
    step.other = 1;
    step.number = seconds;
    const Value values[] = {first, second};
    return test(step, values);
}

Condition joined(Condition::Kind kind, std::vector<Condition> parts) {
    Condition condition;
    condition.kind = kind;
    condition.parts = std::move(parts);
    return condition;
}

Condition yes_no_test(Slot slot) {
    Condition condition;
    condition.test.slot = slot;
    return condition;
}

}  // namespace

TEST_CASE("more than 500: a range that straddles the threshold is unknown") {
    CHECK(on_count(Op::greater, 500, Value::exactly(500)) == Tri::no);
    CHECK(on_count(Op::greater, 500, Value::exactly(501)) == Tri::yes);
    CHECK(on_count(Op::greater, 500, Value::between(300, 2000)) == Tri::unknown);
    CHECK(on_count(Op::greater, 500, Value::between(300, 500)) == Tri::no);
    CHECK(on_count(Op::greater, 500, Value::between(501, unbounded)) == Tri::yes);
    CHECK(on_count(Op::greater, 500, Value::unknown_count()) == Tri::unknown);
}

TEST_CASE("500 or more, fewer than 500, at most 500") {
    CHECK(on_count(Op::at_least, 500, Value::exactly(500)) == Tri::yes);
    CHECK(on_count(Op::at_least, 500, Value::exactly(499)) == Tri::no);
    CHECK(on_count(Op::at_least, 500, Value::between(499, 500)) == Tri::unknown);
    CHECK(on_count(Op::less, 500, Value::exactly(500)) == Tri::no);
    CHECK(on_count(Op::less, 500, Value::exactly(499)) == Tri::yes);
    CHECK(on_count(Op::less, 500, Value::between(499, 500)) == Tri::unknown);
    CHECK(on_count(Op::at_most, 500, Value::exactly(500)) == Tri::yes);
    CHECK(on_count(Op::at_most, 500, Value::exactly(501)) == Tri::no);
    CHECK(on_count(Op::at_most, 500, Value::between(500, 501)) == Tri::unknown);
    CHECK(on_count(Op::at_least, 0, Value::unknown_count()) == Tri::yes);
    CHECK(on_count(Op::less, 0, Value::unknown_count()) == Tri::no);
}

TEST_CASE("equal is yes only for the exact figure") {
    CHECK(on_count(Op::equal, 0, Value::exactly(0)) == Tri::yes);
    CHECK(on_count(Op::equal, 0, Value::unknown_count()) == Tri::unknown);
    CHECK(on_count(Op::equal, 0, Value::between(1, 5)) == Tri::no);
    CHECK(on_count(Op::equal, 6, Value::between(1, 5)) == Tri::no);
}

TEST_CASE("may exceed 1000: a finite upper bound counts as the figure") {
    CHECK(on_count(Op::may_exceed, 1000, Value::between(900, 1500)) == Tri::yes);
    CHECK(on_count(Op::may_exceed, 1000, Value::between(900, 1000)) == Tri::no);
    CHECK(on_count(Op::may_exceed, 1000, Value::unknown_count()) == Tri::unknown);
    CHECK(on_count(Op::may_exceed, 1000, Value::between(1000, unbounded)) == Tri::unknown);
    CHECK(on_count(Op::may_exceed, 1000, Value::between(1001, unbounded)) == Tri::yes);
    CHECK(on_count(Op::may_exceed, 1000, Value::exactly(1000)) == Tri::no);
    CHECK(on_count(Op::may_exceed, 1000, Value::exactly(1001)) == Tri::yes);
    CHECK(on_count(Op::may_exceed, 1000, Value::between(0, million * million)) == Tri::yes);
}

TEST_CASE("words of choices and sets") {
    CHECK(on_words(Op::is_word, 0b110, {0b100, 0}) == Tri::yes);
    CHECK(on_words(Op::is_word, 0b110, {0b110, 0}) == Tri::yes);
    CHECK(on_words(Op::is_word, 0b110, {0b001, 0}) == Tri::no);
    CHECK(on_words(Op::is_word, 0b110, {0b011, 0}) == Tri::unknown);
    CHECK(on_words(Op::has_word, 0b011, {0b001, 0b111}) == Tri::yes);
    CHECK(on_words(Op::has_word, 0b011, {0b100, 0b100}) == Tri::no);
    CHECK(on_words(Op::has_word, 0b011, {0b100, 0b110}) == Tri::unknown);
}

TEST_CASE("known has two values, for every type of fact") {
    Instruction step;
    step.op = Op::known;
    step.type = FactType::count;
    CHECK(test_value(step, Value::exactly(7)) == Tri::yes);
    CHECK(test_value(step, Value::between(7, 8)) == Tri::no);
    step.type = FactType::choice;
    CHECK(test_value(step, {0b010, 0}) == Tri::yes);
    CHECK(test_value(step, {0b011, 0}) == Tri::no);
    step.type = FactType::event;
    CHECK(test_value(step, Value::not_happened()) == Tri::yes);
    CHECK(test_value(step, Value::unknown_event()) == Tri::no);
}

TEST_CASE("an event has happened, has not, or it is not known") {
    Instruction step;
    step.op = Op::happened;
    CHECK(test_value(step, Value::happened(5)) == Tri::yes);
    CHECK(test_value(step, Value::not_happened()) == Tri::no);
    CHECK(test_value(step, Value::unknown_event()) == Tri::unknown);
}

TEST_CASE("contained before occurred") {
    const Value no = Value::not_happened();
    const Value open = Value::unknown_event();
    CHECK(on_events(Op::before, Value::happened(5), Value::happened(6)) == Tri::yes);
    CHECK(on_events(Op::before, Value::happened(6), Value::happened(6)) == Tri::no);
    CHECK(on_events(Op::before, Value::happened(7), Value::happened(6)) == Tri::no);
    CHECK(on_events(Op::before, Value::happened(7), no) == Tri::yes);
    CHECK(on_events(Op::before, no, Value::happened(6)) == Tri::no);
    CHECK(on_events(Op::before, no, open) == Tri::no);
    CHECK(on_events(Op::before, open, no) == Tri::unknown);
    CHECK(on_events(Op::before, open, Value::happened(6)) == Tri::unknown);
    CHECK(on_events(Op::before, Value::happened(6), open) == Tri::unknown);
}

TEST_CASE("classified within 24 hours of aware") {
    const std::int64_t day = 86'400;
    const Value no = Value::not_happened();
    const Value open = Value::unknown_event();
    const Value aware = Value::happened(million);
    CHECK(on_events(Op::within, Value::happened(million + day), aware, day) == Tri::yes);
    CHECK(on_events(Op::within, Value::happened(million + day + 1), aware, day) == Tri::no);
    CHECK(on_events(Op::within, Value::happened(million - 9 * day), aware, day) == Tri::yes);
    CHECK(on_events(Op::within, no, aware, day) == Tri::no);
    CHECK(on_events(Op::within, aware, no, day) == Tri::no);
    CHECK(on_events(Op::within, open, no, day) == Tri::no);
    CHECK(on_events(Op::within, open, aware, day) == Tri::unknown);
    CHECK(on_events(Op::within, aware, open, day) == Tri::unknown);
}

TEST_CASE("known carries the type of its slot into the program") {
    const Vocabulary vocabulary = example_vocabulary();
    Test known;
    known.op = Op::known;
    known.slot = *vocabulary.slot("risk.level");
    CHECK(instruction_of(known, vocabulary).type == FactType::choice);
}

TEST_CASE("all of nothing is yes, any of nothing is no, and so is a program of no steps yes") {
    const Vocabulary vocabulary = example_vocabulary();
    const auto answer = [&](Condition::Kind kind) {
        return run(compile(joined(kind, {}), {}, vocabulary), nullptr);
    };
    CHECK(answer(Condition::Kind::all) == Tri::yes);
    CHECK(answer(Condition::Kind::any) == Tri::no);
    CHECK(run({}, nullptr) == Tri::yes);
}

TEST_CASE("a long list runs on a small stack") {
    const Vocabulary vocabulary = example_vocabulary();
    for (std::size_t size = 0; size < 200; ++size) {
        std::vector<Value> values = {Value::yes_no(false), Value::yes_no(true)};
        const Condition any =
            joined(Condition::Kind::any, std::vector<Condition>(size, yes_no_test(0)));
        Condition with_yes = any;
        with_yes.parts.push_back(yes_no_test(1));
        CHECK(run(compile(any, {}, vocabulary), values.data()) == Tri::no);
        CHECK(run(compile(with_yes, {}, vocabulary), values.data()) == Tri::yes);
    }
}

TEST_CASE("a condition nested or unfolded beyond the limits is not compiled") {
    const Vocabulary vocabulary = example_vocabulary();
    Condition nested = yes_no_test(0);
    for (int i = 0; i < 60; ++i) nested = joined(Condition::Kind::negate, {nested});
    CHECK(is_compilable(nested, {}));
    for (int i = 0; i < 10; ++i) nested = joined(Condition::Kind::negate, {nested});
    CHECK_FALSE(is_compilable(nested, {}));
    CHECK_THROWS_AS(compile(nested, {}, vocabulary), std::logic_error);

    Condition waiting = yes_no_test(0);
    for (int i = 0; i < 40; ++i) {
        const Condition one = yes_no_test(0);
        waiting = joined(Condition::Kind::all, {one, one, one, waiting});
    }
    CHECK_FALSE(is_compilable(waiting, {}));

    // Each term doubles the one before it: 2^40 tests when unfolded.
    std::vector<Term> terms(40);
    terms[0].condition = yes_no_test(0);
    for (std::size_t i = 1; i < terms.size(); ++i) {
        Condition before;
        before.kind = Condition::Kind::term;
        before.term = i - 1;
        terms[i].condition = joined(Condition::Kind::all, {before, before});
    }
    CHECK(is_compilable(terms[5].condition, terms));
    CHECK_FALSE(is_compilable(terms.back().condition, terms));
}

TEST_CASE("whatever is compilable runs within its stack") {
    const Vocabulary vocabulary = example_vocabulary();
    const std::vector<Value> values = {Value::yes_no(true)};
    for (std::size_t width = 1; width < 9; ++width) {
        Condition nested = yes_no_test(0);
        while (true) {
            std::vector<Condition> parts(width - 1, yes_no_test(0));
            parts.push_back(nested);
            Condition wider = joined(Condition::Kind::all, std::move(parts));
            if (!is_compilable(wider, {})) break;
            nested = std::move(wider);
        }
        const Program program = compile(nested, {}, vocabulary);
        std::size_t waiting = 0;
        std::size_t most = 0;
        for (const Instruction& step : program) {
            if (step.code != Instruction::Code::test) waiting -= step.count;
            ++waiting;
            most = std::max(most, waiting);
        }
        CHECK(waiting == 1);
        CHECK(most <= program_depth);
        CHECK(program.size() <= program_size);
        CHECK(run(program, values.data()) == Tri::yes);
    }
}

TEST_CASE("program, tree and definition give the same answer for random conditions") {
    RandomLogic random(20261121);
    for (int round = 0; round < 3000; ++round) {
        const std::vector<Term> terms = random.terms();
        const Condition condition = random.condition(terms, 3);
        const std::vector<Value> values = random.values(6);
        const Tri defined = by_definition(condition, terms, values, values, random.vocabulary());
        const Program program = compile(condition, terms, random.vocabulary());
        CHECK(run(program, values.data()) == defined);
        CHECK(evaluate(condition, terms, values.data(), random.vocabulary()) == defined);
    }
}

TEST_CASE("an answer by three values is never contradicted by the facts that follow") {
    RandomLogic random(33);
    for (int round = 0; round < 3000; ++round) {
        const std::vector<Term> terms = random.terms();
        const Condition condition = random.condition(terms, 3);
        const std::vector<Value> values = random.values(6);
        const Tri before = by_definition(condition, terms, values, values, random.vocabulary());
        for (int completion = 0; completion < 5; ++completion) {
            const std::vector<Value> later = random.completion(values);
            // known and may exceed keep the answer of the moment: they are about what is known
            // then.
            const Tri after = by_definition(condition, terms, later, values, random.vocabulary());
            CHECK(after != Tri::unknown);
            if (before != Tri::unknown) CHECK(after == before);
        }
    }
}
