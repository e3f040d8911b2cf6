#include "said.h"

#include "reading.h"

namespace noticeclock::volume {
namespace {

Value value(const Incident& incident, const std::string& fact) {
    return incident.values.at(laws().vocabulary.slot(fact).value());
}

void add(std::string& list, const std::string& word) {
    list += (list.empty() ? "" : " ") + word;
}

}  // namespace

std::string yes_no(const Incident& incident, const std::string& fact) {
    const auto known = value(incident, fact);
    if (known == Value::unknown_yes_no()) return "unknown";
    return known == Value::yes_no(true) ? "yes" : "no";
}

std::string kinds(const Incident& incident) {
    const auto known = value(incident, "breach.kinds");
    const auto& words = laws().vocabulary.find("breach.kinds")->words;
    std::string list;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto bit = std::int64_t{1} << i;
        if ((known.b & bit) != 0) add(list, words[i].id + ((known.a & bit) != 0 ? "" : "?"));
    }
    return list;
}

std::string number(const Value& value) {
    if (value == Value::unknown_count()) return "unknown";
    if (value.b == unbounded) return std::to_string(value.a) + "..";
    if (value.a == value.b) return std::to_string(value.a);
    return std::to_string(value.a) + ".." + std::to_string(value.b);
}

std::string number(const Incident& incident, const std::string& fact) {
    return number(value(incident, fact));
}

std::string day(const Incident& incident, const std::string& event) {
    const auto known = value(incident, event);
    if (known == Value::not_happened()) return "not happened";
    if (known == Value::unknown_event()) return "unknown";
    return format_date(incident.timeline.at(event).at.value().date);
}

std::string establishments(const Incident& incident) {
    const auto* places = incident.establishments();
    if (places == nullptr) return "unknown";
    std::string list;
    for (const auto place : *places) add(list, laws().places.at(place).code);
    return list;
}

}  // namespace noticeclock::volume
