#include "report/value_text.h"

#include "times.h"

namespace noticeclock {

namespace {

Fact fact(const std::string& id, FactType type, std::vector<Word> words = {}) {
    Fact made;
    made.id = id;
    made.type = type;
    made.label = {id, id};
    made.words = std::move(words);
    return made;
}

// One fact of each type that has a slot.
struct Example {
    Vocabulary vocabulary;
    Slot encrypted = vocabulary.add(fact("data.encrypted", FactType::yes_no));
    Slot records = vocabulary.add(fact("data.records", FactType::count));
    Slot risk = vocabulary.add(fact("risk.level", FactType::choice,
                                    {{"unlikely", {"unlikely", "低い"}},
                                     {"risk", {"a risk", "あり"}},
                                     {"high", {"a high risk", "高い"}}}));
    Slot elements = vocabulary.add(fact("data.elements", FactType::set,
                                        {{"name", {"name", "氏名"}}, {"ssn", {"SSN", "SSN"}}}));
    Slot aware = vocabulary.add(fact("aware", FactType::event));

    std::string en(Slot slot, Value value) const {
        return value_text(vocabulary, slot, value, Language::en);
    }
    std::string ja(Slot slot, Value value) const {
        return value_text(vocabulary, slot, value, Language::ja);
    }
};

}  // namespace

TEST_CASE("yes, no and unknown in words") {
    const Example example;
    CHECK(example.en(example.encrypted, Value::yes_no(true)) == "yes");
    CHECK(example.en(example.encrypted, Value::yes_no(false)) == "no");
    CHECK(example.en(example.encrypted, Value::unknown_yes_no()) == "unknown");
    CHECK(example.ja(example.encrypted, Value::unknown_yes_no()) == "不明");
}

TEST_CASE("counts: exact, a range, open at the top, unknown") {
    const Example example;
    CHECK(example.en(example.records, Value::exactly(8400)) == "8,400");
    CHECK(example.en(example.records, Value::between(300, 2000)) == "300 to 2,000");
    CHECK(example.en(example.records, Value::between(9120, unbounded)) == "at least 9,120");
    CHECK(example.en(example.records, Value::unknown_count()) == "unknown");
    CHECK(example.ja(example.records, Value::between(300, 2000)) == "300～2,000");
}

TEST_CASE("a choice that is narrowed but not settled names what is still possible") {
    const Example example;
    CHECK(example.en(example.risk, Value{0b100, 0}) == "a high risk");
    CHECK(example.en(example.risk, Value{0b110, 0}) == "a risk or a high risk");
    CHECK(example.ja(example.risk, Value{0b110, 0}) == "あり又は高い");
    CHECK(example.en(example.risk, Value{0b111, 0}) == "unknown");
}

TEST_CASE("a set names what belongs to it and what may") {
    const Example example;
    CHECK(example.en(example.elements, Value{0b11, 0b11}) == "name, SSN");
    CHECK(example.en(example.elements, Value{0b01, 0b11}) == "name; possibly SSN");
    CHECK(example.en(example.elements, Value{0, 0b10}) == "possibly SSN");
    CHECK(example.en(example.elements, Value{0, 0}) == "none");
    CHECK(example.en(example.elements, Value{0, 0b11}) == "unknown");
}

TEST_CASE("an event is shown in the reader's zone") {
    const Example example;
    const auto moment = at("2026-11-19T14:00+09:00");
    const auto value = Value::happened(moment.time_since_epoch().count());
    CHECK(example.en(example.aware, value) == "Thu 19 Nov 2026 05:00 +00:00");
    const ClockText tokyo(Language::ja, zone("Asia/Tokyo"), moment);
    CHECK(value_text(example.vocabulary, example.aware, value, tokyo) ==
          "11月19日(木) 14:00 +09:00");
    CHECK(example.en(example.aware, Value::not_happened()) == "not happened");
    CHECK(example.en(example.aware, Value::unknown_event()) == "unknown");
}

}  // namespace noticeclock
