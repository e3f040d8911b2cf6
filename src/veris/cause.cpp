#include "veris/cause.h"

#include "veris/leaf.h"

namespace noticeclock::veris {
namespace {

std::string varieties_of(const Node& action, const Mapping& mapping) {
    std::string list;
    for (const auto& variety : nodes_at(action, "variety")) {
        if (!variety.is_scalar() || mapping.is_open(variety.text())) continue;
        list += (list.empty() ? "" : ", ") + std::string(variety.text());
    }
    return list;
}

}  // namespace

std::string cause_of(const Node& veris, const Mapping& mapping) {
    const auto actions = veris.find("action");
    if (!actions || !actions->is_mapping()) return {};
    std::string cause;
    for (std::size_t i = 0; i < actions->size(); ++i) {
        const auto varieties = varieties_of(actions->value(i), mapping);
        cause += (cause.empty() ? "" : "; ") + std::string(actions->key(i).text());
        if (!varieties.empty()) cause += " (" + varieties + ")";
    }
    return cause;
}

}  // namespace noticeclock::veris
