#include "incident/same_value.h"

#include <algorithm>

#include "document/fields.h"
#include "incident/value_reader.h"

namespace noticeclock {
namespace {

bool same_time(const Node& a, const Node& b, const std::optional<Zone>& zone) {
    const auto first = parse_time(a.text(), zone);
    const auto second = parse_time(b.text(), zone);
    const bool times = first.kind == TimeReading::Kind::ok && second.kind == TimeReading::Kind::ok;
    return times && first.moment == second.moment;
}

bool same_places(const Node& a, const Node& b) {
    const auto codes = [](const Node& node) {
        std::vector<std::string> texts;
        for (const auto& entry : entries(node)) texts.emplace_back(entry.text());
        std::sort(texts.begin(), texts.end());
        return texts;
    };
    return codes(a) == codes(b);
}

bool same_fact(const Fact& fact, const Node& a, const Node& b) {
    if (fact.type == FactType::places) return same_places(a, b);
    Diagnostics ignored;  // faults are reported where the values are read
    const auto first = read_value(a, fact, ignored);
    const auto second = read_value(b, fact, ignored);
    return first && first == second;
}

bool same_count(const Node& a, const Node& b) {
    Diagnostics ignored;
    const auto first = read_count_value(a, ignored);
    return first && first == read_count_value(b, ignored);
}

}  // namespace

bool same_tree(const Node& a, const Node& b) {
    if (a.kind() != b.kind() || a.size() != b.size() || a.text() != b.text()) return false;
    for (std::size_t i = 0; i < a.size(); ++i) {
        const bool same =
            a.is_mapping() ? a.key(i).text() == b.key(i).text() && same_tree(a.value(i), b.value(i))
                           : same_tree(a.item(i), b.item(i));
        if (!same) return false;
    }
    return true;
}

bool same_value(const std::vector<std::string>& path, const Node& a, const Node& b,
                const std::optional<Zone>& zone, const IncidentNames& names) {
    if (same_tree(a, b)) return true;
    if (path.front() == "affected") return same_count(a, b);
    const bool dated = path.front() == "timeline" || path.front() == "notices";
    if (dated) return a.is_scalar() && b.is_scalar() && same_time(a, b, zone);
    std::string id;
    for (const auto& part : path) id += (id.empty() ? "" : ".") + part;
    const auto* fact = names.vocabulary->find(id);
    return fact != nullptr && same_fact(*fact, a, b);
}

}  // namespace noticeclock
