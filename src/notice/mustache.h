#pragma once

#include <map>
#include <string>
#include <vector>

namespace noticeclock {

/// What a template is filled with. A dot is a part of a name, not a path.
struct MustacheData {
    std::map<std::string, std::string> texts;
    std::map<std::string, bool> flags;
    std::map<std::string, std::vector<MustacheData>> lists;
};

/// The template filled. Values are put in as they are, unescaped, and are not read as templates;
/// a name without a value gives nothing. The tags must be right (tag.h), else throws
/// std::logic_error.
[[nodiscard]] std::string fill_template(const std::string& text, const MustacheData& data);

}  // namespace noticeclock
