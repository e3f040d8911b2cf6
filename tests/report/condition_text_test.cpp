#include "report/condition_text.h"

#include "example.h"

namespace noticeclock {

namespace {

Condition test(Op op, Slot slot, std::int64_t number = 0) {
    Condition condition;
    condition.test = {op, slot, no_slot, number, 0};
    return condition;
}

Condition joint(Condition::Kind kind, std::vector<Condition> parts) {
    Condition condition;
    condition.kind = kind;
    condition.parts = std::move(parts);
    return condition;
}

// The tree of a condition over the example's facts.
struct Tree {
    Example example;
    const Rulebook& book = example.book();
    Slot encrypted = *book.vocabulary.slot("data.encrypted");
    Slot records = *book.vocabulary.slot("data.records");
    std::vector<Term> terms;
    std::vector<Value> values = example.incident().values;
    ClockText times{Language::en, zone("Asia/Tokyo"), at("2026-11-21T18:30+09:00")};

    ConditionNode of(const Condition& condition) const {
        ConditionScene scene;
        scene.rulebook = &book;
        scene.terms = &terms;
        scene.values = &values;
        return condition_tree(scene, condition, times);
    }
    std::string line(const Condition& condition, Language language = Language::en) const {
        return condition_text(book, terms, condition, language);
    }
};

}  // namespace

TEST_CASE("a test carries its key and the value it met") {
    const Tree tree;
    const auto node = tree.of(test(Op::greater, tree.records, 1000));
    CHECK(node.text == "number of records: more than 1,000");
    CHECK(node.key == "data.records");
    CHECK(node.value == "120");
    CHECK(node.answer == Tri::no);
}

TEST_CASE("the figures of tests in words") {
    const Tree tree;
    CHECK(tree.line(test(Op::at_least, tree.records, 500)) == "number of records: at least 500");
    CHECK(tree.line(test(Op::less, tree.records, 500)) == "number of records: fewer than 500");
    CHECK(tree.line(test(Op::at_most, tree.records, 500)) == "number of records: at most 500");
    CHECK(tree.line(test(Op::equal, tree.records, 0)) == "number of records: exactly 0");
    CHECK(tree.line(test(Op::may_exceed, tree.records, 1000)) ==
          "number of records: may be more than 1,000");
    CHECK(tree.line(test(Op::at_least, tree.records, 500), Language::ja) == "記録の件数: 500以上");
    CHECK(tree.line(test(Op::less, tree.records, 500), Language::ja) == "記録の件数: 500未満");
    CHECK(tree.line(test(Op::greater, tree.records, 500), Language::ja) ==
          "記録の件数: 500を超える");
}

TEST_CASE("joints on one line") {
    const Tree tree;
    const auto negated = joint(Condition::Kind::negate, {test(Op::is_yes, tree.encrypted)});
    const auto all = joint(Condition::Kind::all, {negated, test(Op::greater, tree.records, 0)});
    CHECK(tree.line(all) ==
          "all of: (not: the data were encrypted), number of records: more than 0");
}

TEST_CASE("an order of events names both") {
    const Tree tree;
    Condition condition;
    const auto& vocabulary = tree.book.vocabulary;
    condition.test = {Op::within, *vocabulary.slot("handled"), *vocabulary.slot("aware"), 24 * 3600,
                      0};
    CHECK(tree.line(condition) ==
          "\"the incident was handled\" within 24 hours of \"the organization became aware\"");
    condition.test.op = Op::before;
    CHECK(tree.line(condition) ==
          "\"the incident was handled\" came before \"the organization became aware\"");
}

TEST_CASE("pruning keeps the reasons: of `any of` that is yes, the parts that are") {
    const Tree tree;
    const auto any = joint(Condition::Kind::any,
                           {test(Op::is_yes, tree.encrypted), test(Op::greater, tree.records, 100),
                            test(Op::greater, tree.records, 110)});
    const auto kept = pruned(tree.of(any));
    CHECK(kept.answer == Tri::yes);
    REQUIRE(kept.parts.size() == 2);
    CHECK(kept.parts[0].text == "number of records: more than 100");
}

TEST_CASE("pruning: a single reason stands for the whole") {
    const Tree tree;
    const auto all = joint(Condition::Kind::all, {test(Op::greater, tree.records, 100),
                                                  test(Op::greater, tree.records, 1000)});
    const auto kept = pruned(tree.of(all));
    CHECK(kept.answer == Tri::no);
    CHECK(kept.parts.empty());
    CHECK(kept.text == "number of records: more than 1,000");
}

TEST_CASE("pruning: of what is unknown, what is unknown in it") {
    const Tree tree;
    const auto all = joint(Condition::Kind::all, {test(Op::greater, tree.records, 100),
                                                  test(Op::is_yes, tree.encrypted)});
    const auto kept = pruned(tree.of(all));
    CHECK(kept.answer == Tri::unknown);
    CHECK(kept.text == "the data were encrypted");
}

}  // namespace noticeclock
