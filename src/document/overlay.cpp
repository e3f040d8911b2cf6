#include "document/overlay.h"

#include "document/builder.h"

namespace noticeclock {

namespace {

bool is_absent(const Node& node) {
    return node.is_scalar() && !node.quoted() && node.text() == "absent";
}

Origin origin_of(Builder& builder, const Node& node) {
    const std::uint16_t source = node.document().records()[node.index()].source;
    return {node.position(), builder.add_source(node.document().sources()[source])};
}

void add_merged(Builder& builder, const Node& base, const Node& patch, int depth);

/// A key of the base, as the patch leaves it.
void add_pair(Builder& builder, const Node& base, std::size_t i, const Node& patch, int depth) {
    for (std::size_t j = 0; j < patch.size(); ++j) {
        if (patch.key(j).text() != base.key(i).text()) continue;
        if (is_absent(patch.value(j))) return;
        const bool both = base.value(i).is_mapping() && patch.value(j).is_mapping();
        builder.add_copy(both ? base.key(i) : patch.key(j));
        return add_merged(builder, base.value(i), patch.value(j), depth);
    }
    builder.add_copy(base.key(i));
    builder.add_copy(base.value(i));
}

void add_new_keys(Builder& builder, const Node& base, const Node& patch) {
    for (std::size_t j = 0; j < patch.size(); ++j) {
        if (base.find(patch.key(j).text()) || is_absent(patch.value(j))) continue;
        builder.add_copy(patch.key(j));
        builder.add_copy(patch.value(j));
    }
}

void add_merged(Builder& builder, const Node& base, const Node& patch, int depth) {
    if (depth <= 0 || !base.is_mapping() || !patch.is_mapping()) return builder.add_copy(patch);
    builder.open(NodeKind::mapping, origin_of(builder, base));
    for (std::size_t i = 0; i < base.size(); ++i) add_pair(builder, base, i, patch, depth - 1);
    add_new_keys(builder, base, patch);
    builder.close();
}

}  // namespace

std::shared_ptr<const Document> overlay(const Node& base, const Node& patch, int depth,
                                        const std::string& name) {
    Builder builder;
    builder.add_source(base.document().sources().front());
    add_merged(builder, base, patch, depth);
    return builder.finish(name.empty() ? base.document().name() : name);
}

}  // namespace noticeclock
