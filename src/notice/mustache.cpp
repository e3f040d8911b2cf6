#include "notice/mustache.h"

#include <algorithm>
#include <kainjow/mustache.hpp>
#include <stdexcept>

#include "notice/tag.h"

namespace noticeclock {
namespace {

namespace km = kainjow::mustache;

/// The library takes dots for paths; here they are part of the name.
std::string undotted(std::string name) {
    std::replace(name.begin(), name.end(), '.', '/');
    return name;
}

std::string undotted_tags(const std::string& text) {
    auto out = text;
    for (const auto& tag : tags_of(text)) {
        const auto begin = out.begin() + static_cast<std::ptrdiff_t>(tag.begin);
        const auto end = out.begin() + static_cast<std::ptrdiff_t>(tag.end);
        std::replace(begin, end, '.', '/');
    }
    return out;
}

km::data converted(const MustacheData& data) {
    km::data object;
    for (const auto& [name, text] : data.texts) object.set(undotted(name), text);
    for (const auto& [name, flag] : data.flags) object.set(undotted(name), flag);
    for (const auto& [name, entries] : data.lists) {
        km::data list(km::data::type::list);
        for (const auto& entry : entries) list.push_back(converted(entry));
        object.set(undotted(name), list);
    }
    return object;
}

}  // namespace

std::string fill_template(const std::string& text, const MustacheData& data) {
    km::mustache engine(undotted_tags(text));
    if (!engine.is_valid()) throw std::logic_error("mustache: " + engine.error_message());
    engine.set_custom_escape([](const std::string& value) { return value; });
    return engine.render(converted(data));
}

}  // namespace noticeclock
