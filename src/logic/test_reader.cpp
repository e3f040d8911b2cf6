#include "logic/test_reader.h"

#include <algorithm>
#include <charconv>

#include "document/suggestion.h"
#include "logic/words.h"
#include "time/period.h"

namespace noticeclock {

namespace {

constexpr std::string_view affected_prefix = "affected.";
constexpr std::int64_t largest_figure = 1'000'000'000'000;
constexpr std::string_view test_forms =
    "a test is a yes-no fact or one of: FACT > NUMBER (also >= < <= =), FACT may exceed NUMBER, "
    "FACT is WORD or WORD, FACT has WORD or WORD, organization.places in PLACE, "
    "EVENT before EVENT, EVENT within PERIOD of EVENT";

struct Comparison {
    std::string_view sign;
    Op op;
};

constexpr std::array comparisons = {Comparison{">", Op::greater}, Comparison{">=", Op::at_least},
                                    Comparison{"<", Op::less}, Comparison{"<=", Op::at_most},
                                    Comparison{"=", Op::equal}};

std::optional<Op> comparison(std::string_view sign) {
    for (const Comparison& known : comparisons) {
        if (known.sign == sign) return known.op;
    }
    return std::nullopt;
}

/// Digits only, without leading zeros, as in an incident file.
std::optional<std::int64_t> parse_figure(std::string_view text) {
    std::int64_t number = 0;
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    if (error != std::errc{} || stop != end || number < 0 || number > largest_figure) return {};
    if (text.size() > 1 && text.front() == '0') return {};
    return number;
}

/// Elapsed seconds; months, years and working days are not a fixed length of time.
std::optional<std::int64_t> elapsed_seconds(const Period& period) {
    constexpr std::int64_t hour = 3600;
    switch (period.unit) {
        case Unit::hours:
            return hour * period.count;
        case Unit::days:
            return hour * 24 * period.count;
        case Unit::weeks:
            return hour * 24 * 7 * period.count;
        case Unit::working_days:
        case Unit::months:
        case Unit::years:
            break;
    }
    return std::nullopt;
}

std::string quoted(std::string_view text) {
    return "'" + std::string(text) + "'";
}

std::string kind_of(FactType type) {
    switch (type) {
        case FactType::yes_no:
            return "a yes-no fact";
        case FactType::places:
            return "a list of places";
        case FactType::event:
            return "an event";
        default:
            return "a " + std::string(name_of(type));
    }
}

/// A name in a test: a fact, an event or a number of people affected.
struct Subject {
    std::string_view name;
    FactType type = FactType::yes_no;
    Slot slot = no_slot;
    const Fact* fact = nullptr;  // null for people affected
};

/// How a test of the subject is written.
std::string usage(const Subject& subject) {
    const std::string name(subject.name);
    const std::string word =
        subject.fact == nullptr || subject.fact->words.empty() ? "..." : subject.fact->words[0].id;
    switch (subject.type) {
        case FactType::yes_no:
            return "write '" + name + "' or 'not: " + name + "'";
        case FactType::count:
            return "write '" + name + " > 500'";
        case FactType::choice:
            return "write '" + name + " is " + word + " or ...'";
        case FactType::set:
            return "write '" + name + " has " + word + " or ...'";
        case FactType::places:
            return "write '" + name + " in EEA'";
        case FactType::event:
            return "write '{happened: " + name + "}'";
        case FactType::text:
            break;
    }
    return "it cannot be tested";
}

Condition test_of(std::string written, Op op, Slot slot) {
    Condition condition;
    condition.kind = Condition::Kind::test;
    condition.test.op = op;
    condition.test.slot = slot;
    condition.written = std::move(written);
    return condition;
}

using Reading = std::optional<Condition>;

/// Reads the words of one scalar. Every function that gives an empty result has reported a fault.
class TestReader {
  public:
    TestReader(const Node& node, const Names& names, Diagnostics& diagnostics)
        : node_(node),
          names_(names),
          diagnostics_(diagnostics),
          words_(split_words(node.text())),
          written_(join_words(words_, 0, words_.size())) {}

