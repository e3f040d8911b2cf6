#include "logic/condition.h"

#include <catch2/catch.hpp>

#include "../facts/written.h"
#include "example.h"
#include "logic/program.h"

using namespace noticeclock;

namespace {

/// Reads conditions over the example vocabulary, with the terms `in-scope` and `risk-unlikely` at
/// hand.
struct Reader {
    Vocabulary vocabulary = example_vocabulary();
    Places places = example_places();
    std::vector<Term> terms = {{"in-scope", {}, "Art. 3", {}, {}, {}},
                               {"risk-unlikely", {}, "Art. 33(1)", {}, {}, {}}};
    std::string here = "EEA";
    Diagnostics diagnostics;

    [[nodiscard]] Names names() {
        return {&vocabulary, &places, here, &terms,
                [](std::string_view duty) { return duty == "gdpr.authority"; }};
    }
    std::optional<Condition> read(const std::string& text) {
        document = written(text);
        return read_condition(document->root(), names(), diagnostics);
    }
    Test read_test(const std::string& text) {
        const auto condition = read(text);
        INFO(render(diagnostics));
        REQUIRE(condition);
        REQUIRE(condition->kind == Condition::Kind::test);
        return condition->test;
    }
    Slot slot(std::string_view id) { return *vocabulary.slot(id); }
    std::shared_ptr<const Document> document;
};

Lines faults_of(const std::string& text) {
    Reader reader;
    CHECK_FALSE(reader.read(text));
    return faults(reader.diagnostics);
}

}  // namespace

TEST_CASE("a yes-no fact is a test by itself") {
    Reader reader;
    const Test test = reader.read_test("data.encrypted");
    CHECK(test.op == Op::is_yes);
    CHECK(test.slot == reader.slot("data.encrypted"));
}

TEST_CASE("counts are compared with a figure") {
    Reader reader;
    const std::pair<const char*, Op> forms[] = {
        {"data.records > 500", Op::greater}, {"data.records >= 500", Op::at_least},
        {"data.records < 500", Op::less},    {"data.records <= 500", Op::at_most},
        {"data.records = 500", Op::equal},   {"data.records may exceed 500", Op::may_exceed},
        {"data.records>500", Op::greater},
    };
    for (const auto& [text, op] : forms) {
        const Test test = reader.read_test(text);
        CHECK(test.op == op);
        CHECK(test.number == 500);
        CHECK(test.slot == reader.slot("data.records"));
    }
}

TEST_CASE("affected.here is the law's place, or the place at hand when bound to one") {
    Reader reader;
    CHECK(reader.read_test("affected.here > 0").slot ==
          reader.vocabulary.affected("EEA", reader.places));
    CHECK(reader.read_test("affected.total > 0").slot ==
          reader.vocabulary.affected("total", reader.places));
    CHECK(reader.read_test("affected.US-TX > 0").slot ==
          reader.vocabulary.affected("US-TX", reader.places));
    CHECK(reader.read_test("affected.EEA > 0").slot ==
          reader.vocabulary.affected("EEA", reader.places));
    reader.here = "";
    CHECK(reader.read_test("affected.here > 0").slot == reader.vocabulary.here());
}

TEST_CASE("choices and sets are tested against their words") {
    Reader reader;
    const Test risk = reader.read_test("risk.level is risk or high");
    CHECK(risk.op == Op::is_word);
    CHECK(risk.words == 0b110);
    const Test elements = reader.read_test("|\n  data.elements has\n  name or\n    passport\n");
    CHECK(elements.op == Op::has_word);
    CHECK(elements.words == 0b101);
}

TEST_CASE("establishment in a place or group is a yes-no figure") {
    Reader reader;
    const Test test = reader.read_test("organization.places in EEA");
    CHECK(test.op == Op::is_yes);
    CHECK(test.slot == reader.vocabulary.present("organization.places", "EEA", reader.places));
    CHECK(reader.read_test("organization.places in DE").slot ==
          reader.vocabulary.present("organization.places", "DE", reader.places));
}

