#pragma once

#include <set>
#include <string>

#include "law/law.h"
#include "notice/notice.h"

namespace noticeclock {

using NameSet = std::set<std::string>;

/// What a template prints: its variables and sections. "known." only looks and is left out, as are
/// sections of what is not there.
[[nodiscard]] NameSet printed_names(const std::string& text);

/// What it prints in any case: not under the condition that something is known or asked for.
[[nodiscard]] NameSet certain_names(const std::string& text);

/// Whether a template with these certain names says a content item in a place of its own: by the
/// item's name, by its form, or by naming every fact that answers the item.
[[nodiscard]] bool names_item(const NoticeTemplate& notice, const NameSet& names,
                              const ContentItem& item, const Rulebook& rulebook);

/// Whether it says the item at all, if only in a list of all items. A prohibition is met by saying
/// nothing.
[[nodiscard]] bool covers(const NoticeTemplate& notice, const NameSet& names,
                          const ContentItem& item, const Rulebook& rulebook);

}  // namespace noticeclock
