#include "facts/vocabulary.h"

#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>

#include "written.h"

using namespace noticeclock;

namespace {

constexpr const char* some_facts = R"(facts:
  data.encrypted:
    type: yes-no
    label: {en: the data were encrypted, ja: データは暗号化されていた}
    question: {en: "Were all affected data encrypted?", ja: 暗号化されていましたか。}
    help: {en: partly means no}
  data.records: {type: count, label: records, question: "How many records?"}
  risk.level:
    type: choice
    label: risk
    question: "How high is the risk?"
    words: {unlikely: {en: unlikely, ja: 低い}, risk: a risk, high: a high risk}
  data.elements:
    type: set
    label: kinds of data
    question: "Which kinds of data?"
    words: {name: name, ssn: Social Security number}
  organization.places: {type: places, label: establishments, question: "Where?"}
  breach.cause: {type: text, label: cause, question: "What caused it?"}
events:
  aware: {label: awareness, question: "When did you become aware?"}
  contained: {label: containment, question: "When was it contained?"}
)";

Vocabulary some_vocabulary() {
    Diagnostics diagnostics;
    Vocabulary vocabulary = read_vocabulary(written(some_facts)->root(), diagnostics);
    REQUIRE(faults(diagnostics).empty());
    return vocabulary;
}

Places some_places() {
    Places places;
    places.add({"DE", {"Germany", ""}, "Europe/Berlin", "de", {}});
    places.add({"FR", {"France", ""}, "Europe/Paris", "fr", {}});
    places.add({"US-CA", {"California", ""}, "America/Los_Angeles", "", {}});
    places.add_group("EEA", {"European Economic Area", ""}, {0, 1});
    return places;
}

Lines faults_of(const std::string& text) {
    Diagnostics diagnostics;
    (void)read_vocabulary(written(text)->root(), diagnostics);
    return faults(diagnostics);
}

Lines faults_of_fact(const std::string& id, const std::string& body) {
    return faults_of("facts:\n  " + id + ": " + body + "\n");
}

std::string with_words(int count) {
    std::string text = "{type: set, label: l, question: q, words: {";
    for (int i = 0; i < count; ++i) text += (i > 0 ? ", w" : "w") + std::to_string(i) + ": x";
    return text + "}}";
}

}  // namespace

TEST_CASE("facts and events are read with their types, wordings and words") {
    const Vocabulary vocabulary = some_vocabulary();
    REQUIRE(vocabulary.facts().size() == 8);
    const Fact* encrypted = vocabulary.find("data.encrypted");
    REQUIRE(encrypted != nullptr);
    CHECK(encrypted->type == FactType::yes_no);
    CHECK(encrypted->label == Text{"the data were encrypted", "データは暗号化されていた"});
    CHECK(encrypted->question.en == "Were all affected data encrypted?");
    CHECK(encrypted->help.en == "partly means no");
    const Fact* risk = vocabulary.find("risk.level");
    REQUIRE(risk->words.size() == 3);
    CHECK(risk->words[0].label == Text{"unlikely", "低い"});
    CHECK(risk->word("high") == 2);
    CHECK_FALSE(risk->word("hihg"));
    CHECK(vocabulary.find("aware")->type == FactType::event);
    CHECK(vocabulary.find("awre") == nullptr);
    CHECK(vocabulary.event_ids() == std::vector<std::string_view>{"aware", "contained"});
    CHECK(vocabulary.fact_ids().size() == 6);
}

TEST_CASE("every fact and event has a slot, except places and texts") {
    const Vocabulary vocabulary = some_vocabulary();
    CHECK(vocabulary.slot_count() == 6);
    for (const Fact& fact : vocabulary.facts()) {
        const auto slot = vocabulary.slot(fact.id);
        const bool none = fact.type == FactType::places || fact.type == FactType::text;
        CHECK(slot.has_value() != none);
        if (!slot) continue;
        CHECK(vocabulary.fact_of(*slot) == &fact);
        CHECK(vocabulary.info(*slot).kind == SlotInfo::Kind::fact);
        CHECK(vocabulary.info(*slot).type == fact.type);
        CHECK(vocabulary.info(*slot).name == fact.id);
    }
}

