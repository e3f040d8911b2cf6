#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "document/node.h"

namespace noticeclock {

/// One change to a tree: what stands under a path of keys from then on.
struct Edit {
    enum class Kind {
        remove,  ///< nothing; a mapping that becomes empty by this goes too
        value,   ///< a copy of `values.front()`
        list,    ///< a sequence of copies of `values`
        word,    ///< the plain scalar `word`
    } kind = Kind::remove;
    std::vector<std::string> path;  ///< at least one key
    Node origin;                    ///< where new keys and words are said to stand
    std::vector<Node> values{};
    std::string word{};
};

/// A new tree: `root`, a mapping, with the edits made in their order. Where a path goes on below
/// something that is no mapping, a mapping takes its place; new keys go to the end. Every node
/// keeps its position and source, and the document the sources it had.
[[nodiscard]] std::shared_ptr<const Document> edited(const Node& root,
                                                     const std::vector<Edit>& edits);

}  // namespace noticeclock
