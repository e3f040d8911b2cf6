#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <string_view>

#include "document/index.h"
#include "time/calendar.h"

namespace noticeclock {

/// The calendars of a body of law. Those whose files are known to be right are read on first use;
/// a constant shelf may be used from several threads.
class CalendarShelf {
  public:
    /// A calendar that has been read.
    void add(Calendar calendar);
    /// A file to be read when its calendar is asked for. `find` throws std::logic_error when it is
    /// faulty.
    void defer(std::string id, std::shared_ptr<const Document> file);
    /// The calendar of that id ("de"); null when there is none.
    [[nodiscard]] const Calendar* find(std::string_view id) const;
    [[nodiscard]] bool contains(std::string_view id) const { return places_.contains(id); }

  private:
    struct Place {
        std::shared_ptr<const Document> file;
        std::once_flag once;
        std::optional<Calendar> calendar;
    };
    void read(Place& place) const;
    Index<std::unique_ptr<Place>> places_;
};

}  // namespace noticeclock