TEST_CASE("derived slots are made once and say what they hold") {
    Vocabulary vocabulary = some_vocabulary();
    const Places places = some_places();
    const auto eea = vocabulary.affected("EEA", places);
    REQUIRE(eea);
    CHECK(vocabulary.affected("EEA", places) == eea);
    CHECK(vocabulary.info(*eea).kind == SlotInfo::Kind::affected);
    CHECK(vocabulary.info(*eea).type == FactType::count);
    CHECK(vocabulary.info(*eea).name == "affected.EEA");
    CHECK(vocabulary.info(*eea).places == std::vector<PlaceIndex>{0, 1});
    CHECK(vocabulary.fact_of(*eea) == nullptr);
    CHECK(vocabulary.info(*vocabulary.affected("total", places)).places.empty());
    CHECK_FALSE(vocabulary.affected("EAE", places));

    const auto present = vocabulary.present("organization.places", "DE", places);
    REQUIRE(present);
    CHECK(vocabulary.info(*present).kind == SlotInfo::Kind::present);
    CHECK(vocabulary.info(*present).type == FactType::yes_no);
    CHECK(vocabulary.info(*present).name == "organization.places");
    CHECK(vocabulary.info(*present).places == std::vector<PlaceIndex>{0});
    CHECK_FALSE(vocabulary.present("organization.places", "EAE", places));

    const Slot sent = vocabulary.sent("gdpr.authority");
    CHECK(vocabulary.sent("gdpr.authority") == sent);
    CHECK(vocabulary.last_sent("gdpr.authority") != sent);
    CHECK(vocabulary.info(sent).name == "gdpr.authority");
    CHECK(vocabulary.info(sent).type == FactType::event);
    CHECK(vocabulary.here() == vocabulary.here());
    CHECK(vocabulary.info(vocabulary.here()).name == "affected.here");
}

TEST_CASE("what is not known is not settled, and one answer settles it") {
    const Vocabulary vocabulary = some_vocabulary();
    for (const Fact& fact : vocabulary.facts()) {
        if (vocabulary.slot(fact.id)) CHECK_FALSE(is_settled(fact.type, unknown_value(fact)));
    }
    CHECK(unknown_value(*vocabulary.find("risk.level")) == Value{0b111, 0});
    CHECK(unknown_value(*vocabulary.find("data.elements")) == Value{0, 0b11});
    CHECK(is_settled(FactType::yes_no, Value::yes_no(false)));
    CHECK(is_settled(FactType::count, Value::exactly(500)));
    CHECK_FALSE(is_settled(FactType::count, Value::between(300, 2000)));
    CHECK(is_settled(FactType::choice, Value{0b100, 0}));
    CHECK_FALSE(is_settled(FactType::choice, Value{0b110, 0}));
    CHECK(is_settled(FactType::set, Value{0, 0}));
    CHECK_FALSE(is_settled(FactType::set, Value{0b01, 0b11}));
    CHECK(is_settled(FactType::event, Value::happened(1)));
    CHECK(is_settled(FactType::event, Value::not_happened()));
}

