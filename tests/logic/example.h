#pragma once

#include "logic/condition.h"

namespace noticeclock {

inline Fact fact(std::string id, FactType type, const std::vector<std::string>& words = {}) {
    Fact made;
    made.id = std::move(id);
    made.type = type;
    for (const std::string& word : words) made.words.push_back({word, {word, ""}});
    return made;
}

/// A small vocabulary with every type of fact.
inline Vocabulary example_vocabulary() {
    Vocabulary vocabulary;
    vocabulary.add(fact("data.encrypted", FactType::yes_no));
    vocabulary.add(fact("data.key_compromised", FactType::yes_no));
    vocabulary.add(fact("data.personal", FactType::yes_no));
    vocabulary.add(fact("data.records", FactType::count));
    vocabulary.add(fact("risk.level", FactType::choice, {"unlikely", "risk", "high"}));
    vocabulary.add(fact("data.elements", FactType::set, {"name", "ssn", "passport", "dob"}));
    vocabulary.add(fact("organization.places", FactType::places));
    vocabulary.add(fact("breach.cause", FactType::text));
    for (const char* event : {"aware", "classified", "contained", "occurred"}) {
        vocabulary.add(fact(event, FactType::event));
    }
    return vocabulary;
}

inline Places example_places() {
    Places places;
    places.add({"DE", {"Germany", ""}, "Europe/Berlin", "de", {}});
    places.add({"FR", {"France", ""}, "Europe/Paris", "fr", {}});
    places.add({"US-TX", {"Texas", ""}, "America/Chicago", "", {}});
    places.add_group("EEA", {"European Economic Area", ""}, {0, 1});
    return places;
}

/// About every slot nothing is known, except that events have not happened.
inline std::vector<Value> nothing_known(const Vocabulary& vocabulary) {
    std::vector<Value> values;
    for (Slot slot = 0; slot < vocabulary.slot_count(); ++slot) {
        const Fact* known = vocabulary.fact_of(slot);
        switch (vocabulary.info(slot).type) {
            case FactType::event:
                values.push_back(Value::not_happened());
                break;
            case FactType::yes_no:
                values.push_back(Value::unknown_yes_no());
                break;
            case FactType::count:
                values.push_back(Value::unknown_count());
                break;
            default:
                values.push_back(unknown_value(*known));
        }
    }
    return values;
}

}  // namespace noticeclock
