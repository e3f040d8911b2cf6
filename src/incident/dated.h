#pragma once

#include <optional>
#include <string>
#include <vector>

#include "document/edit.h"
#include "time/zone.h"

namespace noticeclock {

/// Something in an incident file that has a time: an event, one sending of a notice, a hold, a
/// safeguard, a task done.
struct DatedItem {
    std::string name;               ///< "timeline.contained", "notices.gdpr.authority", "holds"
    std::vector<std::string> path;  ///< of the value that goes with it; of a hold and of one
                                    ///< sending among several, that of their list
    Node node;                      ///< the time, or the hold
    Moment at;
};

/// All of them, in the order of the file. Times that cannot be read are left out: reading the
/// incident reports them.
[[nodiscard]] std::vector<DatedItem> dated_items(const Node& root);

/// The edits that take out what is dated after `limit`.
[[nodiscard]] std::vector<Edit> edits_after(const std::vector<DatedItem>& items, Instant limit);

}  // namespace noticeclock
