#include "facts/place.h"

#include <stdexcept>

#include "document/suggestion.h"

namespace noticeclock {

void Places::add(Place place) {
    if (groups_.contains(place.code)) throw std::logic_error("place added twice: " + place.code);
    const auto index = static_cast<PlaceIndex>(places_.size());
    index_.emplace(place.code, index);
    groups_.emplace(place.code, std::vector<PlaceIndex>{index});
    places_.push_back(std::move(place));
}

void Places::add_group(std::string name, Text title, std::vector<PlaceIndex> members) {
    if (groups_.contains(name)) throw std::logic_error("group added twice: " + name);
    titles_.emplace(name, std::move(title));
    groups_.emplace(name, std::move(members));
    group_order_.push_back(std::move(name));
}

std::optional<PlaceIndex> Places::find(std::string_view code) const {
    const auto found = index_.find(code);
    if (found == index_.end()) return std::nullopt;
    return found->second;
}

const std::vector<PlaceIndex>* Places::members(std::string_view group_or_place) const {
    const auto found = groups_.find(group_or_place);
    return found == groups_.end() ? nullptr : &found->second;
}

Text Places::title(std::string_view group_or_place) const {
    if (const auto place = find(group_or_place)) return places_[*place].name;
    const auto found = titles_.find(group_or_place);
    return found == titles_.end() ? Text{std::string(group_or_place), {}} : found->second;
}

std::vector<std::string_view> Places::codes() const {
    std::vector<std::string_view> codes = place_codes();
    codes.insert(codes.end(), group_order_.begin(), group_order_.end());
    return codes;
}

std::vector<std::string_view> Places::place_codes() const {
    std::vector<std::string_view> codes;
    codes.reserve(places_.size());
    for (const Place& place : places_) codes.emplace_back(place.code);
    return codes;
}

std::string place_hint(const Places& places, std::string_view written) {
    for (const auto& place : places.all()) {
        if (written != place.name.en && written != place.name.ja) continue;
        return "write " + place.code;
    }
    return suggestion(written, places.place_codes());
}

}  // namespace noticeclock
