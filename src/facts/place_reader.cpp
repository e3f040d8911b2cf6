#include "document/fields.h"
#include "document/suggestion.h"
#include "facts/place.h"

namespace noticeclock {

namespace {

Authority read_authority(const Node& node, Diagnostics& diagnostics) {
    Fields fields(node, diagnostics);
    Authority authority;
    authority.name = need_wording(fields, "name");
    authority.url = fields.get_text("url");
    authority.language = fields.get_text("language");
    fields.close();
    return authority;
}

Place read_place(std::string_view code, const Node& node, Diagnostics& diagnostics) {
    Fields fields(node, diagnostics);
    Place place;
    place.code = code;
    place.name = need_wording(fields, "name");
    place.zone = fields.need_text("zone");
    place.calendar = fields.get_text("calendar");
    if (const auto authority = fields.get("authority")) {
        place.authority = read_authority(*authority, diagnostics);
    }
    if (const auto authority = fields.get("public_authority")) {
        place.public_authority = read_authority(*authority, diagnostics);
    }
    fields.close();
    return place;
}

void read_one_place(const Node& key, const Node& value, Places& places, Diagnostics& diagnostics) {
    const std::string code(key.text());
    if (places.find(code)) {
        diagnostics.add(fault(key, "place '" + code + "' is defined twice"));
        return;
    }
    places.add(read_place(code, value, diagnostics));
}

std::vector<PlaceIndex> read_members(const Node& node, const Places& places,
                                     Diagnostics& diagnostics) {
    std::vector<PlaceIndex> members;
    for (const Node& entry : entries(node)) {
        const auto code = read_text(entry, diagnostics);
        if (!code) continue;
        if (const auto place = places.find(*code)) {
            members.push_back(*place);
        } else {
            diagnostics.add(unknown_name(entry, "place", places.place_codes()));
        }
    }
    return members;
}

void read_group(const Node& key, const Node& value, Places& places, Diagnostics& diagnostics) {
    Fields fields(value, diagnostics);
    Text title = need_wording(fields, "title");
    std::vector<PlaceIndex> members;
    if (const auto node = fields.need("members")) {
        members = read_members(*node, places, diagnostics);
    }
    fields.close();
    const std::string name(key.text());
    if (places.find(name)) {
        diagnostics.add(fault(key, "group '" + name + "' has the code of a place"));
    } else if (places.members(name)) {
        diagnostics.add(fault(key, "group '" + name + "' is defined twice"));
    } else {
        places.add_group(name, std::move(title), std::move(members));
    }
}

}  // namespace

Places read_places(const Node& node, Diagnostics& diagnostics) {
    Places places;
    Fields fields(node, diagnostics);
    const auto listed = fields.need("places");
    const auto groups = fields.get("groups");
    fields.close();
    if (listed) {
        for (const auto& [key, value] : pairs(*listed, diagnostics)) {
            read_one_place(key, value, places, diagnostics);
        }
    }
    if (groups) {
        for (const auto& [key, value] : pairs(*groups, diagnostics)) {
            read_group(key, value, places, diagnostics);
        }
    }
    return places;
}

}  // namespace noticeclock
