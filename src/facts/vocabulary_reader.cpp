#include <algorithm>
#include <array>

#include "document/fields.h"
#include "document/suggestion.h"
#include "facts/vocabulary.h"

namespace noticeclock {

namespace {

constexpr std::array fact_types = {FactType::yes_no, FactType::count,  FactType::choice,
                                   FactType::set,    FactType::places, FactType::text};

std::optional<FactType> read_type(const Node& node, Diagnostics& diagnostics) {
    const auto text = read_text(node, diagnostics);
    if (!text) return std::nullopt;
    std::vector<std::string_view> names;
    for (const FactType type : fact_types) {
        if (name_of(type) == *text) return type;
        names.push_back(name_of(type));
    }
    diagnostics.add(fault(node, "unknown type '" + *text + "'", suggestion(*text, names)));
    return std::nullopt;
}

bool is_name_character(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
}

/// Names stand between spaces in conditions and between dots in keys, so they are kept plain.
bool check_name(const Node& key, Diagnostics& diagnostics) {
    const std::string_view name = key.text();
    if (!name.empty() && std::all_of(name.begin(), name.end(), is_name_character)) return true;
    diagnostics.add(fault(key, "'" + std::string(name) + "' is not a name",
                          "use lower-case letters, digits, '-' and '_'"));
    return false;
}

bool check_word(const Node& key, Diagnostics& diagnostics) {
    if (!check_name(key, diagnostics)) return false;
    const std::string word(key.text());
    if (word != "or" && word.find('.') == std::string::npos) return true;
    diagnostics.add(fault(key, "'" + word + "' cannot be a word of a fact"));
    return false;
}

std::vector<Word> read_words(const Node& node, Diagnostics& diagnostics) {
    std::vector<Word> words;
    words.reserve(node.size());
    for (const auto& [key, value] : pairs(node, diagnostics)) {
        if (!check_word(key, diagnostics)) continue;
        words.push_back({std::string(key.text()), read_wording(value, diagnostics)});
    }
    return words;
}

void check_words(const Node& key, const Fact& fact, Diagnostics& diagnostics) {
    const std::string name = "fact '" + fact.id + "' ";
    if (fact.words.empty()) {
        diagnostics.add(
            fault(key, name + "is a " + std::string(name_of(fact.type)) + " without words"));
    } else if (fact.words.size() > most_words) {
        diagnostics.add(fault(key, name + "has " + std::to_string(fact.words.size()) +
                                       " words: at most " + std::to_string(most_words)));
    }
}

void read_wordings(Fields& fields, Fact& fact) {
    fact.label = need_wording(fields, "label");
    fact.question = need_wording(fields, "question");
    fact.help = get_wording(fields, "help");
}

std::optional<Fact> read_fact(const Node& key, const Node& value, Diagnostics& diagnostics) {
    Fields fields(value, diagnostics);
    Fact fact;
    fact.id = key.text();
    const auto type_node = fields.need("type");
    const auto type = type_node ? read_type(*type_node, diagnostics) : std::nullopt;
    read_wordings(fields, fact);
    const bool worded = !type || *type == FactType::choice || *type == FactType::set;
    const auto words = worded ? fields.get("words") : std::nullopt;
    if (words) fact.words = read_words(*words, diagnostics);
    fields.close();
    if (!type) return std::nullopt;
    fact.type = *type;
    if (worded) check_words(key, fact, diagnostics);
    if (fact.words.size() > most_words) return std::nullopt;
    return fact;
}

Fact read_event(const Node& key, const Node& value, Diagnostics& diagnostics) {
    Fields fields(value, diagnostics);
    Fact event;
    event.id = key.text();
    event.type = FactType::event;
    read_wordings(fields, event);
    fields.close();
    return event;
}

/// Facts are dotted, events are not: so a name alone says which it is.
bool check_fact_id(const Node& key, Diagnostics& diagnostics) {
    if (!check_name(key, diagnostics)) return false;
    const std::string id(key.text());
    if (id.find('.') == std::string::npos) {
        diagnostics.add(fault(key, "fact id '" + id + "' must contain a dot"));
        return false;
    }
    if (id.starts_with("affected.")) {
        diagnostics.add(fault(key, "'" + id + "' is built in: people affected are not a fact"));
        return false;
    }
    return true;
}

bool check_event_id(const Node& key, Diagnostics& diagnostics) {
    if (!check_name(key, diagnostics)) return false;
    const std::string id(key.text());
    if (id.find('.') == std::string::npos) return true;
    diagnostics.add(fault(key, "event id '" + id + "' must not contain a dot"));
    return false;
}

void add_once(const Node& key, Fact fact, Vocabulary& vocabulary, Diagnostics& diagnostics) {
    if (vocabulary.find(fact.id) == nullptr) {
        vocabulary.add(std::move(fact));
        return;
    }
    diagnostics.add(fault(key, "'" + fact.id + "' is defined twice"));
}

void read_facts(const Node& node, Vocabulary& vocabulary, Diagnostics& diagnostics) {
    for (const auto& [key, value] : pairs(node, diagnostics)) {
        if (!check_fact_id(key, diagnostics)) continue;
        auto fact = read_fact(key, value, diagnostics);
        if (fact) add_once(key, std::move(*fact), vocabulary, diagnostics);
    }
}

void read_events(const Node& node, Vocabulary& vocabulary, Diagnostics& diagnostics) {
    for (const auto& [key, value] : pairs(node, diagnostics)) {
        if (!check_event_id(key, diagnostics)) continue;
        add_once(key, read_event(key, value, diagnostics), vocabulary, diagnostics);
    }
}

}  // namespace

Vocabulary read_vocabulary(const Node& node, Diagnostics& diagnostics) {
    Vocabulary vocabulary;
    Fields fields(node, diagnostics);
    const auto facts = fields.need("facts");
    const auto events = fields.get("events");
    fields.close();
    if (facts) read_facts(*facts, vocabulary, diagnostics);
    if (events) read_events(*events, vocabulary, diagnostics);
    return vocabulary;
}

}  // namespace noticeclock
