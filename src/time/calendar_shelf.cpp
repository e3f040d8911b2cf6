#include "time/calendar_shelf.h"

#include <stdexcept>

namespace noticeclock {

void CalendarShelf::add(Calendar calendar) {
    auto place = std::make_unique<Place>();
    auto id = calendar.id();
    place->calendar = std::move(calendar);
    places_[std::move(id)] = std::move(place);
}

void CalendarShelf::defer(std::string id, std::shared_ptr<const Document> file) {
    auto place = std::make_unique<Place>();
    place->file = std::move(file);
    places_[std::move(id)] = std::move(place);
}

void CalendarShelf::read(Place& place) const {
    Calendars others;
    if (const auto base = place.file->root().find("base")) {
        if (const auto* found = find(base->text())) others.emplace(base->text(), *found);
    }
    Diagnostics diagnostics;
    place.calendar = read_calendar(place.file->root(), others, diagnostics);
    if (!place.calendar) throw std::logic_error("a broken calendar: " + render(diagnostics));
}

const Calendar* CalendarShelf::find(std::string_view id) const {
    const auto found = places_.find(id);
    if (found == places_.end()) return nullptr;
    auto& place = *found->second;
    if (place.file) std::call_once(place.once, [&] { read(place); });
    return &*place.calendar;
}

}  // namespace noticeclock
