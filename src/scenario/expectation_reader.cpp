#include "scenario/expectation_reader.h"

#include <algorithm>
#include <array>

#include "assess/codes.h"
#include "document/fields.h"
#include "document/suggestion.h"
#include "incident/offset.h"
#include "incident/time_reader.h"

namespace noticeclock {
namespace {

using Names = std::vector<std::string_view>;

const Names outcome_words{"required", "not-required", "not-applicable", "undetermined",
                          absent_word};
const Names possible_words{"required", "not-required", "not-applicable"};
const Names standing_words{"open", "overdue", "act-by-passed", "met", "late", "sent", "idle"};

Names all_of(const std::set<std::string, std::less<>>& names) {
    return {names.begin(), names.end()};
}

bool contains(const Names& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// The last minute of a day can be written as T24:00, which no other file may.
std::optional<Instant> end_of_day(std::string text, const std::optional<Zone>& zone) {
    constexpr std::string_view end = "T24:00";
    const auto at = text.find(end);
    if (at == std::string::npos) return std::nullopt;
    const auto reading = parse_time(text.replace(at, end.size(), "T00:00"), zone);
    if (reading.kind != TimeReading::Kind::ok) return std::nullopt;
    return reading.moment.at + std::chrono::hours(24);
}

/// A place to show how one is written: the one that was probably meant.
std::string place_example(const Places& places, std::string_view written) {
    const auto hint = closest(written, places.place_codes());
    return hint.empty() ? "DE" : std::string(hint);
}

/// Reads what is expected of duties, laws and questions.
class ExpectationReader {
  public:
    ExpectationReader(const ExpectationNames& names, const std::optional<Zone>& zone,
                      Diagnostics& diagnostics)
        : names_(names), zone_(zone), diagnostics_(diagnostics) {}

    Expectation read(const Node& node) {
        Expectation expectation{node, {}, {}, {}, {}, {}, {}, {}};
        for (const auto& [key, value] : pairs(node, diagnostics_)) {
            read_entry(key, value, expectation);
        }
        return expectation;
    }

  private:
    void read_entry(const Node& key, const Node& value, Expectation& into) {
        const auto word = key.text();
        if (word == "now") {
            into.when = value.text();
            if (!is_offset(into.when)) into.now = read_now(value, zone_, {}, diagnostics_);
        } else if (word == "nothing_else") {
            if (read_yes_no(value, diagnostics_).value_or(false)) into.nothing_else = key;
        } else if (word == "asked") {
            for (const auto& entry : entries(value)) {
                if (is_question(entry)) into.asked.push_back({std::string(entry.text()), entry});
            }
        } else if (word == "asked_first") {
            if (is_question(value)) into.first = ExpectedQuestion{std::string(value.text()), value};
        } else if (contains(names_.laws, word)) {
            read_law(key, value, into);
        } else if (is_duty(key)) {
            into.duties.push_back(read_duty(key, value));
        }
    }

    bool is_question(const Node& node) { return is_named(node, "fact to ask", names_.questions); }

    bool is_named(const Node& node, std::string_view kind,
                  const std::set<std::string, std::less<>>& known) {
        if (node.is_scalar() && known.contains(node.text())) return true;
        diagnostics_.add(unknown_name(node, kind, all_of(known)));
        return false;
    }

    void read_law(const Node& key, const Node& value, Expectation& into) {
        const Names words(std::begin(scope_words), std::end(scope_words));
        if (is_word(value, "scope", words))
            into.laws.push_back({std::string(key.text()), std::string(value.text()), value});
    }

    bool is_word(const Node& node, std::string_view kind, const Names& words) {
        if (node.is_scalar() && contains(words, node.text())) return true;
        diagnostics_.add(unknown_name(node, kind, words));
        return false;
    }

    bool is_duty(const Node& key) {
        auto others = names_.laws;
        others.insert(others.end(), {"now", "nothing_else", "asked", "asked_first"});
        return is_duty_key(key, names_, others, diagnostics_);
    }

    ExpectedDuty read_duty(const Node& key, const Node& value) {
        ExpectedDuty duty{std::string(key.text()), key, {}};
        if (value.is_scalar()) {
            add(Property::outcome, value, duty);
            return duty;
        }
        for (const auto& [name, expected] : pairs(value, diagnostics_)) {
            const auto* const found =
                std::find(std::begin(property_words), std::end(property_words), name.text());
            if (found == std::end(property_words)) {
                const Names words(std::begin(property_words), std::end(property_words));
                diagnostics_.add(unknown_name(name, "property of a duty", words));
            } else {
                add(static_cast<Property>(found - std::begin(property_words)), expected, duty);
            }
        }
        return duty;
    }

    void add(Property property, const Node& node, ExpectedDuty& duty) {
        ExpectedProperty expected{property, node, std::string(node.text()), {}};
        if (is_valid(expected)) duty.properties.push_back(std::move(expected));
    }

    /// Checks the value, and brings it into the form that is compared.
    bool is_valid(ExpectedProperty& expected) {
        const auto& node = expected.node;
        switch (expected.property) {
            case Property::outcome:
                return is_word(node, "outcome", outcome_words);
            case Property::standing:
                return is_word(node, "standing", standing_words);
            case Property::exception:
                return is_named(node, "exception", names_.exceptions);
            case Property::provisional:
            case Property::guidance:
                return read_flag(expected);
            case Property::possible:
                return read_words(expected, "outcome",
                                  {possible_words.begin(), possible_words.end()});
            case Property::decisive:
                return read_words(expected, "fact", names_.facts);
            case Property::due:
            case Property::act_by:
                break;
        }
        return read_time(expected);
    }

    bool read_flag(ExpectedProperty& expected) {
        const auto flag = read_yes_no(expected.node, diagnostics_);
        expected.text = flag.value_or(false) ? "yes" : "no";
        return flag.has_value();
    }

    bool read_words(ExpectedProperty& expected, std::string_view kind,
                    const std::set<std::string, std::less<>>& known) {
        std::vector<std::string> words;
        for (const auto& entry : entries(expected.node)) {
            if (!is_named(entry, kind, known)) return false;
            words.emplace_back(entry.text());
        }
        std::sort(words.begin(), words.end());
        expected.text.clear();
        for (const auto& word : words) expected.text += (expected.text.empty() ? "" : ", ") + word;
        return true;
    }

    bool read_time(ExpectedProperty& expected) {
        const auto& node = expected.node;
        if (std::find(std::begin(undated_words), std::end(undated_words), node.text()) !=
            std::end(undated_words)) {
            expected.time.state = node.text();
            return true;
        }
        expected.time.day = parse_date(node.text());
        if (expected.time.day) return true;
        const auto at = end_of_day(expected.text, zone_);
        const auto read = at ? at : read_now(node, zone_, {}, diagnostics_);
        if (read) expected.time.at = *read;
        return read.has_value();
    }

    const ExpectationNames& names_;
    const std::optional<Zone>& zone_;
    Diagnostics& diagnostics_;
};

void add_exceptions(const LawVersion& version, std::set<std::string, std::less<>>& names) {
    for (const auto& duty : version.duties) {
        for (const auto& ask : duty.asks) {
            if (!ask.exception.empty()) names.insert(ask.exception);
        }
    }
}

}  // namespace

ExpectationNames::ExpectationNames(const Rulebook& book)
    : rulebook(&book), duties(book.duty_keys()) {
    for (const auto& law : book.laws) {
        laws.emplace_back(law.id);
        for (const auto& version : law.versions) add_exceptions(version, exceptions);
    }
    const auto& vocabulary = book.vocabulary;
    for (std::size_t i = 0; i < vocabulary.slot_count(); ++i)
        facts.insert(vocabulary.info(static_cast<Slot>(i)).name);
    for (const auto id : vocabulary.fact_ids()) questions.emplace(id);
    for (const auto id : vocabulary.event_ids()) questions.insert("timeline." + std::string(id));
    for (const auto code : book.places.codes()) questions.insert("affected." + std::string(code));
    questions.insert({"affected", "affected.total"});
}

bool is_duty_key(const Node& key, const ExpectationNames& names,
                 const std::vector<std::string_view>& others, Diagnostics& diagnostics) {
    const auto text = key.text();
    const auto open = text.find('[');
    if (!names.rulebook->duties.contains(std::string(text.substr(0, open)))) {
        auto known = names.duties;
        known.insert(known.end(), others.begin(), others.end());
        diagnostics.add(unknown_name(key, "duty", known));
        return false;
    }
    if (open == std::string_view::npos) return true;
    const auto& places = names.rulebook->places;
    const auto place = text.substr(open + 1, text.size() - open - 2);
    if (text.ends_with(']') && places.find(place)) return true;
    diagnostics.add(fault(key, "unknown place in '" + std::string(text) + "'",
                          "write the place in brackets: [" + place_example(places, place) + "]"));
    return false;
}

Expectation read_expectation(const Node& node, const ExpectationNames& names,
                             const std::optional<Zone>& zone, Diagnostics& diagnostics) {
    return ExpectationReader(names, zone, diagnostics).read(node);
}

std::optional<Instant> read_now(const Node& node, const std::optional<Zone>& zone,
                                const std::optional<Instant>& zero, Diagnostics& diagnostics) {
    if (is_offset(node.text())) {
        const auto after = read_offset(node.text());
        if (!after) {
            diagnostics.add(fault(node,
                                  "'" + std::string(node.text()) + "' is not a time after T+0",
                                  "write T+24h, T+3d or T+45m"));
        } else if (!zero) {
            diagnostics.add(fault(node, "there is no T+0 to count from",
                                  "give the time of aware, discovered or detected"));
        } else {
            return *zero + *after;
        }
        return std::nullopt;
    }
    Incident scratch;
    scratch.zone = zone;
    const auto moment = TimeReader(scratch, diagnostics).read(node, "now");
    if (!moment) return std::nullopt;
    if (moment->precision == Precision::minute) return moment->at;
    diagnostics.add(fault(node, "'" + std::string(node.text()) + "' has no time of day",
                          "write 2026-11-17T02:10+09:00"));
    return std::nullopt;
}

}  // namespace noticeclock
