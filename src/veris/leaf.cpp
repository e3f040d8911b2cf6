#include "veris/leaf.h"

#include "document/fields.h"

namespace noticeclock::veris {
namespace {

std::string below(const std::string& path, std::string_view key) {
    auto longer = path;
    if (!longer.empty()) longer += '.';
    longer += key;
    return longer;
}

void collect(const Node& node, const std::string& path, std::vector<Leaf>& leaves) {
    if (node.is_null()) return;
    if (node.is_scalar()) {
        leaves.push_back({path, node});
    } else if (node.is_sequence()) {
        for (const auto& entry : entries(node)) collect(entry, path, leaves);
    } else {
        for (std::size_t i = 0; i < node.size(); ++i) {
            collect(node.value(i), below(path, node.key(i).text()), leaves);
        }
    }
}

void collect(const Node& node, std::string_view path, std::vector<Node>& found) {
    if (node.is_sequence()) {
        for (const auto& entry : entries(node)) collect(entry, path, found);
        return;
    }
    if (path.empty()) {
        if (!node.is_null()) found.push_back(node);
        return;
    }
    const auto dot = path.find('.');
    const auto value = node.find(path.substr(0, dot));
    if (!value) return;
    collect(*value, dot == std::string_view::npos ? std::string_view() : path.substr(dot + 1),
            found);
}

}  // namespace

std::vector<Leaf> leaves_of(const Node& node) {
    std::vector<Leaf> leaves;
    collect(node, std::string(), leaves);
    return leaves;
}

std::vector<Node> nodes_at(const Node& node, std::string_view path) {
    std::vector<Node> found;
    collect(node, path, found);
    return found;
}

}  // namespace noticeclock::veris
