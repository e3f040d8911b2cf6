#include "document/edit.h"

#include <algorithm>

#include "document/builder.h"

namespace noticeclock {

namespace {

/// A tree under construction: a mapping opened up for edits, or what it takes to write a value.
struct Twig {
    std::string key;
    std::optional<Node> key_node;  ///< the key as it was written; empty: a new one
    Node origin;
    std::optional<Edit> value;  ///< empty: a mapping of what is `below`
    std::vector<Twig> below{};
};

Edit copy_of(const Node& node) {
    return {Edit::Kind::value, {}, node, {node}, {}};
}

bool is_mapping(const Twig& twig) {
    return !twig.value ||
           (twig.value->kind == Edit::Kind::value && twig.value->values.front().is_mapping());
}

/// Turns a twig into a mapping whose pairs can be edited one by one; what is no mapping is lost.
void open_up(Twig& twig) {
    if (!twig.value) return;
    const bool has_pairs = is_mapping(twig);
    const Node mapping = has_pairs ? twig.value->values.front() : twig.value->origin;
    twig.value.reset();
    if (!has_pairs) return;
    for (std::size_t i = 0; i < mapping.size(); ++i) {
        const Node key = mapping.key(i);
        twig.below.push_back({std::string(key.text()), key, key, copy_of(mapping.value(i)), {}});
    }
}

std::vector<Twig>::iterator find(Twig& twig, const std::string& key) {
    return std::ranges::find(twig.below, key, &Twig::key);
}

/// Removes what stands under the rest of the path, and what becomes empty by that. Whether there
/// was anything.
bool remove(Twig& twig, const Edit& edit, std::size_t depth) {
    if (!is_mapping(twig)) return false;
    open_up(twig);
    const auto found = find(twig, edit.path[depth]);
    if (found == twig.below.end()) return false;
    const bool last = depth + 1 == edit.path.size();
    if (!last && !remove(*found, edit, depth + 1)) return false;
    if (last || found->below.empty()) twig.below.erase(found);
    return true;
}

void put(Twig& twig, const Edit& edit, std::size_t depth) {
    if (depth == edit.path.size()) {
        twig.below.clear();
        twig.value = edit;
        return;
    }
    open_up(twig);
    auto found = find(twig, edit.path[depth]);
    if (found == twig.below.end()) {
        twig.below.push_back({edit.path[depth], std::nullopt, edit.origin, std::nullopt, {}});
        found = twig.below.end() - 1;
    }
    put(*found, edit, depth + 1);
}

Origin origin_of(Builder& builder, const Node& node) {
    const std::uint16_t source = node.document().records()[node.index()].source;
    return {node.position(), builder.add_source(node.document().sources()[source])};
}

/// Where a new key stands: in a dotted key that was written, at its own part.
Origin origin_of_key(Builder& builder, const Node& written, const std::string& key) {
    Origin origin = origin_of(builder, written);
    const std::string_view text = written.text();
    if (text.size() <= key.size() || !text.ends_with(key)) return origin;
    origin.at.column += characters(text.substr(0, text.size() - key.size()));
    if (written.quoted()) ++origin.at.column;
    return origin;
}

void write(Builder& builder, const Twig& twig);

void write_value(Builder& builder, const Edit& value) {
    const Origin origin = origin_of(builder, value.origin);
    if (value.kind == Edit::Kind::word) return builder.add_scalar(value.word, false, origin);
    if (value.kind == Edit::Kind::value) return builder.add_copy(value.values.front());
    builder.open(NodeKind::sequence, origin);
    for (const Node& item : value.values) builder.add_copy(item);
    builder.close();
}

void write(Builder& builder, const Twig& twig) {
    if (twig.value) return write_value(builder, *twig.value);
    builder.open(NodeKind::mapping, origin_of(builder, twig.origin));
    for (const Twig& pair : twig.below) {
        if (pair.key_node) {
            builder.add_copy(*pair.key_node);
        } else {
            builder.add_scalar(pair.key, false, origin_of_key(builder, pair.origin, pair.key));
        }
        write(builder, pair);
    }
    builder.close();
}

}  // namespace

std::shared_ptr<const Document> edited(const Node& root, const std::vector<Edit>& edits) {
    Twig tree{{}, std::nullopt, root, copy_of(root), {}};
    open_up(tree);
    for (const Edit& edit : edits) {
        if (edit.kind == Edit::Kind::remove) {
            remove(tree, edit, 0);
        } else {
            put(tree, edit, 0);
        }
    }
    Builder builder;
    for (const auto& source : root.document().sources()) builder.add_source(source);
    write(builder, tree);
    return builder.finish(root.document().name());
}

}  // namespace noticeclock