TEST_CASE("events are compared in time") {
    Reader reader;
    const Test before = reader.read_test("contained before occurred");
    CHECK(before.op == Op::before);
    CHECK(before.slot == reader.slot("contained"));
    CHECK(before.other == reader.slot("occurred"));
    const Test within = reader.read_test("classified within 24 hours of aware");
    CHECK(within.op == Op::within);
    CHECK(within.slot == reader.slot("classified"));
    CHECK(within.other == reader.slot("aware"));
    CHECK(within.number == 86'400);
    CHECK(reader.read_test("classified within 2 days of aware").number == 172'800);
    CHECK(reader.read_test("classified within 1 week of aware").number == 604'800);
}

TEST_CASE("known, happened and sent") {
    Reader reader;
    const Test known = reader.read_test("{known: affected.here}");
    CHECK(known.op == Op::known);
    CHECK(known.slot == reader.vocabulary.affected("EEA", reader.places));
    CHECK(reader.read_test("{happened: contained}").op == Op::happened);
    const Test sent = reader.read_test("{sent: gdpr.authority}");
    CHECK(sent.op == Op::happened);
    CHECK(sent.slot == reader.vocabulary.sent("gdpr.authority"));
}

TEST_CASE("all, any, not and terms make a tree that keeps the words of the file") {
    Reader reader;
    const auto condition = reader.read(
        "all: [in-scope, {any: [data.personal, not: data.encrypted]}, test: risk.level   is high]");
    REQUIRE(condition);
    CHECK(condition->kind == Condition::Kind::all);
    REQUIRE(condition->parts.size() == 3);
    CHECK(condition->parts[0].kind == Condition::Kind::term);
    CHECK(condition->parts[0].term == 0);
    CHECK(condition->parts[0].written == "in-scope");
    CHECK(condition->parts[1].kind == Condition::Kind::any);
    CHECK(condition->parts[1].parts[1].kind == Condition::Kind::negate);
    CHECK(condition->parts[1].parts[1].parts[0].written == "data.encrypted");
    CHECK(condition->parts[2].written == "risk.level is high");
    CHECK(reader.read("{known: affected.here}")->written == "known: affected.here");
    CHECK(faults(reader.diagnostics).empty());
}

TEST_CASE("a condition among the keys of a term leaves the other keys to its reader") {
    Reader reader;
    const auto document = written("{label: in scope, any: [data.personal], cite: Art. 3}");
    Fields fields(document->root(), reader.diagnostics);
    const auto condition = read_condition_of(fields, reader.names());
    REQUIRE(condition);
    CHECK(condition->kind == Condition::Kind::any);
    CHECK(fields.get("label"));
    CHECK(fields.get("cite"));
    fields.close();
    CHECK(faults(reader.diagnostics).empty());
}

TEST_CASE("a name that is not known is reported with the one that was meant") {
    CHECK(faults_of("data.encryptd") ==
          Lines{"1:1: unknown fact 'data.encryptd' (did you mean 'data.encrypted'?)"});
    CHECK(faults_of("afected.here > 5") ==
          Lines{"1:1: unknown fact 'afected.here' (did you mean 'affected.here'?)"});
    CHECK(faults_of("in-scop") == Lines{"1:1: unknown term 'in-scop' (did you mean 'in-scope'?)"});
    CHECK(faults_of("risk.level is hihg") ==
          Lines{"1:1: unknown word 'hihg' of 'risk.level' (did you mean 'high'?)"});
    CHECK(faults_of("organization.places in EAE") ==
          Lines{"1:1: unknown place or group 'EAE' (did you mean 'EEA'?)"});
    CHECK(faults_of("affected.EAE > 0") ==
          Lines{"1:1: unknown place or group 'EAE' (did you mean 'EEA'?)"});
    CHECK(faults_of("awre before occurred") ==
          Lines{"1:1: unknown event 'awre' (did you mean 'aware'?)"});
    CHECK(faults_of("{happened: awre}") ==
          Lines{"1:12: unknown event 'awre' (did you mean 'aware'?)"});
    CHECK(faults_of("{sent: gdpr.autority}") == Lines{"1:8: unknown duty 'gdpr.autority'"});
    CHECK(faults_of("{sent: gdpr}") ==
          Lines{"1:8: 'gdpr' is not a duty (write law.duty, as in 'gdpr.authority')"});
    CHECK(faults_of("{known: data.encryptd}") ==
          Lines{"1:9: unknown fact 'data.encryptd' (did you mean 'data.encrypted'?)"});
}

TEST_CASE("a fact used as its type does not allow is reported with how to write it") {
    CHECK(faults_of("risk.level") ==
          Lines{"1:1: 'risk.level' is a choice: write 'risk.level is unlikely or ...'"});
    CHECK(faults_of("data.elements") ==
          Lines{"1:1: 'data.elements' is a set: write 'data.elements has name or ...'"});
    CHECK(faults_of("affected.here") ==
          Lines{"1:1: 'affected.here' is a count: write 'affected.here > 500'"});
    CHECK(faults_of("organization.places") ==
          Lines{"1:1: 'organization.places' is a list of places: write 'organization.places in "
                "EEA'"});
    CHECK(faults_of("breach.cause") == Lines{"1:1: 'breach.cause' is a text: it cannot be tested"});
    CHECK(faults_of("aware") == Lines{"1:1: 'aware' is an event: write '{happened: aware}'"});
    CHECK(faults_of("data.encrypted > 5") ==
          Lines{"1:1: 'data.encrypted' is a yes-no fact: it cannot be compared (write "
                "'data.encrypted' or 'not: data.encrypted')"});
    CHECK(faults_of("data.elements is ssn") ==
          Lines{"1:1: 'data.elements' is a set: 'is' needs a choice (write 'data.elements has name "
                "or ...')"});
    CHECK(faults_of("risk.level has high") ==
          Lines{"1:1: 'risk.level' is a choice: 'has' needs a set (write 'risk.level is unlikely "
                "or ...')"});
    CHECK(faults_of("data.records in DE") ==
          Lines{"1:1: 'data.records' is a count: 'in' needs a list of places (write 'data.records "
                "> 500')"});
    CHECK(faults_of("{known: organization.places}") ==
          Lines{"1:9: 'organization.places' is a list of places: 'known' cannot test it"});
}

TEST_CASE("a test that cannot be read says what was expected") {
    CHECK(faults_of("affected.here > many") ==
          Lines{"1:1: 'affected.here > many': expected a number (digits only: 1000)"});
    CHECK(faults_of("affected.here > 1,000") ==
          Lines{"1:1: 'affected.here > 1,000': expected a number (digits only: 1000)"});
    CHECK(faults_of("affected.here > -5") ==
          Lines{"1:1: 'affected.here > -5': expected a number (digits only: 1000)"});
    CHECK(faults_of("affected.here > 9999999999999") ==
          Lines{"1:1: 'affected.here > 9999999999999': expected a number (digits only: 1000)"});
    CHECK(faults_of("affected.here > 500 people") ==
          Lines{"1:1: 'affected.here > 500 people': expected a number (digits only: 1000)"});
    CHECK(faults_of("data.elements has ssn passport") ==
          Lines{"1:1: 'data.elements has ssn passport': expected 'or' before 'passport'"});
    CHECK(faults_of("data.elements has ssn or") ==
          Lines{"1:1: 'data.elements has ssn or': expected a word of 'data.elements'"});
    CHECK(faults_of("organization.places in DE or FR") ==
          Lines{"1:1: 'organization.places in DE or FR': expected one place or group (for several, "
                "write 'any: [organization.places in EEA, ...]')"});
    CHECK(faults_of("classified within 1 month of aware") ==
          Lines{"1:1: '1 month' is not a fixed length of time (write hours, days or weeks)"});
    CHECK(faults_of("classified within 4 hours") ==
          Lines{"1:1: 'classified within 4 hours': expected 'EVENT within PERIOD of EVENT'"});
    CHECK(faults_of("contained before occurred aware") ==
          Lines{"1:1: 'contained before occurred aware': expected one event after 'before'"});
    Reader reader;
    CHECK_FALSE(reader.read("affected.here == 5"));
    REQUIRE(faults(reader.diagnostics).size() == 1);
    CHECK(reader.diagnostics.sorted()[0].message == "'affected.here == 5' is not a test");
    CHECK(reader.diagnostics.sorted()[0].hint.starts_with("a test is a yes-no fact or one of: "));
}

TEST_CASE("a mapping has exactly one condition, and all faults of a list are found") {
    CHECK(faults_of("{all: [in-scope], any: [in-scope]}") ==
          Lines{"1:24: 'all' and 'any' side by side (put one inside the other, or both under "
                "'all:')"});
    CHECK(faults_of("{}") == Lines{"1:1: no condition given (one of: all, any, not, test, known, "
                                   "happened, sent)"});
    CHECK(faults_of("{al: [in-scope]}") ==
          Lines{"1:1: no condition given (one of: all, any, not, test, known, happened, sent)",
                "1:2: unknown key 'al' (did you mean 'all'?)"});
    CHECK(faults_of("[in-scope]") ==
          Lines{"1:1: expected a condition (write {all: [...]} or {any: [...]})"});
    CHECK(faults_of("{all: []}") == Lines{"1:7: expected a list of conditions"});
    CHECK(faults_of("{any: in-scope}") == Lines{"1:7: expected a list of conditions"});
    CHECK(faults_of("{test: [in-scope]}") == Lines{"1:8: expected a test or a term's name"});
    CHECK(faults_of("{sent: [gdpr.authority]}") == Lines{"1:8: expected one duty after 'sent:'"});
    CHECK(faults_of("all: [in-scop, data.personal, {not: risk-unlikly}]") ==
          Lines{"1:7: unknown term 'in-scop' (did you mean 'in-scope'?)",
                "1:37: unknown term 'risk-unlikly' (did you mean 'risk-unlikely'?)"});
}

TEST_CASE("the slots of a condition are those of its tests and terms, in the order first met") {
    Reader reader;
    reader.terms[0].condition = *reader.read("any: [data.personal, affected.here > 0]");
    reader.terms[1].condition = *reader.read("all: [in-scope, risk.level is unlikely]");
    const auto condition =
        *reader.read("all: [data.encrypted, risk-unlikely, in-scope, contained before aware]");
    const Slot here = *reader.vocabulary.affected("EEA", reader.places);
    CHECK(slots_of(condition, reader.terms) ==
          std::vector<Slot>{reader.slot("data.encrypted"), reader.slot("data.personal"), here,
                            reader.slot("risk.level"), reader.slot("contained"),
                            reader.slot("aware")});
}

TEST_CASE("a cycle of terms is found and named") {
    Reader reader;
    reader.terms[0].condition = *reader.read("data.personal");
    reader.terms[1].condition = *reader.read("all: [in-scope, in-scope]");
    CHECK_FALSE(term_cycle(reader.terms));
    reader.terms[0].condition = *reader.read("any: [data.personal, not: risk-unlikely]");
    CHECK(term_cycle(reader.terms) == "in-scope -> risk-unlikely -> in-scope");
    reader.terms[1].condition = *reader.read("risk-unlikely");
    CHECK(term_cycle(reader.terms) == "risk-unlikely -> risk-unlikely");
}

TEST_CASE(
    "an encrypted laptop with a safe key: the condition is read, and evaluated as facts come in") {
    Reader reader;
    reader.terms[0].condition = *reader.read("all: [data.encrypted, not: data.key_compromised]");
    const auto condition = *reader.read("all: [data.personal, not: in-scope]");
    std::vector<Value> values = nothing_known(reader.vocabulary);
    const auto answer = [&] {
        return evaluate(condition, reader.terms, values.data(), reader.vocabulary);
    };
    CHECK(answer() == Tri::unknown);
    values[reader.slot("data.personal")] = Value::yes_no(true);
    values[reader.slot("data.encrypted")] = Value::yes_no(true);
    CHECK(answer() == Tri::unknown);
    values[reader.slot("data.key_compromised")] = Value::yes_no(false);
    CHECK(answer() == Tri::no);
    values[reader.slot("data.key_compromised")] = Value::yes_no(true);
    CHECK(answer() == Tri::yes);
}
