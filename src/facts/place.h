#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/index.h"
#include "document/language.h"
#include "document/node.h"

namespace noticeclock {

/// The authority for personal-data breaches of a place: its name and how to reach it.
struct Authority {
    Text name;
    std::string url;
    std::string language;  ///< ISO 639-1 code of the language it works in; may be empty
};

/// A country (ISO 3166-1) or a part of one (ISO 3166-2).
struct Place {
    std::string code;
    Text name;
    std::string zone;              ///< IANA name; of the authority's seat
    std::string calendar;          ///< id of the calendar of working days; empty when none is known
    Authority authority;           ///< name empty when none is known
    Authority public_authority{};  ///< for public bodies, where it is another one; else name empty
};

using PlaceIndex = std::uint16_t;

/// Places and groups of places (rules/places.yaml): EEA, US (all States, DC and territories), ...
class Places {
  public:
    /// Its code must be new, also as the name of a group.
    void add(Place place);
    /// The name must be new, and members must have been added before. A place's own code always
    /// names the group of just that place.
    void add_group(std::string name, Text title, std::vector<PlaceIndex> members);
    [[nodiscard]] const std::vector<Place>& all() const { return places_; }
    [[nodiscard]] const Place& at(PlaceIndex i) const { return places_[i]; }
    [[nodiscard]] std::optional<PlaceIndex> find(std::string_view code) const;
    /// The members of a group or the one place of that code; null when there is neither.
    [[nodiscard]] const std::vector<PlaceIndex>* members(std::string_view group_or_place) const;
    /// The wording for a group or place; its code when unknown.
    [[nodiscard]] Text title(std::string_view group_or_place) const;
    [[nodiscard]] std::vector<std::string_view> codes()
        const;  ///< for suggestions: places, then groups
    [[nodiscard]] std::vector<std::string_view> place_codes() const;

  private:
    std::vector<Place> places_;
    Index<PlaceIndex> index_;
    Index<std::vector<PlaceIndex>> groups_;
    Index<Text> titles_;
    std::vector<std::string> group_order_;
};

/// What a person most likely meant who wrote an unknown place: by its name ("Germany",
/// 「ドイツ」), else the nearest code; empty when nothing is near.
[[nodiscard]] std::string place_hint(const Places& places, std::string_view written);

/// Reads rules/places.yaml: `places` (name, zone, and optionally calendar, authority and
/// public_authority) and `groups` (title, members). Whether a zone or calendar exists is not
/// checked here. What is faulty is left out.
[[nodiscard]] Places read_places(const Node& node, Diagnostics& diagnostics);

}  // namespace noticeclock