    Reading read();
    Reading read_known();
    Reading read_happened();
    Reading read_sent();

  private:
    Reading fail(std::string message, std::string hint = {}) {
        diagnostics_.add(fault(node_, std::move(message), std::move(hint)));
        return std::nullopt;
    }
    [[nodiscard]] std::optional<std::size_t> find_term(std::string_view id) const;
    std::optional<Subject> find_subject(std::string_view name);
    std::optional<Subject> find_affected(std::string_view name);
    std::optional<Slot> find_event(std::string_view name);
    void unknown_subject(std::string_view name);
    Reading read_name();
    Reading read_comparison(const Subject& subject, Op op, std::size_t figure_at);
    Reading read_words(const Subject& subject, Op op, FactType needed);
    std::optional<std::uint64_t> read_mask(const Fact& fact);
    Reading read_place(const Subject& subject);
    Reading read_before();
    Reading read_within();
    Reading wrong_type(const Subject& subject, std::string_view why) {
        return fail(quoted(subject.name) + " is " + kind_of(subject.type) + ": " + std::string(why),
                    usage(subject));
    }

    const Node& node_;
    const Names& names_;
    Diagnostics& diagnostics_;
    NameList words_;
    std::string written_;  ///< handed over to the condition read
};

std::optional<std::size_t> TestReader::find_term(std::string_view id) const {
    if (names_.terms == nullptr) return std::nullopt;
    for (std::size_t i = 0; i < names_.terms->size(); ++i) {
        if ((*names_.terms)[i].id == id) return i;
    }
    return std::nullopt;
}

std::optional<Subject> TestReader::find_affected(std::string_view name) {
    const std::string_view group = name.substr(affected_prefix.size());
    Subject subject{name, FactType::count, no_slot, nullptr};
    if (group == "here" && names_.here.empty()) {
        subject.slot = names_.vocabulary->here();
        return subject;
    }
    const std::string_view wanted = group == "here" ? names_.here : group;
    if (const auto slot = names_.vocabulary->affected(wanted, *names_.places)) {
        subject.slot = *slot;
        return subject;
    }
    fail("unknown place or group " + quoted(wanted), suggestion(wanted, names_.places->codes()));
    return std::nullopt;
}

/// An unknown name with a dot was meant as a fact, one without as a term.
void TestReader::unknown_subject(std::string_view name) {
    std::vector<std::string_view> candidates;
    if (name.find('.') != std::string_view::npos) {
        candidates = names_.vocabulary->fact_ids();
        candidates.insert(candidates.end(), {"affected.here", "affected.total"});
        fail("unknown fact " + quoted(name), suggestion(name, candidates));
        return;
    }
    if (names_.terms == nullptr) {
        fail(quoted(name) + " is no fact, and no term can be named here",
             "write its condition out");
        return;
    }
    for (const Term& term : *names_.terms) candidates.emplace_back(term.id);
    fail("unknown term " + quoted(name), suggestion(name, candidates));
}

std::optional<Subject> TestReader::find_subject(std::string_view name) {
    if (name.starts_with(affected_prefix)) return find_affected(name);
    if (const Fact* fact = names_.vocabulary->find(name)) {
        const Slot slot = names_.vocabulary->slot(name).value_or(no_slot);
        return Subject{name, fact->type, slot, fact};
    }
    unknown_subject(name);
    return std::nullopt;
}

std::optional<Slot> TestReader::find_event(std::string_view name) {
    const Fact* fact = names_.vocabulary->find(name);
    if (fact != nullptr && fact->type == FactType::event) return names_.vocabulary->slot(name);
    fail("unknown event " + quoted(name), suggestion(name, names_.vocabulary->event_ids()));
    return std::nullopt;
}

/// One word: a term, or a yes-no fact.
Reading TestReader::read_name() {
    if (const auto term = find_term(words_[0])) {
        Condition condition;
        condition.kind = Condition::Kind::term;
        condition.term = *term;
        condition.written = std::move(written_);
        return condition;
    }
    const auto subject = find_subject(words_[0]);
    if (!subject) return std::nullopt;
    if (subject->type == FactType::yes_no)
        return test_of(std::move(written_), Op::is_yes, subject->slot);
    return fail(quoted(subject->name) + " is " + kind_of(subject->type) + ": " + usage(*subject));
}

Reading TestReader::read_comparison(const Subject& subject, Op op, std::size_t figure_at) {
    if (subject.type != FactType::count) return wrong_type(subject, "it cannot be compared");
    const auto figure = words_.size() == figure_at + 1 ? parse_figure(words_[figure_at])
                                                       : std::optional<std::int64_t>{};
    if (!figure) return fail(quoted(written_) + ": expected a number", "digits only: 1000");
    Condition condition = test_of(std::move(written_), op, subject.slot);
    condition.test.number = *figure;
    return condition;
}

/// The mask of "WORD or WORD or WORD" from the third word on.
std::optional<std::uint64_t> TestReader::read_mask(const Fact& fact) {
    std::uint64_t mask = 0;
    bool known = true;
    for (std::size_t i = 2; i < words_.size(); i += 2) {
        if (const auto word = fact.word(words_[i])) {
            mask |= std::uint64_t{1} << *word;
        } else {
            std::vector<std::string_view> ids;
            for (const Word& each : fact.words) ids.emplace_back(each.id);
            fail("unknown word " + quoted(words_[i]) + " of " + quoted(fact.id),
                 suggestion(words_[i], ids));
            known = false;
        }
    }
    return known ? std::optional(mask) : std::nullopt;
}

Reading TestReader::read_words(const Subject& subject, Op op, FactType needed) {
    if (subject.type != needed) {
        return wrong_type(subject, quoted(words_[1]) + " needs " + kind_of(needed));
    }
    for (std::size_t i = 3; i < words_.size(); i += 2) {
        if (words_[i] != "or") {
            return fail(quoted(written_) + ": expected 'or' before " + quoted(words_[i]));
        }
    }
    if (words_.size() % 2 == 0) {
        return fail(quoted(written_) + ": expected a word of " + quoted(subject.name));
    }
    const auto mask = read_mask(*subject.fact);
    if (!mask) return std::nullopt;
    Condition condition = test_of(std::move(written_), op, subject.slot);
    condition.test.words = *mask;
    return condition;
}

Reading TestReader::read_place(const Subject& subject) {
    if (subject.type != FactType::places) {
        return wrong_type(subject, "'in' needs a list of places");
    }
    if (words_.size() != 3) {
        return fail(quoted(written_) + ": expected one place or group",
                    "for several, write 'any: [" + std::string(subject.name) + " in EEA, ...]'");
    }
    const auto slot = names_.vocabulary->present(subject.name, words_[2], *names_.places);
    if (slot) return test_of(std::move(written_), Op::is_yes, *slot);
    return fail("unknown place or group " + quoted(words_[2]),
                suggestion(words_[2], names_.places->codes()));
}

Reading TestReader::read_before() {
    if (words_.size() != 3) return fail(quoted(written_) + ": expected one event after 'before'");
    const auto first = find_event(words_[0]);
    const auto second = find_event(words_[2]);
    if (!first || !second) return std::nullopt;
    Condition condition = test_of(std::move(written_), Op::before, *first);
    condition.test.other = *second;
    return condition;
}

Reading TestReader::read_within() {
    const std::size_t size = words_.size();
    if (size < 5 || words_[size - 2] != "of") {
        return fail(quoted(written_) + ": expected 'EVENT within PERIOD of EVENT'");
    }
    const std::string text = join_words(words_, 2, size - 2);
    const auto period = parse_period(text);
    const auto seconds = period ? elapsed_seconds(*period) : std::nullopt;
    if (!seconds) {
        return fail(quoted(text) + " is not a fixed length of time", "write hours, days or weeks");
    }
    const auto first = find_event(words_[0]);
    const auto second = find_event(words_[size - 1]);
    if (!first || !second) return std::nullopt;
    Condition condition = test_of(std::move(written_), Op::within, *first);
    condition.test.other = *second;
    condition.test.number = *seconds;
    return condition;
}

Reading TestReader::read() {
    if (words_.empty()) return fail("expected a condition");
    if (words_.size() == 1) return read_name();
    const std::string_view verb = words_[1];
    if (verb == "before") return read_before();
    if (verb == "within") return read_within();
    const auto op = comparison(verb);
    const bool may = verb == "may" && words_.size() > 2 && words_[2] == "exceed";
    if (!op && !may && verb != "is" && verb != "has" && verb != "in") {
        return fail(quoted(written_) + " is not a test", std::string(test_forms));
    }
    const auto subject = find_subject(words_[0]);
    if (!subject) return std::nullopt;
    if (op) return read_comparison(*subject, *op, 2);
    if (may) return read_comparison(*subject, Op::may_exceed, 3);
    if (verb == "is") return read_words(*subject, Op::is_word, FactType::choice);
    if (verb == "has") return read_words(*subject, Op::has_word, FactType::set);
    return read_place(*subject);
}

Reading TestReader::read_known() {
    if (words_.size() != 1) return fail("expected one fact or event after 'known:'");
    const auto subject = find_subject(words_[0]);
    if (!subject) return std::nullopt;
    if (subject->slot != no_slot) return test_of("known: " + written_, Op::known, subject->slot);
    return fail(quoted(subject->name) + " is " + kind_of(subject->type) +
                ": 'known' cannot test it");
}

Reading TestReader::read_happened() {
    if (words_.size() != 1) return fail("expected one event after 'happened:'");
    const auto slot = find_event(words_[0]);
    if (!slot) return std::nullopt;
    return test_of("happened: " + written_, Op::happened, *slot);
}

Reading TestReader::read_sent() {
    if (words_.size() != 1) return fail("expected one duty after 'sent:'");
    if (words_[0].find('.') == std::string_view::npos) {
        return fail(quoted(words_[0]) + " is not a duty", "write law.duty, as in 'gdpr.authority'");
    }
    if (names_.duty_exists && !names_.duty_exists(words_[0])) {
        return fail("unknown duty " + quoted(words_[0]));
    }
    return test_of("sent: " + written_, Op::happened, names_.vocabulary->sent(words_[0]));
}

bool is_text(const Node& node, std::string_view what, Diagnostics& diagnostics) {
    if (node.is_scalar()) return true;
    diagnostics.add(fault(node, "expected " + std::string(what)));
    return false;
}

}  // namespace

std::optional<Condition> read_test(const Node& node, const Names& names, Diagnostics& diagnostics) {
    if (!is_text(node, "a test or a term's name", diagnostics)) return std::nullopt;
    return TestReader(node, names, diagnostics).read();
}

std::optional<Condition> read_known(const Node& node, const Names& names,
                                    Diagnostics& diagnostics) {
    if (!is_text(node, "one fact or event after 'known:'", diagnostics)) return std::nullopt;
    return TestReader(node, names, diagnostics).read_known();
}

std::optional<Condition> read_happened(const Node& node, const Names& names,
                                       Diagnostics& diagnostics) {
    if (!is_text(node, "one event after 'happened:'", diagnostics)) return std::nullopt;
    return TestReader(node, names, diagnostics).read_happened();
}

std::optional<Condition> read_sent(const Node& node, const Names& names, Diagnostics& diagnostics) {
    if (!is_text(node, "one duty after 'sent:'", diagnostics)) return std::nullopt;
    return TestReader(node, names, diagnostics).read_sent();
}

}  // namespace noticeclock
