#pragma once

#include <string>
#include <vector>

#include "document/node.h"

namespace noticeclock::veris {

/// One value of a VERIS incident that holds no others, with the dotted path to it. Entries of a
/// list share the path of the list.
struct Leaf {
    std::string path;  ///< "attribute.confidentiality.data.variety"
    Node value;        ///< a scalar
};

/// All values, in the order of the file; nulls are left out.
[[nodiscard]] std::vector<Leaf> leaves_of(const Node& node);

/// The values under a path, entries of lists one by one.
[[nodiscard]] std::vector<Node> nodes_at(const Node& node, std::string_view path);

}  // namespace noticeclock::veris
