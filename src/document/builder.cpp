#include "document/builder.h"

#include <algorithm>
#include <limits>
#include <stdexcept>
#include <utility>

namespace noticeclock {

void Builder::reserve(std::size_t bytes) {
    constexpr std::size_t bytes_per_value = 10;
    records_.reserve(bytes / bytes_per_value + 1);
    children_.reserve(bytes / bytes_per_value + 1);
    texts_.reserve(bytes);
}

std::uint16_t Builder::add_source(const std::shared_ptr<const Source>& source) {
    const auto found = std::ranges::find(sources_, source);
    const auto index = static_cast<std::size_t>(found - sources_.begin());
    if (index > std::numeric_limits<std::uint16_t>::max())
        throw std::logic_error("too many sources");
    if (found == sources_.end()) sources_.push_back(source);
    return static_cast<std::uint16_t>(index);
}

std::uint32_t Builder::add(NodeKind kind, Origin origin) {
    const std::uint32_t index = size();
    NodeRecord record;
    record.kind = kind;
    record.line = origin.at.line;
    record.column = origin.at.column;
    record.source = origin.source;
    records_.push_back(record);
    if (!open_.empty()) pending_.push_back(index);
    return index;
}

void Builder::add_null(Origin origin) {
    add(NodeKind::null, origin);
}

void Builder::add_scalar(std::string_view text, bool quoted, Origin origin) {
    NodeRecord& record = records_[add(NodeKind::scalar, origin)];
    record.text_at = static_cast<std::uint32_t>(texts_.size());
    record.text_size = static_cast<std::uint32_t>(text.size());
    record.quoted = quoted ? 1 : 0;
    texts_ += text;
}

void Builder::open(NodeKind kind, Origin origin) {
    const std::uint32_t index = add(kind, origin);
    open_.push_back({index, pending_.size()});
}

void Builder::close() {
    const Open closed = open_.back();
    open_.pop_back();
    NodeRecord& record = records_[closed.index];
    record.child_at = static_cast<std::uint32_t>(children_.size());
    record.child_count = static_cast<std::uint32_t>(pending_.size() - closed.first_pending);
    const auto first = pending_.begin() + static_cast<std::ptrdiff_t>(closed.first_pending);
    children_.insert(children_.end(), first, pending_.end());
    pending_.erase(first, pending_.end());
}

void Builder::add_copy(const Node& node) {
    const Document& document = node.document();
    const NodeRecord& original = document.records()[node.index()];
    const Origin origin{node.position(), add_source(document.sources()[original.source])};
    if (node.is_null()) return add_null(origin);
    if (node.is_scalar()) return add_scalar(node.text(), node.quoted(), origin);
    open(node.kind(), origin);
    for (std::size_t i = 0; i < original.child_count; ++i) add_copy(node.item(i));
    close();
}

void Builder::repeat(std::uint32_t index) {
    const NodeRecord original = records_[index];
    const Origin origin{{original.line, original.column}, original.source};
    if (original.kind == NodeKind::null || original.kind == NodeKind::scalar) {
        add(original.kind, origin);
        records_.back() = original;  // the text is shared
        return;
    }
    open(original.kind, origin);
    for (std::uint32_t i = 0; i < original.child_count; ++i) {
        repeat(children_[original.child_at + i]);
    }
    close();
}

bool Builder::is_open(std::uint32_t index) const {
    return std::ranges::any_of(open_, [&](const Open& open) { return open.index == index; });
}

bool Builder::in_mapping() const {
    return !open_.empty() && records_[open_.back().index].kind == NodeKind::mapping;
}

bool Builder::expects_key() const {
    return in_mapping() && entries() % 2 == 0;
}

bool Builder::expects_value() const {
    return in_mapping() && entries() % 2 == 1;
}

std::string_view Builder::text(std::uint32_t index) const {
    return std::string_view(texts_).substr(records_[index].text_at, records_[index].text_size);
}

std::size_t Builder::weight(std::uint32_t index) const {
    const NodeRecord& record = records_[index];
    std::size_t sum = 1;
    for (std::uint32_t i = 0; i < record.child_count; ++i) {
        sum += weight(children_[record.child_at + i]);
    }
    return sum;
}

std::shared_ptr<const Document> Builder::finish(std::string name) {
    if (!open_.empty() || records_.empty()) throw std::logic_error("unfinished document");
    return std::make_shared<Document>(std::move(name), std::exchange(records_, {}),
                                      std::exchange(children_, {}), std::exchange(texts_, {}),
                                      std::exchange(sources_, {}));
}

}  // namespace noticeclock
