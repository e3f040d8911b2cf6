#include "report/label.h"

#include "report/wording.h"

namespace noticeclock {

namespace {

const std::string& place_name(const Rulebook& rulebook, PlaceIndex place, Language language) {
    return rulebook.places.at(place).name.in(language);
}

std::string here_label(const Rulebook& rulebook, const Law* law, std::optional<PlaceIndex> here,
                       Language language) {
    if (here) return say(language, Phrase::people_in, {place_name(rulebook, *here, language)});
    if (law == nullptr) return say(language, Phrase::people_here);
    if (law->place == "world") return say(language, Phrase::people_total);
    return say(language, Phrase::people_in, {rulebook.places.title(law->place).in(language)});
}

std::string affected_label(const Rulebook& rulebook, const SlotInfo& info, Language language) {
    if (info.places.empty()) return say(language, Phrase::people_total);
    constexpr std::string_view prefix = "affected.";
    const auto group = std::string_view(info.name).substr(prefix.size());
    return say(language, Phrase::people_in, {rulebook.places.title(group).in(language)});
}

std::string here_key(const Rulebook& rulebook, const Law* law, std::optional<PlaceIndex> here) {
    if (here) return "affected." + rulebook.places.at(*here).code;
    if (law == nullptr || law->place == "world") return "affected";
    return "affected." + law->place;
}

}  // namespace

std::string group_text(const Rulebook& rulebook, const std::vector<PlaceIndex>& places,
                       Language language) {
    for (const auto& law : rulebook.laws) {
        const auto* members = rulebook.places.members(law.place);
        if (members != nullptr && *members == places)
            return rulebook.places.title(law.place).in(language);
    }
    constexpr std::size_t most = 6;
    if (places.size() > most)
        return say(language, Phrase::places_count, {std::to_string(places.size())});
    std::vector<std::string> names;
    names.reserve(places.size());
    for (const auto place : places) names.push_back(place_name(rulebook, place, language));
    return alternatives(language, names);
}

std::string slot_label(const Rulebook& rulebook, Slot slot, const Law* law,
                       std::optional<PlaceIndex> here, Language language) {
    const auto& info = rulebook.vocabulary.info(slot);
    switch (info.kind) {
        case SlotInfo::Kind::affected:
            return affected_label(rulebook, info, language);
        case SlotInfo::Kind::present:
            return presence_label(rulebook, info, group_text(rulebook, info.places, language),
                                  language);
        case SlotInfo::Kind::sent:
            return say(language, Phrase::sent_notice, {info.name});
        case SlotInfo::Kind::last_sent:
            return say(language, Phrase::last_sent_notice, {info.name});
        case SlotInfo::Kind::here:
            return here_label(rulebook, law, here, language);
        case SlotInfo::Kind::fact:
            break;
    }
    return rulebook.vocabulary.fact_of(slot)->label.in(language);
}

std::string presence_label(const Rulebook& rulebook, const SlotInfo& info, const std::string& group,
                           Language language) {
    const auto* fact = rulebook.vocabulary.find(info.name);
    if (fact == nullptr || info.name == "organization.places")
        return say(language, Phrase::established_in, {group});
    return fact->label.in(language) + ": " + group;
}

std::string slot_key(const Rulebook& rulebook, Slot slot, const Law* law,
                     std::optional<PlaceIndex> here) {
    const auto& info = rulebook.vocabulary.info(slot);
    if (info.kind == SlotInfo::Kind::here) return here_key(rulebook, law, here);
    if (info.kind == SlotInfo::Kind::sent || info.kind == SlotInfo::Kind::last_sent)
        return "notices." + info.name;
    return info.type == FactType::event ? "timeline." + info.name : info.name;
}

std::string event_label(const Rulebook& rulebook, const std::string& event, Language language) {
    const auto* fact = rulebook.vocabulary.find(event);
    return fact == nullptr ? event : fact->label.in(language);
}

std::string awaited_text(const Rulebook& rulebook, std::string_view awaited, Language language) {
    const std::string name(awaited);
    if (rulebook.vocabulary.find(name) != nullptr)
        return event_label(rulebook, name, language) + " (timeline." + name + ")";
    const auto* duty = rulebook.find_duty(name);
    return duty == nullptr ? name : name + " (" + duty->title.in(language) + ")";
}

std::string fact_label(const Rulebook& rulebook, const std::string& name, Language language) {
    const auto plain = name.starts_with("timeline.") ? name.substr(9) : name;
    if (const auto* fact = rulebook.vocabulary.find(plain)) return fact->label.in(language);
    if (!name.starts_with("affected.")) return {};
    const auto place = name.substr(9);
    if (!rulebook.places.find(place)) return {};
    return say(language, Phrase::people_in, {rulebook.places.title(place).in(language)});
}

}  // namespace noticeclock
