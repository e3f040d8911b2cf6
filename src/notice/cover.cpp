#include "notice/cover.h"

#include <algorithm>

#include "notice/tag.h"
#include "notice/variables.h"

namespace noticeclock {

NameSet printed_names(const std::string& text) {
    NameSet names;
    for (const auto& tag : tags_of(text)) {
        const bool prints = tag.kind == Tag::Kind::variable || tag.kind == Tag::Kind::section;
        if (prints && !tag.name.starts_with(known_prefix)) names.insert(tag.name);
    }
    return names;
}

NameSet certain_names(const std::string& text) {
    NameSet names;
    std::vector<bool> open;  // whether each section open is a condition
    for (const auto& tag : tags_of(text)) {
        const bool section = tag.kind == Tag::Kind::section;
        const bool certain = std::find(open.begin(), open.end(), true) == open.end();
        const bool prints = section || tag.kind == Tag::Kind::variable;
        if (prints && certain && !tag.name.starts_with(known_prefix)) names.insert(tag.name);
        if (section) {
            open.push_back(tag.name.starts_with(known_prefix) || tag.name.starts_with(item_prefix));
        }
        if (tag.kind == Tag::Kind::inverted) open.push_back(true);
        if (tag.kind == Tag::Kind::close && !open.empty()) open.pop_back();
    }
    return names;
}

bool names_item(const NoticeTemplate& notice, const NameSet& names, const ContentItem& item,
                const Rulebook& rulebook) {
    const auto& meets = notice.meets;
    if (names.contains(std::string(item_prefix) + item.id) ||
        std::find(meets.begin(), meets.end(), item.id) != meets.end()) {
        return true;
    }
    return !item.filled_by.empty() &&
           std::all_of(item.filled_by.begin(), item.filled_by.end(), [&](const auto& fact) {
               return names.contains(variable_of(rulebook, fact));
           });
}

bool covers(const NoticeTemplate& notice, const NameSet& names, const ContentItem& item,
            const Rulebook& rulebook) {
    return names.contains("items") || names.contains("rest") || !item.forbids.empty() ||
           names_item(notice, names, item, rulebook);
}

}  // namespace noticeclock