TEST_CASE("faults in facts.yaml are reported where they stand") {
    CHECK(faults_of_fact("data.x", "{type: yesno, label: l, question: q}") ==
          Lines{"2:18: unknown type 'yesno' (did you mean 'yes-no'?)"});
    CHECK(faults_of_fact("data.x", "{label: l, question: q}") == Lines{"2:11: missing key 'type'"});
    CHECK(faults_of_fact("data.x", "{type: yes-no}") ==
          Lines{"2:11: missing key 'label'", "2:11: missing key 'question'"});
    CHECK(faults_of_fact("data.x", "{type: choice, label: l, question: q}") ==
          Lines{"2:3: fact 'data.x' is a choice without words"});
    CHECK(faults_of_fact("data.x", "{type: set, label: l, question: q, words: {}}") ==
          Lines{"2:3: fact 'data.x' is a set without words"});
    CHECK(faults_of_fact("data.x", "{type: count, label: l, question: q, words: {a: b}}") ==
          Lines{"2:48: unknown key 'words' (one of: type, label, question, help)"});
    CHECK(faults_of_fact("encrypted", "{type: yes-no, label: l, question: q}") ==
          Lines{"2:3: fact id 'encrypted' must contain a dot"});
    CHECK(faults_of_fact("affected.DE", "{type: count, label: l, question: q}") ==
          Lines{"2:3: 'affected.DE' is not a name "
                "(use lower-case letters, digits, '-' and '_')"});
    CHECK(faults_of_fact("affected.people", "{type: count, label: l, question: q}") ==
          Lines{"2:3: 'affected.people' is built in: people affected are not a fact"});
    CHECK(
        faults_of("facts: {}\nevents:\n  made.aware: {label: l, question: q}\n"
                  "  aware: {label: l}\n") ==
        Lines{"3:3: event id 'made.aware' must not contain a dot", "4:10: missing key 'question'"});
    CHECK(faults_of_fact("data.x",
                         "{type: set, label: l, question: q, words: {or: x, A: y, a.b: z}}") ==
          Lines{"2:3: fact 'data.x' is a set without words",
                "2:54: 'or' cannot be a word of a fact",
                "2:61: 'A' is not a name (use lower-case letters, digits, '-' and '_')",
                "2:67: 'a.b' cannot be a word of a fact"});
    CHECK(faults_of("fact: {}\n") ==
          Lines{"1:1: missing key 'facts'", "1:1: unknown key 'fact' (did you mean 'facts'?)"});
}

TEST_CASE("a fact has at most 62 words") {
    CHECK(faults_of_fact("data.x", with_words(62)).empty());
    CHECK(faults_of_fact("data.x", with_words(63)) ==
          Lines{"2:3: fact 'data.x' has 63 words: at most 62"});
    Fact fact;
    fact.id = "data.x";
    fact.type = FactType::set;
    fact.words.resize(62);
    CHECK(all_words(fact) == 0x3FFFFFFFFFFFFFFF);
    CHECK_FALSE(is_settled(FactType::set, unknown_value(fact)));
}

TEST_CASE("an id defined twice is an error in a document that does not refuse it") {
    // "facts: {a.b: {type: text, ...}, a.b: ...}" built by hand: the reader of YAML refuses equal
    // keys itself.
    const auto once = written("facts: {a.b: {type: text, label: l, question: q}}");
    std::vector<NodeRecord> records(once->records().begin(), once->records().end());
    std::vector<std::uint32_t> children(once->children().begin(), once->children().end());
    const Node facts = once->root().value(0);
    const std::uint32_t pair[] = {facts.key(0).index(), facts.value(0).index()};
    NodeRecord& record = records[facts.index()];
    record.child_at = static_cast<std::uint32_t>(children.size());
    record.child_count = 4;
    for (int i = 0; i < 2; ++i) children.insert(children.end(), {pair[0], pair[1]});
    const Document twice("twice", records, children, std::string(once->texts()), nullptr);
    Diagnostics diagnostics;
    const Vocabulary vocabulary = read_vocabulary(twice.root(), diagnostics);
    CHECK(faults(diagnostics) == Lines{"1:9: 'a.b' is defined twice"});
    CHECK(vocabulary.facts().size() == 1);
}

TEST_CASE("the vocabulary of the program has no faults") {
    Diagnostics diagnostics;
    std::ifstream file(std::string(NOTICECLOCK_ROOT) + "/rules/facts.yaml");
    REQUIRE(file);
    std::string text{std::istreambuf_iterator<char>(file), {}};
    const Vocabulary vocabulary = read_vocabulary(written(std::move(text))->root(), diagnostics);
    CHECK(faults(diagnostics).empty());
    CHECK(vocabulary.slot("aware"));
    CHECK(vocabulary.slot("data.encrypted"));
    CHECK(vocabulary.find("organization.places")->type == FactType::places);
}
