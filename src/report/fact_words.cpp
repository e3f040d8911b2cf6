#include "report/fact_words.h"

#include "report/label.h"
#include "report/value_text.h"
#include "report/wording.h"

namespace noticeclock {

FactWords::FactWords(const Assessment& assessment, const DutyResult* duty, const ClockText& times)
    : book_(*assessment.rulebook), incident_(*assessment.incident), duty_(duty), times_(times) {
    if (duty != nullptr) scene_.emplace(assessment, *duty);
}

const std::vector<Value>& FactWords::values() const {
    return scene_ ? scene_->values() : incident_.values;
}

Filling FactWords::filling(const std::string& id) const {
    if (id == "affected" || id.starts_with("affected.")) return people(id);
    const auto* fact = book_.vocabulary.find(id);
    if (fact == nullptr) return {id, id, {}};
    const auto label = fact->label.in(times_.language());
    switch (fact->type) {
        case FactType::text:
            return {id, label, text_of(id)};
        case FactType::places:
            return {id, label, places(id)};
        case FactType::event:
            return {"timeline." + id, label, event(id)};
        default:
            return {id, label, value_of(id)};
    }
}

std::string FactWords::text_of(const std::string& id) const {
    const auto found = incident_.texts.find(id);
    return found == incident_.texts.end() ? std::string() : found->second;
}

std::string FactWords::places(const std::string& id) const {
    const auto found = incident_.places.find(id);
    if (found == incident_.places.end()) return {};
    std::vector<std::string> names;
    for (const auto place : found->second)
        names.push_back(book_.places.at(place).name.in(times_.language()));
    return listed(times_.language(), names);
}

// A law's own time of an event goes before the general one.
std::string FactWords::event(const std::string& id) const {
    const auto found = incident_.timeline.find(id);
    if (found == incident_.timeline.end()) return {};
    const auto& by_law = found->second.by_law;
    const auto own = duty_ == nullptr ? by_law.end() : by_law.find(duty_->law->id);
    if (own != by_law.end()) return times_.moment(own->second);
    return found->second.at ? times_.moment(*found->second.at) : std::string();
}

std::string FactWords::value_of(const std::string& id) const {
    const auto slot = book_.vocabulary.slot(id);
    if (!slot) return {};
    const auto& value = values()[*slot];
    if (value == unknown_value(*book_.vocabulary.find(id))) return {};
    return value_text(book_.vocabulary, *slot, value, times_);
}

// The count of the place, the total, or every place that was listed.
Filling FactWords::people(const std::string& id) const {
    if (id == "affected.here" && scene_) return people_here();
    if (id != "affected") return people_in_all();
    std::vector<std::string> counts;
    for (const auto& [code, count] : incident_.affected)
        counts.push_back(book_.places.title(code).in(times_.language()) + " " + count_words(count));
    return {id, say(times_.language(), Phrase::people_affected), listed(times_.language(), counts)};
}

Filling FactWords::people_here() const {
    const auto& value = values()[book_.here];
    const bool unknown = value == Value::unknown_count();
    return {scene_->key(book_.here), scene_->label(book_.here, times_.language()),
            unknown ? std::string() : count_words(value)};
}

Filling FactWords::people_in_all() const {
    const bool unknown = incident_.total == Value::unknown_count();
    return {"affected.total", say(times_.language(), Phrase::people_total),
            unknown ? std::string() : count_words(incident_.total)};
}

std::string FactWords::count_words(const Value& count) const {
    return value_text(book_.vocabulary, book_.here, count, times_);
}

}  // namespace noticeclock
